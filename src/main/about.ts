// The registries as the About page prints them.

import { heldOut } from "../train/evaluate";
import * as metrics from "../metrics";
import type { Metric } from "../metrics/metric";
import * as signals from "../signals";
import { FAMILIES } from "../signals/signal";
import * as tasks from "../tasks";
import type { AboutView } from "../ui/aboutView";

export function aboutView(): AboutView {
  const all = Object.entries(signals);
  return {
    families: FAMILIES.map((family) => ({
      family,
      signals: all
        .filter(([, signal]) => signal.family === family)
        .map(([id, { title, short, summary, formula, paper, departures }]) => {
          return { id, title, short, summary, formula, paper, departures };
        }),
    })),
    tasks: Object.entries(tasks).map(([id, task]) => {
      const { prompt, solution } = heldOut(task, "id", 1)[0]!;
      return { id, title: task.title, notation: task.notation, paper: task.paper, example: { prompt, solution } };
    }),
    metrics: Object.entries<Metric>(metrics).map(([id, { title, unit, help, formula = null }]) => {
      return { id, title, unit, help, formula };
    }),
    version: import.meta.env["VITE_COMMIT"] ?? "unknown",
  };
}
