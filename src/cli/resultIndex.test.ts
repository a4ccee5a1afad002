// The index of recorded results is of the results that are there, and small.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

import { lessonIds } from "../lessons/parts/order";
import type { ResultIndex } from "../types";
import { INDEX_FILE, resultIndex, summaryOf } from "./resultIndex";

const text = readFileSync(INDEX_FILE, "utf8");

test("it is up to date: npm run compare -- --index makes it anew", () => {
  expect(text).toBe(resultIndex());
});

test("it has every lesson with its verdict, contrasts and time, in at most 6 kB compressed", () => {
  const index = JSON.parse(text) as ResultIndex;
  expect(Object.keys(index)).toEqual(lessonIds);
  for (const { contrasts, seconds, workers, note } of Object.values(index)) {
    expect(contrasts.length).toBeGreaterThanOrEqual(3);
    expect(seconds).toBeGreaterThan(10);
    expect(workers).toBe(2);
    expect(note).toMatch(/^Recorded \d{4}-\d{2}-\d{2} at commit \w+, seeds 1, /);
  }
  expect(gzipSync(text).length).toBeLessThanOrEqual(6 * 1024);
});

test("a lesson without a result is left out, a damaged result is not", () => {
  const missing = Object.assign(new Error("no such file"), { code: "ENOENT" });
  const none = resultIndex(() => {
    throw missing;
  });
  expect(JSON.parse(none)).toEqual({});
  expect(() => resultIndex(() => "{")).toThrow(SyntaxError);
});

test("one thread, and a note that says no time", () => {
  const verdict = { outcome: "null", headline: "", contrasts: [], caveats: [] } as const;
  expect(summaryOf({ verdict, note: "Recorded today, WebGPU, 12 s." })).toMatchObject({ seconds: 12, workers: 1 });
  expect(() => summaryOf({ verdict, note: "Recorded today." })).toThrow(/want one that ends in the seconds/);
});
