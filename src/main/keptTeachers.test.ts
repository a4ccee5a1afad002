// Kept ONNX files as teachers: which ones a task's students can follow, and what is said where one is not there.

import "fake-indexeddb/auto";
import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";

import { experimentSchema } from "../store/experimentSchema";
import { openStore } from "../store/db";
import { saveOnnx, type NewOnnx } from "../store/models";
import { whatCritiqueTeaches } from "../lessons";
import { chain, countdown } from "../tasks";
import { isKeptTeacher, renewed } from "../train/teachers";
import type { Experiment } from "../types";
import { addArm, teacherView } from "./arms";
import { isTeacherOf, keptTeachers, teacherFile } from "./keptTeachers";
import { teacherFor } from "./takeTeacher";

const sha256 = "ab".repeat(32);
const { alphabet } = chain;
const file = (part: Partial<NewOnnx["onnx"]> = {}, hash = sha256): NewOnnx => ({
  ...{ title: "a.onnx", parameters: 12, createdAt: "2026-11-21T12:00:00.000Z", sha256: hash, blob: new Blob(["onnx"]) },
  onnx: { kind: "decoder", vocab: alphabet.length + 2, layers: 1, cache: "f32", alphabet, task: "chain", ...part },
});
const teacher = { checkpoint: `onnx-${sha256.slice(0, 12)}`, sha256 };
const { experiment: plain } = whatCritiqueTeaches;
const followed: Experiment = { ...addArm(plain, plain, "gkd"), teacher };

let opened = 0;
const open = () => openStore(`kept-teachers-${opened++}`);

test("offered are decoders with the very tokens of the task", async () => {
  const connection = await open();
  await saveOnnx(connection, file());
  await saveOnnx(connection, file({ alphabet: null }, "c".repeat(64)));
  await saveOnnx(connection, file({ alphabet: countdown.alphabet }, "d".repeat(64)));
  const storage = { open: () => Promise.resolve({ connection }) } as unknown as Parameters<typeof keptTeachers>[0];
  expect(await keptTeachers(storage, "chain")).toEqual([
    { id: teacher.checkpoint, sha256, title: "a.onnx", parameters: 12 },
  ]);
  expect(await keptTeachers(storage, "rotation")).toEqual([]);
  expect(isTeacherOf(file({ kind: "encoder" }), "chain")).toBe(false);
  expect(isTeacherOf({}, "toString")).toBe(false);
});

test("what an experiment names is found by its hash, and missed by its name", async () => {
  const store = await open();
  const missing = { name: "MissingTeacherError", message: expect.stringContaining(teacher.checkpoint) as string };
  await expect(teacherFile(null, followed)).rejects.toMatchObject(missing);
  await expect(teacherFile(store, followed)).rejects.toMatchObject(missing);
  await saveOnnx(store, file());
  expect(await (await teacherFile(store, followed)).blob.text()).toBe("onnx");
  const other = { ...followed, teacher: { ...teacher, sha256: `${sha256.slice(0, 63)}0` } };
  await expect(teacherFile(store, other)).rejects.toMatchObject(missing);
  await expect(teacherFile(store, { ...followed, task: "rotation" })).rejects.toThrow("has other tokens than task");
});

describe("an experiment that names one", () => {
  test("is one of the schema, under the id that its hash begins with", () => {
    expect(safeParse(experimentSchema, followed).success).toBe(true);
    const renamed = { ...followed, teacher: { ...teacher, checkpoint: "onnx-0123456789ab" } };
    expect(safeParse(experimentSchema, renamed).success).toBe(false);
  });

  test("keeps it when it is begun anew, shows it as kept, and opens it instead of fetching", () => {
    expect(isKeptTeacher(followed)).toBe(true);
    expect(renewed(followed).teacher).toEqual(teacher);
    expect(teacherView(followed)).toEqual({ task: "chain", size: "kept", checkpoint: teacher.checkpoint });
    expect(teacherFor(followed, null)).toEqual({ teacher, openTeacher: expect.any(Function) as unknown });
    expect(teacherFor(plain, null)).toEqual({});
  });
});
