// What there is to show of an experiment: its own results, or recorded ones until it has some.

import { hasPoints } from "./chartAxis";
import type { LessonVerdict } from "../types";
import type { ChartData, LabView } from "./view";

export interface Shown {
  readonly charts: readonly ChartData[];
  /** Whether the charts are recorded ones. */
  readonly isRecorded: boolean;
  readonly verdict: LessonVerdict | null;
  /** Where the verdict was recorded; null if it is of this run. */
  readonly note: string | null;
}

export function shownOf({ phase, charts, verdict, recorded }: LabView): Shown {
  const isUnderWay = phase === "running" || phase === "paused" || phase === "done";
  const isLive = charts.some(hasPoints) || (isUnderWay && recorded === null);
  const isRecorded = !isLive && recorded !== null;
  return {
    charts: isRecorded ? recorded.charts : charts,
    isRecorded,
    verdict: verdict ?? recorded?.verdict ?? null,
    note: verdict === null ? (recorded?.note ?? null) : null,
  };
}
