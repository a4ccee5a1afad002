// The ids of experiments and runs: by content, so that the same experiment has the same id on every machine.

import type { Experiment } from "../types";
import { hashJson } from "./hash";

/** Same content, same id. Seeds are left out, so that more seeds of one experiment are more runs of it. */
export const experimentId = async ({ seeds: _, ...rest }: Experiment): Promise<string> =>
  (await hashJson(rest)).slice(0, 16);

export const runId = (experiment: string, arm: string, seed: number): string => `${experiment}/${arm}/${seed}`;
