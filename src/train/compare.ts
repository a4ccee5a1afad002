// Experiments beside each other: their curves in one chart, and where they end by a setting in which they differ.

import { estimate, interval, mean, variance, type Grid } from "../lib/stats";
import * as metrics from "../metrics";
import type { Metric } from "../metrics/metric";
import { measure, rowsAt, spentAt, type MetricId } from "../metrics/results";
import type { ChartData, Estimate, Evaluation, Experiment, Series } from "../types";
import { differingSettings, nameOf, type Line, type Setting } from "./settings";

export interface Compared {
  readonly id: string;
  readonly title: string;
  readonly experiment: Experiment;
  readonly evaluations: readonly Evaluation[];
}

/** One arm of one of them. */
interface Drawn extends Line {
  readonly id: string;
  readonly title: string;
  readonly of: Compared;
}

const registry: Readonly<Record<MetricId, Metric>> = metrics;

function linesOf(all: readonly Compared[]): Drawn[] {
  return all.flatMap((of) =>
    of.experiment.arms.map((arm): Drawn => {
      const name = nameOf(arm) === arm.id ? arm.title : `${arm.title} at ${arm.learningRate.toExponential()}`;
      const title = all.length > 1 ? `${of.title}: ${name}` : name;
      return { id: `${of.id}/${arm.id}`, title, of, experiment: of.experiment, arm };
    }),
  );
}

/** Metrics that at least one of them has measured. */
export function comparableMetrics(all: readonly Compared[]): { readonly id: MetricId; readonly title: string }[] {
  const ids = Object.keys(registry) as MetricId[];
  const isMeasured = (id: MetricId) => linesOf(all).some((line) => endOf(line, id) !== null);
  return ids.filter(isMeasured).map((id) => ({ id, title: registry[id].title }));
}

/** At the last evaluation that any seed has come to. */
function endOf({ of: { experiment, evaluations }, arm }: Drawn, metric: MetricId) {
  for (let point = experiment.evaluation.points - 1; point >= 0; point--) {
    const found = measure(experiment, evaluations, metric, arm.id, point);
    if (found) return { ...found, point };
  }
  return null;
}

/** A line for every arm of every experiment. */
export function overlayChart(all: readonly Compared[], metric: MetricId): ChartData {
  const { title, unit, help, better } = registry[metric];
  const series = linesOf(all).map(({ id, of: { experiment, evaluations }, arm }): Series => {
    const points = Array.from({ length: experiment.evaluation.points }, (_, point) => {
      const found = measure(experiment, evaluations, metric, arm.id, point);
      return found ? [{ at: spentAt(experiment, evaluations, registry[metric], arm.id, point), ...found }] : [];
    });
    return { arm: id, points: points.flat() };
  });
  return { id: `compare-${metric}`, title, unit, help, better, kind: "progress", zeroLine: false, series };
}

export function comparedLines(all: readonly Compared[], metric: MetricId) {
  const settings = differingSettings(linesOf(all));
  return linesOf(all).map((line) => {
    const end = endOf(line, metric);
    return {
      ...{ id: line.id, title: line.title, values: settings.map(({ read }) => read(line)) },
      ...{ estimate: end?.estimate ?? null, seeds: end?.seeds ?? 0 },
      isDone: end?.point === line.experiment.evaluation.points - 1,
    };
  });
}

export const settingsOf = (all: readonly Compared[]): Setting[] => differingSettings(linesOf(all));

/** From this factor between the smallest and the largest value on: a logarithmic axis. */
const WIDE = 8;

/**
 * Where arms end, by the values of one setting: a line for each name of an arm (and for each value of another setting in
 * which it differs), a point for each value, over the seeds of all its experiments. Arms that have one value only are points.
 */
export function settingChart(all: readonly Compared[], metric: MetricId, settingId: string) {
  const settings = settingsOf(all);
  const setting = settings.find(({ id }) => id === settingId);
  if (!setting) return null;
  const { title, unit, better } = registry[metric];
  const groups = new Map<string, { readonly title: string; readonly lines: Drawn[] }>();
  for (const line of linesOf(all)) {
    if (setting.read(line) === null) continue;
    const others = settings.filter((one) => one !== setting && differsWithin(one, line, all));
    const values = others.map((one) => `${one.label.toLowerCase()} ${one.read(line)}`);
    const id = [nameOf(line.arm), ...values].join(", ");
    const group = groups.get(id) ?? { title: [line.arm.title.replace(/ @.*$/, ""), ...values].join(", "), lines: [] };
    groups.set(id, { ...group, lines: [...group.lines, line] });
  }
  const series = [...groups].map(([arm, { lines }]): Series => {
    const values = [...new Set(lines.map((line) => setting.read(line)!))].sort((a, b) => a - b);
    const points = values.flatMap((value) => {
      const found = pooled(
        lines.filter((line) => setting.read(line) === value),
        metric,
      );
      return found ? [{ ...found, x: { mean: value, low: value, high: value } }] : [];
    });
    return { arm, points };
  });
  const values = series.flatMap(({ points }) => points.map(({ x }) => x!.mean));
  const isWide = Math.min(...values) > 0 && Math.max(...values) / Math.min(...values) >= WIDE;
  const xTitle = setting.unit ? `${setting.label}, ${setting.unit}` : setting.label;
  const chart: ChartData = {
    ...{ id: `setting-${metric}`, title: `${title} by ${setting.label.toLowerCase()}`, unit, better },
    help: "Where each arm ends, with a 95% interval over the seeds and problems of all its runs with that value.",
    ...{ kind: "trajectory", xTitle, yTitle: title, zeroLine: false, series },
  };
  const titles = Object.fromEntries([...groups].map(([id, group]) => [id, group.title]));
  return { chart, isLog: isWide, titles };
}

function differsWithin(setting: Setting, line: Drawn, all: readonly Compared[]): boolean {
  const same = linesOf(all).filter((other) => nameOf(other.arm) === nameOf(line.arm));
  return new Set(same.map(setting.read)).size > 1;
}

/** The ends of some lines as one estimate: problem by problem where all were asked the same, else of the runs' means. */
function pooled(lines: readonly Drawn[], metric: MetricId) {
  const ended = lines.filter((line) => endOf(line, metric)?.point === line.experiment.evaluation.points - 1);
  const runs = ended.flatMap(({ of: { experiment, evaluations }, arm }) =>
    experiment.seeds.flatMap((seed) => {
      const rows = rowsAt(evaluations, registry[metric], arm.id, experiment.evaluation.points - 1, seed);
      return rows ? [{ rows, values: rows.map(registry[metric].read) }] : [];
    }),
  );
  if (runs.length === 0) return null;
  const asked = new Set(runs.map(({ rows }) => rows.map(({ problem }) => problem).join("\n")));
  const gaps = new Set(runs.flatMap(({ values }) => values.flatMap((value, i) => (value === null ? [i] : []))));
  const grid: Grid = runs.map(
    ({ values }) => values.filter((value, i) => value !== null && !(asked.size === 1 && gaps.has(i))) as number[],
  );
  if (grid.some((row) => row.length === 0)) return null;
  const found = asked.size === 1 ? estimate(grid) : ofMeans(grid.map(mean));
  const { unit } = registry[metric];
  const {
    of: { experiment, evaluations },
    arm,
  } = ended[0]!;
  return {
    at: spentAt(experiment, evaluations, registry[metric], arm.id, experiment.evaluation.points - 1),
    estimate: {
      ...found,
      low: Math.max(0, found.low),
      high: unit === "fraction" ? Math.min(1, found.high) : found.high,
    },
    seeds: runs.length,
  };
}

const ofMeans = (means: readonly number[]): Estimate =>
  interval(mean(means), [{ variance: variance(means) / means.length, df: Math.max(1, means.length - 1) }]);
