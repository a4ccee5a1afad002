// What the workbench is given to draw, and what it may ask for.

import type { Estimate, LessonVerdict } from "../types";
import type { ZipWork } from "./shareView";
import type { ArmsActions, ArmsView, ChartData, EstimateView, KnobView } from "./view";

/** A task to choose. */
export interface TaskView {
  readonly id: string;
  readonly title: string;
  readonly notation: string;
  readonly example: { readonly prompt: string; readonly solution: string };
  readonly parameters: number; // of its student
  readonly bytes: number; // of the starting checkpoint
}

/** An experiment that is being built. */
export interface BuilderView extends ArmsView {
  readonly title: string;
  readonly tasks: readonly TaskView[];
  readonly task: string;
  readonly isByStep: boolean;
  readonly knobs: readonly KnobView[];
  readonly estimate: EstimateView | null;
  /** What is kept already and is the same. */
  readonly twin: { readonly id: string; readonly title: string } | null;
}

export interface BuilderActions extends ArmsActions {
  setTitle(title: string): void;
  setTask(task: string): void;
  setBudget(kind: "tokens" | "steps"): void;
  setKnob(id: string, value: number): void;
  /** Keeps it and opens it in the lab. */
  open(start: boolean): void;
}

/** One that is kept, in a line. */
export interface ExperimentRow {
  readonly id: string;
  readonly title: string;
  /** It tunes learning rates: measured on problems that nothing is reported on. */
  readonly isTuning: boolean;
  readonly isOwn: boolean;
  readonly task: string; // title
  readonly arms: readonly string[]; // titles
  readonly seedsDone: number;
  readonly seeds: number;
  readonly fraction: number; // 0-1 of all its runs
  readonly result: { readonly name: string; readonly estimate: Estimate } | null;
  readonly outcome: LessonVerdict["outcome"] | null;
  readonly at: string; // ISO 8601, UTC
  readonly seconds: number | null;
  readonly device: string | null;
  readonly tags: readonly string[];
  readonly note: string;
  /** It is open, and being trained. */
  readonly isRunning: boolean;
}

/** A number that differs between what is compared: an experiment's size, an arm's setting. */
export interface SettingView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

/** One line of a comparison: an arm of an experiment. */
export interface ComparedLine {
  readonly id: string; // `${experiment}/${arm}`
  readonly title: string;
  readonly values: readonly (number | null)[]; // of the differing settings, in their order
  readonly estimate: Estimate | null; // of the metric, at the end
  readonly seeds: number;
  readonly isDone: boolean;
}

export interface ComparisonView {
  readonly experiments: readonly { readonly id: string; readonly title: string }[];
  readonly missing: number; // ids that are not kept here
  readonly metrics: readonly { readonly id: string; readonly title: string }[];
  readonly metric: string;
  readonly settings: readonly SettingView[];
  /** What is grouped by; null: nothing. */
  readonly setting: string | null;
  readonly overlay: ChartData | null;
  /** x is the setting, `isLog` on a logarithmic axis. */
  readonly bySetting: { readonly chart: ChartData; readonly isLog: boolean } | null;
  readonly lines: readonly ComparedLine[];
  /** Names of all that is drawn, by the ids of the charts' series. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface WorkbenchView {
  /** null while they are read. */
  readonly rows: readonly ExperimentRow[] | null;
  readonly builder: BuilderView;
  /** null while it is computed, or nothing is compared. */
  readonly comparison: ComparisonView | null;
  /** What was deleted last and can still be had back. */
  readonly deleted: { readonly id: string; readonly title: string } | null;
  /** A file that is being read or written. */
  readonly work: ZipWork | null;
}

export interface WorkbenchActions {
  readonly builder: BuilderActions;
  refresh(): void;
  /** A new experiment, from the template of the first task. */
  create(): void;
  /** A copy of what is kept, to be changed. */
  duplicate(id: string): void;
  /** A copy of the first lesson. */
  duplicateFirst(): void;
  rename(id: string, title: string): void;
  setTags(id: string, tags: readonly string[]): void;
  setNote(id: string, note: string): void;
  remove(id: string): void;
  undoRemove(): void;
  compare(ids: readonly string[]): void;
  setMetric(metric: string): void;
  groupBy(setting: string | null): void;
  onExport(id: string): void;
  onImport(file: File): void;
  /** Ends the reading or writing of a file. */
  cancelWork(): void;
}
