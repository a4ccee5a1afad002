// A lesson's recorded result: what the page shows until a live run replaces it.

import type { RunFile } from "./runFile";
import { chartsOf } from "../metrics/results";

/** Charts and verdict of a complete run file, with a line that says where they come from. */
export function recordOf({ experiment, made, evaluations, verdict }: RunFile) {
  const seconds = Math.round(made.seconds ?? 0);
  const note = `Recorded ${made.at.slice(0, 10)} at commit ${made.commit}, seeds ${experiment.seeds.join(", ")}, ${made.device}, ${seconds} s.`;
  const round = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
  const charts = JSON.parse(JSON.stringify(chartsOf(experiment, evaluations), round)) as ReturnType<typeof chartsOf>;
  return { experiment, charts, verdict, note };
}
