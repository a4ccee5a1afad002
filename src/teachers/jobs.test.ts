// Jobs: everything written is kept, stopping and going on loses and repeats nothing, failures are data until they repeat.

import "fake-indexeddb/auto";
import type { Written } from "../types";
import { describe, expect, test, vi } from "vitest";

import { openStore } from "../store/db";
import type { Writing, WritingJob } from "../store/schema";
import { createMemoryWritings, createWritings } from "../store/writings";
import { chain } from "../tasks";
import { TeacherError } from "./errors";
import { gradeWriting } from "./grade";
import { itemsOfTask } from "./items";
import { runJob, type Asking, type JobOptions } from "./jobs";
import type { Teacher, TeacherRequest } from "./teacher";
import { toRows } from "./toRows";

const ASKING: Asking = { mode: "critique", maxTokens: 100, temperature: 0, json: false };
const items = itemsOfTask(chain, { mode: "critique", count: 6, seed: 1, noise: 0.4 });

/** Says what `reply` gives for the nth request; what it throws, it throws. */
function teacherWith(
  reply: (request: TeacherRequest, n: number) => string | Promise<string>,
): Teacher & { asked: number } {
  const teacher = {
    ...{ title: "in memory", takesSchema: true, asked: 0, close: () => Promise.resolve() },
    async write(request: TeacherRequest) {
      request.signal?.throwIfAborted();
      const text = await reply(request, teacher.asked++);
      request.signal?.throwIfAborted();
      request.onText?.(text);
      return { text, tokens: text.length, seconds: 0.5, finished: true };
    },
  };
  return teacher;
}

function job(teacher: Teacher, part: Partial<JobOptions> = {}) {
  const kept: Written[] = [...(part.before ?? [])];
  const abort = new AbortController();
  const onProgress = vi.fn();
  const options: JobOptions = {
    ...{ asking: ASKING, items, before: [], teacher, onProgress, signal: abort.signal },
    grade: (item, text) => gradeWriting("critique", item, text, () => null),
    keep(written) {
      const at = kept.findIndex(({ index }) => index === written.index);
      if (at < 0) kept.push(written);
      else kept[at] = written;
      return Promise.resolve();
    },
    ...part,
  };
  return { run: () => runJob(options), kept, abort, onProgress };
}

test("writes every item once, graded, and says how far it is", async () => {
  const teacher = teacherWith(() => "Conclusion: wrong [END]");
  const { run, kept, onProgress } = job(teacher);
  expect(await run()).toBe("done");
  expect(kept.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  for (const { grade, oracle } of kept) expect(grade!.verdictRight).toBe(!oracle!.right);
  const last = onProgress.mock.lastCall![0] as { done: number; tokensPerSecond: number; secondsLeft: number };
  expect(last).toMatchObject({ done: 6, of: 6, item: null, tokensPerSecond: 46, secondsLeft: 0 });
});

test("stopped in the middle of an item, it goes on with that item", async () => {
  let first = job(teacherWith(() => ""));
  const teacher = teacherWith((_, n) => {
    if (n === 3) first.abort.abort();
    return `Conclusion: right ${n}`;
  });
  first = job(teacher);
  expect(await first.run()).toBe("stopped");
  expect(first.kept).toHaveLength(3);
  const second = job(teacher, { before: first.kept });
  expect(await second.run()).toBe("done");
  expect(second.kept.map(({ text }) => text.slice(-1))).toEqual(["0", "1", "2", "4", "5", "6"]);
});

describe("failures", () => {
  const broken = () => {
    throw new TeacherError("cut", "cut off");
  };

  test("of single items are kept, and tried again the next time", async () => {
    const first = job(teacherWith((_, n) => (n % 2 === 0 ? broken() : "Conclusion: right")));
    expect(await first.run()).toBe("done");
    expect(first.kept.map(({ error }) => error ?? "")).toEqual(["cut off", "", "cut off", "", "cut off", ""]);
    const teacher = teacherWith(() => "Conclusion: right");
    const second = job(teacher, { before: first.kept });
    await second.run();
    expect([teacher.asked, second.kept.filter(({ error }) => error).length, second.kept.length]).toEqual([3, 0, 6]);
  });

  test("three in a row end the job, by name", async () => {
    const teacher = teacherWith((_, n) => (n === 0 ? "Conclusion: right" : broken()));
    const { run, kept } = job(teacher);
    await expect(run()).rejects.toMatchObject({
      trouble: "cut",
      message: expect.stringContaining("3 items in a row") as string,
    });
    expect([teacher.asked, kept.length]).toEqual([4, 4]);
  });

  test("what the next item would meet as well ends it at once, and a full disk does", async () => {
    const lost = job(
      teacherWith(() => {
        throw new TeacherError("deviceLost", "gone");
      }),
    );
    await expect(lost.run()).rejects.toMatchObject({ trouble: "deviceLost" });
    expect(lost.kept).toEqual([]);
    const full = Object.assign(new Error("full"), { name: "StorageFullError" });
    const unkept = job(
      teacherWith(() => "x"),
      { keep: () => Promise.reject(full) },
    );
    await expect(unkept.run()).rejects.toBe(full);
  });
});

test("the device can be taken away in the middle of an item: it is written again when it is back", async () => {
  let taken = 0;
  const hold: NonNullable<JobOptions["hold"]> = async (work, signal) => {
    const away = new AbortController();
    if (taken++ === 1) {
      away.abort();
      await work(AbortSignal.any([away.signal, signal])).catch(() => {});
    }
    return work(signal);
  };
  const { run, kept } = job(
    teacherWith(() => "Conclusion: right"),
    { hold },
  );
  expect(await run()).toBe("done");
  expect(kept.every(({ error }) => error === undefined)).toBe(true);
  expect(kept).toHaveLength(6);
});

test("a schema goes only to teachers that can be held to one", async () => {
  const schemas: (string | undefined)[] = [];
  const teacher = teacherWith(({ schema }) => (schemas.push(schema), "x"));
  const asking = { ...ASKING, json: true };
  await job(teacher, { asking, items: items.slice(0, 1) }).run();
  await job({ ...teacher, takesSchema: false }, { asking, items: items.slice(0, 1) }).run();
  expect(schemas.map((schema) => typeof schema)).toEqual(["string", "undefined"]);
});

describe.each([
  ["IndexedDB", async () => createWritings(await openStore(`errata-${crypto.randomUUID()}`))],
  ["memory", () => Promise.resolve(createMemoryWritings())],
] as const)("kept in %s", (_, open) => {
  const record: WritingJob = {
    ...{ id: "a", mode: "critique", teacher: "{}", title: "t", source: "chain", count: 2 },
    createdAt: "2026-11-21T10:00:00.000Z",
  };
  const writing = (index: number, part: Partial<Writing> = {}): Writing => ({
    ...{ job: "a", index, question: "q", text: "x", tokens: 1, seconds: 1, ...part },
  });

  test("a job and its writings, in order, and gone together", async () => {
    const writings = await open();
    await writings.saveJob(record);
    await writings.saveJob({ ...record, id: "ab", createdAt: "2026-11-21T11:00:00.000Z" });
    await writings.save(writing(1));
    await writings.save(writing(0, { error: "cut" }));
    await writings.save(writing(0, { job: "ab" }));
    expect((await writings.of("a")).map(({ index }) => index)).toEqual([0, 1]);
    expect((await writings.list()).map(({ id, written, failed }) => [id, written, failed])).toEqual([
      ["ab", 1, 0],
      ["a", 1, 1],
    ]);
    await writings.save(writing(0));
    await writings.remove("a");
    expect((await writings.list()).map(({ id }) => id)).toEqual(["ab"]);
    expect([(await writings.of("a")).length, (await writings.of("ab")).length]).toEqual([0, 1]);
  });
});

test("becomes rows of data, without what cannot be read", () => {
  const written = items.map((item, i): Written => {
    const { index, question, response, problem, oracle } = item;
    const text = i === 0 ? "?" : "Conclusion: wrong [END]";
    const grade = gradeWriting("critique", item, text, () => null)!;
    return {
      index,
      question,
      response: response!,
      problem: problem!,
      oracle: oracle!,
      text,
      tokens: 1,
      seconds: 1,
      grade,
    };
  });
  const rows = toRows("critique", [...written, { ...written[1]!, error: "cut" }]);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toEqual({
    ...{ question: items[1]!.question, response: items[1]!.response, correct: items[1]!.oracle!.right },
    critique: "Conclusion: wrong [END]",
  });
  const answers = toRows("rewrite", [{ ...written[1]!, text: " 42 ", grade: { verdictRight: true, stepRight: null } }]);
  expect(answers).toEqual([{ question: items[1]!.question, response: "42", correct: true }]);
});
