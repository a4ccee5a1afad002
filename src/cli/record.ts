// A lesson's recorded result: what the page shows until a live run replaces it.

import type { RunFile } from "./runFile";
import { chartsOf } from "../metrics/results";

/** A line that says where a recorded result comes from. */
export const noteOf = ({ at, commit, device, seconds }: RunFile["made"], seeds: readonly number[]): string =>
  `Recorded ${at.slice(0, 10)} at commit ${commit}, ${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")}, ${device}, ${Math.round(seconds ?? 0)} s.`;

/** Charts and verdict of a complete run file, with a line that says where they come from. */
export function recordOf({ experiment, made, evaluations, verdict }: RunFile) {
  const round = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
  const charts = JSON.parse(JSON.stringify(chartsOf(experiment, evaluations), round)) as ReturnType<typeof chartsOf>;
  return { experiment, charts, verdict, note: noteOf(made, experiment.seeds) };
}
