// The steps of the newest run of every arm, thinned so that a long run is drawn as fast as a short one.

import type { StepRecord } from "../types";
import type { HealthView } from "../ui/view";

const MAX_RECORDS = 160;

interface Kept {
  readonly records: StepRecord[];
  last: StepRecord;
  every: number; // of so many steps one is kept
  count: number;
}

export interface HealthLog {
  clear(): void;
  add(record: StepRecord): void;
  /** One entry an arm: the run whose first step came last. */
  view(): HealthView[];
}

export function createHealthLog(): HealthLog {
  const runs = new Map<string, Kept>();
  return {
    clear: () => runs.clear(),
    add(record) {
      const kept = runs.get(record.runId) ?? { records: [], last: record, every: 1, count: 0 };
      runs.set(record.runId, kept);
      kept.last = record;
      if (kept.count++ % kept.every === 0) kept.records.push(record);
      if (kept.records.length < MAX_RECORDS) return;
      const half = kept.records.filter((_, i) => i % 2 === 0);
      kept.records.splice(0, kept.records.length, ...half);
      kept.every *= 2;
    },
    view() {
      const arms = new Map<string, HealthView>();
      for (const [runId, { records, last }] of runs) {
        const [, arm, seed] = runId.split("/");
        const all = records.at(-1) === last ? records : [...records, last];
        arms.set(arm!, { arm: arm!, seed: Number(seed), records: [...all] });
      }
      return [...arms.values()];
    },
  };
}
