// What the gallery of lessons is given to draw.

import type { Estimate, LessonVerdict } from "../types";

/** Whether an interval lies where the claim says: in all, on the other side, or neither. null: nothing was claimed of it. */
export type Holds = "yes" | "no" | "open" | null;

/** One contrast of a lesson, as a picture shows it. */
export interface ContrastView {
  readonly name: string;
  readonly advantage: Estimate;
  /** Inside ±this, two arms count as equal. */
  readonly margin: number;
  /** Where the claim says it lies. */
  readonly claim: "higher" | "lower" | "equal" | null;
  readonly holds: Holds;
}

export interface OutcomeView {
  readonly outcome: LessonVerdict["outcome"];
  /** The claim's first, then what else was looked at. */
  readonly contrasts: readonly ContrastView[];
}

/** What this browser knows of a lesson. */
export type HereView =
  /** Nothing; begun and not finished; its runs are here, made for a lesson that shares them. */
  | { readonly state: "none" | "begun" | "shared" }
  /** Run to its end. `isChanged`: with other settings than the lesson's. */
  | ({ readonly state: "done"; readonly isChanged: boolean; readonly experiment: string } & OutcomeView);

export interface LessonCardView {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  readonly claim: string;
  /** Title of its task. */
  readonly task: string;
  readonly paper: { readonly title: string; readonly url: string };
  /** null where nothing is recorded, or it is not to be had. */
  readonly recorded:
    (OutcomeView & { readonly note: string; readonly seconds: number; readonly workers: number }) | null;
  readonly here: HereView;
}

export interface GalleryView {
  readonly lessons: readonly LessonCardView[];
  /** In the order in which they are offered. */
  readonly themes: readonly string[];
  /** Results are still being read. */
  readonly isReading: boolean;
  /** Why recorded results are not to be had, or null. */
  readonly failure: string | null;
}
