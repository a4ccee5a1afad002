// Series that were measured at different points share one x column, and hidden arms do not stretch the y-axis.

import { expect, test } from "vitest";
import { plotData, yLimits } from "./plotData";
import type { ChartData } from "./view";

const point = (tokens: number, mean: number) => ({
  at: { step: 0, tokens, lossTokens: 0, flops: 0 },
  estimate: { mean, low: mean - 0.1, high: mean + 0.1 },
  seeds: 1,
});

const chart: ChartData = {
  id: "accuracy",
  title: "Accuracy",
  unit: "fraction",
  help: "",
  kind: "progress",
  better: "higher",
  zeroLine: false,
  series: [
    { arm: "a", points: [point(0, 0.2), point(20, 0.4)] },
    { arm: "b", points: [point(10, 0.9)] },
  ],
};

test("aligns series on the union of their points", () => {
  const [xs, , , meanA, , , meanB] = plotData(chart, "tokens");
  expect(xs).toEqual([0, 10, 20]);
  expect(meanA).toEqual([0.2, null, 0.4]);
  expect(meanB).toEqual([null, 0.9, null]);
});

test("limits hold the intervals of the shown arms, and a fraction stays within 0-1", () => {
  expect(yLimits(chart, new Set())[1]).toBe(1);
  expect(yLimits(chart, new Set(["b"]))[1]).toBeLessThan(0.6);
  expect(yLimits({ ...chart, series: [] }, new Set())).toEqual([0, 1]);
});
