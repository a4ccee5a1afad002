// Which charts there are, what their points say, and that they are quick to draw again.

import { expect, test } from "vitest";

import * as lessons from "../../lessons";
import { createRng } from "../../lib/rng";
import type { Arm, ChartData, EvalRow, Evaluation, Experiment } from "../../types";
import { chartsOf, measure, tableMetrics, tableOf } from "../results";

const { experiment: old } = lessons.whatCritiqueTeaches;
const arm = (id: string, part: Partial<Arm> = {}): Arm => ({ ...old.arms[0]!, id, title: id, ...part });
const start = (temperature: number, bestOf = 1): Arm =>
  arm(`start${temperature}x${bestOf}`, { signal: "start", decode: { temperature, bestOf } });
const experimentOf = (arms: readonly Arm[], samples: number, problems: number, points = 3): Experiment => ({
  ...old,
  ...{ arms, seeds: [1, 2], baseline: arms[0]!.id },
  evaluation: { ...old.evaluation, points, samples, problems, sampledProblems: problems },
});

/** An evaluation in which each problem's success has the chance that `chance` gives it. */
function evaluationsOf(experiment: Experiment, chance: (arm: Arm, point: number) => number): Evaluation[] {
  const { points, samples, sampledProblems } = experiment.evaluation;
  const rng = createRng("charts");
  const rows = (n: number, p: number): EvalRow[] =>
    Array.from({ length: sampledProblems }, (_, i) => {
      const correct = Array.from({ length: n }, () => Number(rng.next() < p)).reduce((a, b) => a + b, 0);
      const solutions = correct ? { a: correct } : {};
      const counts = { n, correct, sound: correct, finished: n, distinct: Math.min(n, 3), answered: correct };
      return { problem: `${i}`, ...counts, answers: { "1": n }, entropy: 0.3, sequenceEntropy: 2, solutions };
    });
  return experiment.arms.flatMap((one) =>
    experiment.seeds.flatMap((seed) =>
      Array.from({ length: points }, (_, point) => {
        const p = chance(one, point);
        const step = 10 * point;
        const whole = { runId: `x/${one.id}/${seed}`, arm: one.id, seed, point };
        const base = { ...whole, at: { step, tokens: 100 * step, lossTokens: 50 * step, flops: 1e6 * step } };
        return [
          { ...base, split: "id", mode: "greedy", rows: rows(1, p) },
          { ...base, split: "ood", mode: "greedy", rows: rows(1, p / 2) },
          { ...base, split: "id", mode: "sampled", rows: rows(samples, p) },
        ] as const;
      }).flat(),
    ),
  );
}

const ids = (charts: readonly ChartData[]) => charts.map(({ id }) => id);
const climb = (_: Arm, point: number) => 0.2 + 0.1 * point;

test("with few samples the charts are those of accuracy, then the trajectory", () => {
  const experiment = experimentOf([arm("a"), arm("b")], 16, 20);
  const want = ["advantage", "accuracy", "accuracyOod", "passAtK", "entropy", "distinct", "trajectory"];
  const charts = chartsOf(experiment, evaluationsOf(experiment, climb));
  expect(ids(charts.filter(({ isMinor }) => !isMinor))).toEqual(want);
  expect(ids(charts).slice(0, want.length)).toEqual(want); // the others come after
  expect(ids(chartsOf(experiment, []))).toEqual(want);
  expect(tableMetrics(experiment)).toContain("passAt16");
});

test("with many samples diversity comes first, and what no row has is left out", () => {
  const experiment = experimentOf([arm("a"), arm("b")], 48, 20);
  const evaluations = evaluationsOf(experiment, climb);
  const charts = chartsOf(experiment, evaluations);
  expect(ids(charts).slice(0, 4)).toEqual(["trajectory", "plane", "passAtK", "distinctSolutions"]);
  for (const id of ["vendi", "selfBleu", "ead", "gamed"]) expect(ids(charts)).not.toContain(id);
  expect(ids(charts)).toContain("finished");
  const curve = charts.find(({ id }) => id === "passAtK")!.series[0]!.points;
  expect(curve.map(({ k }) => k)).toEqual([1, 2, 4, 8, 16, 32, 48]);
  expect(curve.every(({ at }) => at.step === 20)).toBe(true);
  const [row] = tableOf(experiment, evaluations);
  expect(Object.keys(row!.values)).toEqual(tableMetrics(experiment));
});

test("a trajectory goes from the start in the order of training; the start by temperature is a line of its own", () => {
  const arms = [arm("a"), start(1.5), start(0.5), start(1), start(1, 4)];
  const experiment = { ...experimentOf(arms, 64, 20), seeds: [1] };
  const evaluations = evaluationsOf(experiment, (one, point) =>
    one.signal === "start" ? 0.4 - 0.2 * (one.decode!.temperature! - 0.5) : climb(one, point),
  );
  const { series, xTitle } = chartsOf(experiment, evaluations).find(({ id }) => id === "trajectory")!;
  expect(xTitle).toBe("pass@1");
  expect(series.map((line) => [line.arm, line.points.length])).toEqual([
    ["a", 3],
    ["start1x4", 1],
    ["start by temperature", 3],
  ]);
  expect(series[0]!.points.map(({ at }) => at.step)).toEqual([0, 10, 20]);
  expect(series[0]!.points[2]!.x).toEqual(measure(experiment, evaluations, "passAt1", "a", 2)!.estimate);
  expect(series[0]!.points[2]!.estimate).toEqual(measure(experiment, evaluations, "passAt64", "a", 2)!.estimate);
  const [cold, , hot] = series[2]!.points;
  expect(series[2]!.control).toEqual({ title: "Start, by temperature" });
  expect(cold!.x!.mean).toBeGreaterThan(hot!.x!.mean);
});

test("the plane holds both differences to the baseline at the last point that both have come to", () => {
  const experiment = experimentOf([arm("a"), arm("b")], 64, 20);
  const all = evaluationsOf(experiment, (one, point) => (one.id === "b" ? 0.05 * point : 0.01));
  const evaluations = all.filter((one) => one.arm === "b" || one.point < 2);
  const { series, zeroLine } = chartsOf(experiment, evaluations).find(({ id }) => id === "plane")!;
  expect(zeroLine).toBe(true);
  expect(series).toHaveLength(1);
  const [point] = series[0]!.points;
  expect(point!.at.step).toBe(10);
  expect(point!.x).toEqual(measure(experiment, evaluations, "passAt1", "b", 1, "a")!.estimate);
  expect(point!.x!.mean).toBeGreaterThan(0);
  expect(point!.estimate.mean).toBeGreaterThan(0);
});

test("intervals stay within what the unit allows, and evaluations that come later are seen", () => {
  const experiment = experimentOf([arm("a")], 64, 20);
  const evaluations = evaluationsOf(experiment, () => 0.001).filter(({ point }) => point === 0);
  expect(measure(experiment, evaluations, "passAt1", "a", 0)!.estimate.low).toBe(0);
  expect(measure(experiment, evaluations, "passAt1", "a", 1)).toBeNull();
  evaluations.push(...evaluationsOf(experiment, () => 0.999).filter(({ point }) => point === 1));
  const { low, high } = measure(experiment, evaluations, "passAt1", "a", 1)!.estimate;
  expect(high).toBe(1);
  expect(low).toBeGreaterThan(0.9);
  expect(measure(experiment, evaluations, "lengthRight", "a", 1)).toBeNull();
});

test("problems where a metric was not measured in some row are left out of all rows", () => {
  const experiment = experimentOf([arm("a")], 64, 3, 1);
  const [greedy, ood, sampled, ...rest] = evaluationsOf(experiment, () => 0.5);
  const lengths = (values: readonly (number | undefined)[]) => ({
    ...sampled!,
    rows: sampled!.rows.map((row, i) => (values[i] === undefined ? row : { ...row, lengthRight: values[i] })),
  });
  const other = { ...lengths([5, undefined, 7]), seed: 2 };
  const evaluations = [greedy!, ood!, lengths([1, 2, 3]), other, ...rest.filter(({ mode }) => mode === "greedy")];
  expect(measure(experiment, evaluations, "lengthRight", "a", 0)!.estimate.mean).toBe(4);
});

test("eight arms, five seeds, seven points, 150 problems: drawn again within 300 ms", () => {
  const arms = Array.from({ length: 8 }, (_, i) => arm(`arm${i}`));
  const experiment = { ...experimentOf(arms, 64, 150, 7), seeds: [1, 2, 3, 4, 5] };
  const evaluations = evaluationsOf(experiment, climb);
  const kept = evaluations.slice(0, -3);
  chartsOf(experiment, kept);
  kept.push(...evaluations.slice(-3));
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    chartsOf(experiment, kept);
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(300); // the least: other processes want the processor too
}, 20_000);
