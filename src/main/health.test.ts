// A log of steps stays short however long the run, keeps the last step, and shows the newest run of each arm.

import { expect, test } from "vitest";
import type { StepRecord } from "../types";
import { createHealthLog } from "./health";

const record = (runId: string, step: number): StepRecord => ({
  ...{ runId, step, tokens: step, lossTokens: step, flops: step, loss: 1, gradNorm: 1, learningRate: 1, entropy: 1 },
  seconds: 0,
});

test("thins a long run, the last step included", () => {
  const log = createHealthLog();
  for (let step = 1; step <= 1001; step++) log.add(record("e/a/1", step));
  const [{ arm, seed, records }] = log.view() as [ReturnType<typeof log.view>[number]];
  expect([arm, seed]).toEqual(["a", 1]);
  expect(records.length).toBeLessThan(200);
  expect(records.length).toBeGreaterThan(50);
  expect(records[0]!.step).toBe(1);
  expect(records.at(-1)!.step).toBe(1001);
  const steps = records.map(({ step }) => step);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test("shows the run of an arm that began last", () => {
  const log = createHealthLog();
  for (const [id, step] of [
    ["e/a/1", 1],
    ["e/b/1", 1],
    ["e/a/2", 1],
    ["e/a/1", 2],
  ] as const)
    log.add(record(id, step));
  expect(log.view().map(({ arm, seed }) => [arm, seed])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
  log.clear();
  expect(log.view()).toEqual([]);
});
