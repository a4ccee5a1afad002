// The draft of an experiment: an arm that follows a larger model brings one, whatever else is changed.

import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";

import { whatCritiqueTeaches } from "../lessons";
import { starts } from "../lessons/parts/starts";
import { experimentId } from "../train/experiment";
import type { Experiment } from "../types";
import { addArm, removeArm, setArm, teacherView } from "./arms";
import { createDraft } from "./draft";
import { takeTeacher } from "./takeTeacher";

const original = whatCritiqueTeaches.experiment; // names no teacher
const shipped = starts.chain.teacher;
const large = { checkpoint: "checkpoints/chain-large-teacher.safetensors", sha256: shipped.sha256 };

const withGkd = () => {
  const draft = createDraft(original);
  draft.edit((experiment) => addArm(experiment, original, "gkd"));
  return draft;
};

test("an arm that distils can be run at once, and leaves nothing behind", async () => {
  const draft = withGkd();
  expect(draft.error).toBeNull();
  expect(draft.experiment.teacher).toEqual(shipped);
  expect(teacherView(draft.experiment)).toEqual({ task: "chain", size: "small", checkpoint: shipped.checkpoint });
  draft.edit((experiment) => removeArm(experiment, "gkd"));
  expect(draft.experiment).not.toHaveProperty("teacher");
  expect(await experimentId(draft.experiment)).toBe(await experimentId(original));
  expect(teacherView(draft.experiment)).toBeNull();
});

test("one that is told to follow the larger model does, one that follows itself names none", () => {
  const draft = createDraft(original);
  draft.edit((experiment) => addArm(experiment, original, "sdpo"));
  expect(draft.error).toContain("has not learnt to read one");
  draft.edit((experiment) => setArm(experiment, original, "sdpo", { settings: { teacher: 1 } }));
  expect(draft.error).toBeNull();
  expect(draft.experiment.teacher).toEqual(shipped);
  draft.edit((experiment) => setArm(experiment, original, "sdpo", { settings: { teacher: 0 } }));
  expect(draft.experiment).not.toHaveProperty("teacher");
});

test("a teacher that was chosen stays when arms and knobs are changed, and goes with the last arm that follows it", () => {
  const draft = withGkd();
  draft.edit((experiment) => ({ ...experiment, teacher: large }));
  draft.turn("questions", 32);
  expect(draft.experiment).toMatchObject({ teacher: large, data: { questions: 32 } });
  draft.edit((experiment) => setArm(experiment, original, "gkd", { settings: { beta: 1 } }));
  expect(teacherView(draft.experiment)?.size).toBe("large");
  draft.edit((experiment) => removeArm(experiment, "gkd"));
  expect(draft.experiment).not.toHaveProperty("teacher");
});

describe("choosing a size", () => {
  afterEach(() => vi.unstubAllGlobals());
  const file = readFileSync("public/checkpoints/chain-teacher.safetensors");
  const serve = (answer: () => Response) => vi.stubGlobal("fetch", () => Promise.resolve(answer()));
  const chosen = async (size: "small" | "large", task = "chain") => {
    const edits: Experiment[] = [];
    const isTaken = await takeTeacher(task, size, (change) => void edits.push(change(original)));
    return { isTaken, teacher: edits[0]?.teacher };
  };

  test("small: the shipped one, without asking the site", async () => {
    serve(() => {
      throw new Error("asked");
    });
    expect(await chosen("small")).toEqual({ isTaken: true, teacher: shipped });
    expect(await chosen("small", "chess")).toEqual({ isTaken: false, teacher: undefined });
  });

  test("large: by the hash that its file says", async () => {
    serve(() => new Response(file));
    expect(await chosen("large")).toEqual({ isTaken: true, teacher: large });
  });

  test("large: where there is none, also where the server answers with the page, nothing is changed", async () => {
    for (const answer of [new Response(null, { status: 404 }), new Response("<!doctype html>")]) {
      serve(() => answer);
      expect(await chosen("large")).toEqual({ isTaken: false, teacher: undefined });
    }
  });
});
