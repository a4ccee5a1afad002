// The thread that compares: keeps the evaluations of some experiments, and draws them by a metric and a setting. It plans
// the memory of an experiment on a person's model as well, which takes half a second.

import { expose } from "comlink";

import type { ModelConfig } from "../src/model/config";
import type { MemoryPlan, MemoryRefusal } from "../src/model/plan";
import {
  comparableMetrics,
  comparedLines,
  overlayChart,
  settingChart,
  settingsOf,
  type Compared,
} from "../src/train/compare";
import type { Experiment } from "../src/types";

let compared: readonly Compared[] = [];

const comparison = {
  /** What it takes on the devices that there may be. @throws {RangeError} where its sizes do not fit each other */
  async plan(config: ModelConfig, experiment: Experiment, hasGpu: boolean): Promise<(MemoryPlan | MemoryRefusal)[]> {
    const { devices, planOwn } = await import("../src/train/ownPlan");
    return devices(hasGpu).map((device) => planOwn(config, experiment, device));
  },
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
