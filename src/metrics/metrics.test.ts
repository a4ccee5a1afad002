// The contract every metric keeps, and the arithmetic of charts and tables.

import { describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import type { EvalRow, Evaluation } from "../types";
import * as registry from "./index";
import type { Metric } from "./metric";
import { chartsOf, measure, tableOf } from "./results";

const metrics: Record<string, Metric> = registry;
const row = (part: Partial<EvalRow>): EvalRow => ({
  ...{
    problem: "p",
    n: 16,
    correct: 4,
    sound: 3,
    finished: 15,
    distinct: 7,
    answers: { "1": 4, "2": 12 },
    entropy: 0.2,
  },
  ...part,
});

const whole: Partial<EvalRow> = {
  solutions: { "3+4=7": 2, "9-2=7": 1 },
  answered: 5,
  sequenceEntropy: 3.5,
  lengthRight: 9,
  lengthWrong: 12.5,
  ead: 0.4,
  selfBleu: 0.7,
  klToStart: 0.3,
  vendi: 3.2,
};

describe.each(Object.entries(metrics))("%s", (_name, metric) => {
  test("reads a finite number from any row, bounded where its unit says so, or says that it was not measured", () => {
    for (const part of [
      whole,
      {},
      { correct: 0, sound: 0, finished: 0, answers: { "": 16 } },
      { correct: 16, sound: 16, finished: 16, answers: { "1": 16 } },
      { n: 1, correct: 1, sound: 1, finished: 1, distinct: 1, answers: { "": 1 } },
      { ...whole, n: 128, correct: 100, sound: 80, finished: 120, answered: 80 },
    ]) {
      const value = metric.read(row(part));
      if (value === null) {
        expect(part).not.toBe(whole);
        continue;
      }
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      if (metric.unit === "fraction") expect(value).toBeLessThanOrEqual(1);
    }
    expect(metric.help.length).toBeGreaterThan(20);
  });
});

test("values of one row, by hand", () => {
  const of = (id: string, part: Partial<EvalRow> = {}) => metrics[id]!.read(row({ ...whole, ...part }));
  expect(of("passAt64")).toBe(1); // 4 of 16 are right, and 16 are all there are
  expect(of("passAt64", { n: 128, correct: 1 })).toBeCloseTo(0.5, 12);
  expect(of("distinctSolutions")).toBe(2);
  expect(of("distinctSolutions", { solutions: {} })).toBe(0);
  expect(of("gamed")).toBe(2 / 16);
  expect(of("exact")).toBe(3 / 16);
  expect(of("modalAnswer")).toBe(12 / 16);
  expect(of("accuracyFinished")).toBe(4 / 15);
  expect(of("accuracyFinished")! * of("finished")!).toBeCloseTo(of("passAt1")!, 12);
  expect(of("accuracyFinished", { finished: 0, correct: 0 })).toBeNull();
  const plugIn = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75));
  expect(of("answerEntropy")).toBeCloseTo(plugIn + 1 / 32, 12);
});

const { experiment } = lessons.whatCritiqueTeaches;
const at = { step: 3, tokens: 100, lossTokens: 50, flops: 1e9 };
const evaluation = (arm: string, seed: number, correct: number[]): Evaluation => ({
  runId: `x/${arm}/${seed}`,
  ...{ arm, seed, split: "id", mode: "greedy", point: 6, at },
  rows: correct.map((c, i) => row({ problem: String(i), n: 1, correct: c })),
});

test("an advantage is paired: same seeds, same problems, only where both arms have come", () => {
  const evaluations = [
    evaluation("imitation", 1, [0, 0, 1, 1]),
    evaluation("critique", 1, [1, 0, 1, 1]),
    evaluation("critique", 2, [1, 1, 1, 1]),
  ];
  expect(measure(experiment, evaluations, "accuracy", "critique", 6)).toMatchObject({
    seeds: 2,
    estimate: { mean: 7 / 8 },
  });
  expect(measure(experiment, evaluations, "accuracy", "critique", 6, "imitation")).toMatchObject({
    seeds: 1,
    estimate: { mean: 1 / 4 },
  });
  expect(measure(experiment, evaluations, "accuracy", "coverage", 6)).toBeNull();
  const charts = chartsOf(experiment, evaluations);
  const advantage = charts.find(({ id }) => id === "advantage")!;
  expect(advantage.series.find(({ arm }) => arm === "critique")!.points).toHaveLength(1);
  expect(advantage.series.find(({ arm }) => arm === "imitation")).toBeUndefined();
});

test("the table has a line for every arm that has finished", () => {
  const modes = [
    ["id", "greedy"],
    ["ood", "greedy"],
    ["id", "sampled"],
  ] as const;
  const all = modes.flatMap(([split, mode]) => [
    { ...evaluation("imitation", 1, [0, 1]), split, mode },
    { ...evaluation("critique", 1, [1, 1]), split, mode },
  ]);
  const rows = tableOf(experiment, all);
  expect(rows.map(({ arm }) => arm)).toEqual(["imitation", "critique"]);
  expect(rows[0]!.advantage).toBeNull();
  expect(rows[1]!.advantage!.mean).toBe(0.5);
});
