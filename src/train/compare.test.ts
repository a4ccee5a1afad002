// What differs between experiments is found, and their ends are pooled by it with intervals that can be checked by hand.

import { expect, test } from "vitest";

import { madeUp } from "../lessons/parts/madeUp";
import { whatCritiqueTeaches } from "../lessons/whatCritiqueTeaches";
import { estimate } from "../lib/stats";
import type { Experiment } from "../types";
import { comparableMetrics, comparedLines, overlayChart, settingChart, settingsOf, type Compared } from "./compare";

const base: Experiment = { ...whatCritiqueTeaches.experiment, arms: whatCritiqueTeaches.experiment.arms.slice(0, 2) };
const withRate = (learningRate: number): Experiment => ({
  ...base,
  arms: base.arms.map((arm) => (arm.id === "critique" ? { ...arm, learningRate } : arm)),
});
const compared = (id: string, experiment: Experiment, right: number): Compared => ({
  ...{ id, title: `Run ${id}`, experiment },
  evaluations: madeUp(experiment, { critique: { right } }),
});

const rates = [compared("a", withRate(1e-4), 0.6), compared("b", withRate(1e-3), 0.8)];

test("one setting differs: it is found, and it alone", () => {
  expect(settingsOf(rates).map(({ id }) => id)).toEqual(["learningRate"]);
  const questions = [rates[0]!, compared("c", { ...withRate(1e-4), data: { ...base.data, questions: 64 } }, 0.7)];
  expect(settingsOf(questions).map(({ id }) => id)).toEqual(["questions"]);
  const errors = {
    ...base,
    arms: base.arms.map((arm) => (arm.id === "critique" ? { ...arm, settings: { errors: 0.5 } } : arm)),
  };
  expect(settingsOf([compared("d", base, 0.5), compared("e", errors, 0.5)]).map(({ id }) => id)).toEqual([
    "control errors",
  ]);
  expect(settingsOf([compared("f", base, 0.5), compared("g", { ...base, seeds: [7] }, 0.5)])).toEqual([]);
});

test("every arm of every experiment is a line, with its setting and its end", () => {
  const lines = comparedLines(rates, "passAt1");
  expect(lines.map(({ id }) => id)).toEqual(["a/imitation", "a/critique", "b/imitation", "b/critique"]);
  expect(lines.map(({ values }) => values[0])).toEqual([3e-5, 1e-4, 3e-5, 1e-3]);
  expect(lines.map((line) => Math.round(10 * line.estimate!.mean))).toEqual([5, 6, 5, 8]);
  expect(lines.every(({ seeds, isDone }) => seeds === base.seeds.length && isDone)).toBe(true);
  const { series } = overlayChart(rates, "passAt1");
  expect(series.map(({ points }) => points.length)).toEqual(Array.from(lines, () => base.evaluation.points));
  expect(comparableMetrics(rates).map(({ id }) => id)).toContain("accuracyOod");
});

test("by setting: a point a value, over the seeds of all experiments that have it", () => {
  const { chart, isLog, titles } = settingChart(rates, "passAt1", "learningRate")!;
  expect(isLog).toBe(true);
  const [imitation, critique] = chart.series;
  expect(titles[critique!.arm]).toBe("Critique");
  expect(critique!.points.map(({ x }) => x!.mean)).toEqual([1e-4, 1e-3]);
  expect(critique!.points.map(({ estimate: { mean } }) => Math.round(10 * mean))).toEqual([6, 8]);
  expect(imitation!.points).toHaveLength(1); // one rate in both: one point, twice the seeds
  expect(imitation!.points[0]!.seeds).toBe(2 * base.seeds.length);
  expect(settingChart(rates, "passAt1", "questions")).toBeNull();
});

test("a pooled interval is that of the grid of all runs; another setting that differs makes another line", () => {
  const twice = [...rates, compared("h", { ...withRate(1e-3), data: { ...base.data, noise: 0.1 } }, 0.7)];
  const lines = settingChart(twice, "passAt1", "noise")!.chart.series;
  expect(lines.map(({ arm }) => arm)).toContain("critique, learning rate 0.001");
  const point = settingChart(rates, "passAt1", "learningRate")!.chart.series[1]!.points[1]!;
  const rows = rates[1]!.evaluations.filter(({ arm, mode, point: at }) => {
    return arm === "critique" && mode === "sampled" && at === base.evaluation.points - 1;
  });
  const wanted = estimate(rows.map((one) => one.rows.map(({ correct, n }) => correct / n)));
  expect(point.estimate.mean).toBeCloseTo(wanted.mean, 12);
  expect(point.estimate.low).toBeCloseTo(Math.max(0, wanted.low), 12);
});

test("experiments that asked other problems are pooled by the means of their runs", () => {
  const other = compared("i", { ...withRate(1e-3) }, 0.7);
  const asked = other.evaluations.map((one) => ({
    ...one,
    rows: one.rows.map((r) => ({ ...r, problem: `x${r.problem}` })),
  }));
  const { points } = settingChart([...rates, { ...other, evaluations: asked }], "passAt1", "learningRate")!.chart
    .series[1]!;
  expect(points[1]!.seeds).toBe(2 * base.seeds.length);
  expect(points[1]!.estimate.mean).toBeCloseTo(0.75, 2);
});
