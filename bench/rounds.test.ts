// Turns: who is measured when, how often, and what stops it.

import { expect, test } from "vitest";

import { measureInTurns, roundsFor, timeCalls, type Timing } from "./rounds";

const recorder = () => {
  const turns: string[] = [];
  const subject = (name: string, timing: Timing) => ({
    measure: async () => {
      turns.push(name);
      return timing;
    },
  });
  return { turns, subject };
};

test("subjects take turns, and one with fewer rounds drops out", async () => {
  const { turns, subject } = recorder();
  const rates = await measureInTurns([
    { subject: subject("fast", { calls: 10, seconds: 2 }), rounds: 3 },
    { subject: subject("slow", { calls: 1, seconds: 40 }), rounds: 1 },
  ]);
  expect(turns).toEqual(["fast", "slow", "fast", "fast"]);
  expect(rates).toEqual([[5, 5, 5], [1 / 40]]);
});

test("an abort stops before the next turn", async () => {
  const { turns, subject } = recorder();
  const abort = new AbortController();
  const measuring = measureInTurns([{ subject: subject("one", { calls: 1, seconds: 1 }), rounds: 5 }], {
    abort: abort.signal,
    onTurn: (_, round) => round === 1 && abort.abort(),
  });
  await expect(measuring).rejects.toThrow(/abort/i);
  expect(turns).toHaveLength(2);
});

test("a subject that fails is out, and the others go on", async () => {
  const { turns, subject } = recorder();
  const failures: string[] = [];
  const rates = await measureInTurns(
    [
      { subject: { measure: () => Promise.reject(new Error("the device is gone")) }, rounds: 2 },
      { subject: subject("other", { calls: 4, seconds: 2 }), rounds: 2 },
    ],
    { onFail: (i, error) => failures.push(`${i}: ${error.message}`) },
  );
  expect(failures).toEqual(["0: the device is gone"]);
  expect(turns).toEqual(["other", "other"]);
  expect(rates).toEqual([[], [2, 2]]);
});

test("slow calls get fewer rounds, at least one", () => {
  expect([0.01, 15, 20, 40, 500].map((seconds) => roundsFor(seconds))).toEqual([5, 5, 2, 1, 1]);
  expect(roundsFor(20, 2)).toBe(2);
});

test("a call longer than the time is still made once", async () => {
  let calls = 0;
  expect(await timeCalls(async () => calls++, 0)).toMatchObject({ calls: 1 });
  expect(calls).toBe(1);
});
