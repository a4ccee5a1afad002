// Charts with made-up numbers, for the tests of how charts are drawn.

import type { ArmStyles } from "../armStyle";
import { armStyles } from "../armStyle";
import type { ChartData, LabView, Series } from "../view";

const about = (mean: number, half: number) => ({ mean, low: mean - half, high: mean + half });

/** @param step that of the evaluation; tokens are ten times as many */
export const pointAt = (step: number, mean: number, half = 0.1): Series["points"][number] => ({
  at: { step, tokens: 10 * step, lossTokens: 5 * step, flops: 1e9 * step },
  estimate: about(mean, half),
  seeds: 3,
});

export const pointOf = (x: number, y: number, step = 0, half = 0.05): Series["points"][number] => ({
  ...pointAt(step, y, half),
  x: about(x, half),
});

export const chartOf = (kind: ChartData["kind"], series: Series[], more: Partial<ChartData> = {}): ChartData => ({
  id: kind,
  title: "Accuracy",
  unit: "fraction",
  help: "How often it is right.",
  kind,
  better: "higher",
  zeroLine: kind === "plane",
  series,
  ...more,
});

/** Styles of the arms a, b and c; a is the baseline. */
export const stylesOf = (): ArmStyles =>
  armStyles({
    arms: ["a", "b", "c"].map((id) => ({ id, title: `Arm ${id.toUpperCase()}` })),
    draft: [],
    baseline: "a",
    charts: [],
    recorded: null,
  } as unknown as LabView);
