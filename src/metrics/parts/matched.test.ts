// Arms at equal pass@1, on simulated runs of known trajectories.

import { expect, test } from "vitest";

import * as lessons from "../../lessons";
import { createRng, normalPair } from "../../lib/rng";
import type { EvalRow, Evaluation, Experiment } from "../../types";
import { atMatched, measure } from "../results";

const { experiment: old } = lessons.whatCritiqueTeaches;
const POINTS = 6;
const experiment: Experiment = {
  ...old,
  arms: [
    { ...old.arms[0]!, id: "slow" },
    { ...old.arms[0]!, id: "fast" },
  ],
  ...{ baseline: "slow", seeds: [1, 2, 3, 4, 5] },
  evaluation: { ...old.evaluation, points: POINTS, samples: 64 },
};

interface World {
  /** pass@1 of an arm at a point, about. */
  readonly level: (arm: string, point: number) => number;
  /** The metric, here the token entropy, as a function of the pass@1 of the problem. */
  readonly value: (arm: string, p: number) => number;
  readonly ofSeed?: number;
  readonly name?: string;
}

function simulate({ level, value, ofSeed = 0.03, name = "" }: World, problems = 150): Evaluation[] {
  const rng = createRng("matched", name);
  const hardness = Array.from({ length: problems }, () => 0.1 * normalPair(rng)[0]);
  return ["slow", "fast"].flatMap((arm) =>
    experiment.seeds.flatMap((seed) => {
      const drift = ofSeed * normalPair(rng)[0];
      return Array.from({ length: POINTS }, (_, point): Evaluation => {
        const rows = hardness.map((h, i): EvalRow => {
          const p = Math.min(1, Math.max(0, level(arm, point) + (point ? drift : 0) + h));
          const correct = Array.from({ length: 64 }, () => Number(rng.next() < p)).reduce((a, b) => a + b, 0);
          const counts = { n: 64, correct, sound: correct, finished: 64, distinct: 9 };
          return { problem: `${i}`, ...counts, answers: {}, entropy: value(arm, p) };
        });
        const at = { step: point, tokens: point, lossTokens: point, flops: point };
        return { runId: `${arm}/${seed}`, arm, seed, split: "id", mode: "sampled", point, at, rows };
      });
    }),
  );
}

const level = (arm: string, point: number) => 0.3 + (arm === "fast" ? 0.08 : 0.04) * point;
const match = (evaluations: readonly Evaluation[], at: { level?: number } = {}) =>
  atMatched(experiment, evaluations, "fast", "slow", "entropy", { metric: "passAt1", ...at });

test("two arms on one curve do not differ where their pass@1 is the same, though they do at the end", () => {
  const evaluations = simulate({ level, value: (_, p) => 2 - 2 * p });
  const atEnd = measure(experiment, evaluations, "entropy", "fast", POINTS - 1, "slow")!.estimate;
  expect(atEnd.high).toBeLessThan(-0.2);
  const found = match(evaluations)!;
  expect(Math.abs(found.estimate.mean)).toBeLessThan(0.03);
  expect(found.estimate.low).toBeLessThan(0);
  expect(found.estimate.high).toBeGreaterThan(0);
  expect(found.level).toBeCloseTo(0.5, 1);
  expect(found.reached).toBeGreaterThan(0.3);
  expect(found.reached).toBeLessThan(0.9);
});

test("on two curves the difference is found, at a given level as well", () => {
  const evaluations = simulate({ level, value: (arm, p) => 2 - 2 * p - (arm === "fast" ? 0.3 : 0) });
  for (const found of [match(evaluations)!, match(evaluations, { level: 0.4 })!]) {
    expect(found.estimate.mean).toBeCloseTo(-0.3, 1);
    expect(found.estimate.low).toBeLessThan(-0.3);
    expect(found.estimate.high).toBeGreaterThan(-0.3);
    expect(found.estimate.high).toBeLessThan(-0.2);
  }
  expect(match(evaluations, { level: 0.4 })!.reached).toBe(1);
  expect(match(evaluations, { level: 0.9 })).toBeNull();
  expect(match(evaluations)).toEqual(match(evaluations));
});

test("without noise it is exact, and reads the first crossing of a path that turns back", () => {
  const path = { slow: [0.2, 0.4, 0.3, 0.5, 0.5, 0.4], fast: [0.2, 0.6, 0.7, 0.7, 0.7, 0.7] };
  const evaluations = (["slow", "fast"] as const).flatMap((arm) =>
    [1, 2].flatMap((seed) =>
      path[arm].map((p, point): Evaluation => {
        const counts = { n: 1000, correct: Math.round(1000 * p), sound: 0, finished: 1000, distinct: 9 };
        const rows = [0, 1].map((i) => ({ problem: `${i}`, ...counts, answers: {}, entropy: point }));
        const at = { step: point, tokens: 0, lossTokens: 0, flops: 0 };
        return { runId: "", arm, seed, split: "id", mode: "sampled", point, at, rows };
      }),
    ),
  );
  // slow reaches .5 at its fourth evaluation, fast three quarters of the way to its second; .35 likewise
  expect(match(evaluations)).toMatchObject({ level: 0.5, reached: 1 });
  expect(match(evaluations)!.estimate.mean).toBeCloseTo(0.75 - 3, 12);
  const low = match(evaluations, { level: 0.35 })!.estimate;
  expect(low.mean).toBeCloseTo(0.15 / 0.4 - 0.75, 12);
  expect(low.high - low.low).toBeCloseTo(0, 12);
});

test("nothing is compared before one seed of both arms has come to the end", () => {
  const evaluations = simulate({ level, value: () => 1 });
  expect(match(evaluations.filter(({ arm, point }) => arm === "fast" || point < POINTS - 1))).toBeNull();
  expect(match([])).toBeNull();
  expect(match(evaluations.filter(({ seed }) => seed === 3))!.estimate.mean).toBeCloseTo(0, 12);
  expect(atMatched(experiment, evaluations, "fast", "slow", "vendi", { metric: "passAt1" })).toBeNull();
});

test("the interval covers the truth in at least 90% of experiments", () => {
  let covered = 0;
  const trials = 100;
  for (let trial = 0; trial < trials; trial++) {
    const world = { level, value: (arm: string, p: number) => 2 - 2 * p - (arm === "fast" ? 0.3 : 0), ofSeed: 0.04 };
    const { low, high } = match(simulate({ ...world, name: `${trial}` }, 40), { level: 0.4 })!.estimate;
    covered += Number(low <= -0.3 && -0.3 <= high);
  }
  expect(covered / trials).toBeGreaterThanOrEqual(0.9);
}, 30_000);
