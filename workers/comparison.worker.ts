// The thread that compares: keeps the evaluations of some experiments, and draws them by a metric and a setting.

import { expose } from "comlink";

import {
  comparableMetrics,
  comparedLines,
  overlayChart,
  settingChart,
  settingsOf,
  type Compared,
} from "../src/train/compare";

let compared: readonly Compared[] = [];

const comparison = {
  begin(all: readonly Compared[]): void {
    compared = all;
  },
  /** Of the metric and setting asked for, or the first there are. */
  draw(wanted: string | null, group: string | null | undefined) {
    const metrics = comparableMetrics(compared);
    const metric = metrics.find(({ id }) => id === wanted)?.id ?? metrics[0]?.id ?? "accuracy";
    const settings = settingsOf(compared).map(({ id, label, unit }) => ({ id, label, unit }));
    const setting = group === undefined ? (settings[0]?.id ?? null) : group;
    const grouped = setting === null ? null : settingChart(compared, metric, setting);
    const lines = comparedLines(compared, metric);
    const titles = { ...Object.fromEntries(lines.map(({ id, title }) => [id, title])), ...grouped?.titles };
    return {
      ...{ metrics, metric, settings, setting: grouped ? setting : null, lines, titles },
      ...{
        overlay: overlayChart(compared, metric),
        bySetting: grouped && { chart: grouped.chart, isLog: grouped.isLog },
      },
    };
  },
};

export type Comparison = typeof comparison;
expose(comparison);
