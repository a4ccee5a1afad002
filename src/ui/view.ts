// What the page is given to draw, and what it may ask for. The components know nothing of workers, stores or devices.

import type {
  Arm,
  ChartData,
  Inspection,
  Backend,
  DeviceReport,
  Digest,
  Example,
  Experiment,
  LessonStep,
  LessonVerdict,
  Problem,
  Run,
  Split,
  StepRecord,
  Verdict,
} from "../types";
import type { Route } from "./route";
import type { TakePart } from "./take/takeView";

import type { ArmPart, ControlView, EstimateView, KnobView, SignalView } from "./controlView";

export type { ArmPart, ControlView, EstimateView, KnobView, SignalView } from "./controlView";
export type { ChartData, Inspection, Series, TokenView } from "../types";

/** A named state with a next action: no WebGPU, a lost device, a full disk, a bad file. Never a blank page. */
export interface Notice {
  readonly kind: "info" | "warning" | "error";
  readonly title: string;
  readonly text: string;
  /** Label of the button, and which action it calls. Absent where there is nothing to do but read. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface LessonText {
  readonly id: string;
  readonly title: string;
  /** Its name in two to four words. */
  readonly short: string;
  /** What is claimed, in one plain sentence; "" where nothing is. */
  readonly claim: string;
  /** The question, in words anybody understands. */
  readonly question: string;
  readonly paper: { readonly title: string; readonly url: string };
  /** Short guided reading; numbers of results in it are filled in by `fillResults`. */
  readonly steps: readonly LessonStep[];
  /** The criterion, fixed before the run. */
  readonly criterion: string;
  /** The two arms that the question is about. */
  readonly pair: readonly [string, string];
}

/** What one student wrote to one held-out problem when it was last measured. */
export interface WrittenAnswer {
  readonly problem: Problem;
  readonly completion: string;
  readonly verdict: Verdict;
}

/** By arm: answers to the same problems, in the same order. */
export type Answers = Readonly<Record<string, readonly WrittenAnswer[]>>;

export interface Progress {
  readonly fraction: number; // 0-1 of the whole experiment
  readonly secondsLeft: number | null; // null until it can be told
  readonly tokensPerSecond: number;
  readonly doing: string; // "training critique, seed 2"
}

export type Phase = "loading" | "ready" | "running" | "paused" | "done" | "failed";

/** Whether the page works without a network from now on. `none`: not looked at yet. */
export type OfflineState = "none" | "installing" | "ready" | "unavailable";

/** The steps of one run, thinned, the last one included. */
export interface HealthView {
  readonly arm: string;
  readonly seed: number;
  readonly records: readonly StepRecord[];
}

/** Learning rates being tuned: each arm at each rate, on problems that nothing is reported on. */
export interface SweepView {
  /** What is compared: "Accuracy"; "" until something is measured. */
  readonly metric: string;
  readonly rates: readonly number[];
  readonly rows: readonly {
    readonly arm: string;
    readonly cells: readonly (number | null)[]; // by rate; null until measured
    /** Index into `rates`; null until all of the row is measured. */
    readonly best: number | null;
  }[];
}

export interface ExampleFilter {
  readonly text: string; // found in problem, response or critique
  readonly verdict: "all" | "right" | "wrong";
  readonly author: "all" | Example["author"];
}

export interface ExamplesView {
  readonly filter: ExampleFilter;
  readonly total: number;
  readonly matching: number;
  readonly rows: readonly Example[]; // the first 200 that match
  readonly selected: { readonly example: Example; readonly problem: Problem; readonly verdict: Verdict } | null;
}

/** Problems of one kind that are offered to the microscope. */
export interface ProblemGroup {
  readonly kind: Split;
  readonly ids: readonly string[];
}

export interface LabView {
  readonly phase: Phase;
  /** Run was pressed while the student was prepared: it starts as soon as it can. */
  readonly isWanted: boolean;
  /** How much of a person's model is on the device, 0 to 1; null where nothing is read. */
  readonly opening: number | null;
  /** Where it is. */
  readonly route: Route;
  readonly lesson: LessonText;
  /** All lessons, to choose from. */
  readonly lessons: readonly { readonly id: string; readonly title: string }[];
  readonly task: { readonly title: string; readonly notation: string };
  /** What runs: where rates are tuned, that sweep. */
  readonly experiment: Experiment;
  /** What the page is about; `experiment` unless rates are tuned. */
  readonly arms: readonly Arm[];
  /** The arm that the others are measured against. */
  readonly baseline: string;
  /** What each arm learns from, a few words by arm id: "copies right answers". */
  readonly armNotes?: Readonly<Record<string, string>>;
  readonly knobs: readonly KnobView[];
  readonly signals: readonly SignalView[];
  readonly decoding: readonly ControlView[];
  /** The arms as they are being edited: those of the experiment unless something is wrong with them. */
  readonly draft: readonly Arm[];
  /** What is wrong with the draft, what was got and what was wanted; null if it can be run. */
  readonly draftError: string | null;
  /** The larger model that an arm of the draft follows; null if none does. */
  readonly teacher: TeacherView | null;
  /** Arms or sizes are not the lesson's own. */
  readonly isChanged: boolean;
  readonly backend: Backend;
  readonly device: DeviceReport | null;
  readonly notice: Notice | null;
  readonly progress: Progress | null;
  readonly runs: readonly Run[];
  readonly charts: readonly ChartData[];
  /** Of the first seed of the run here. */
  readonly answers: Answers;
  /** The same of the recorded run; {} until it is read. */
  readonly recordedAnswers: Answers;
  readonly health: readonly HealthView[];
  /** null unless rates are tuned. */
  readonly sweep: SweepView | null;
  readonly verdict: LessonVerdict | null;
  /** What the link found that the experiment came by. */
  readonly theirs: Digest | null;
  /** What the experiment will take; null while that cannot be told. */
  readonly estimate: EstimateView | null;
  /** Results recorded for this lesson, shown until a live run replaces them; says which device, commit and seeds. */
  readonly recorded: {
    readonly charts: readonly ChartData[];
    readonly verdict: LessonVerdict;
    readonly note: string;
  } | null;
  readonly inspection: Inspection | null;
  readonly inspecting: boolean;
  readonly problems: readonly ProblemGroup[];
  readonly examples: ExamplesView | null;
  /** The panel that takes a student away, while it is open. */
  readonly take: TakePart | null;
}

export interface LabActions {
  start(): void;
  pause(): void;
  resume(): void;
  /** Stop for good and forget the unfinished runs. */
  stop(): void;
  setKnob(id: string, value: number): void;
  addArm(signal: string): void;
  setArm(id: string, part: ArmPart): void;
  removeArm(id: string): void;
  /** What the others are measured against. */
  setBaseline(id: string): void;
  /** Follows a teacher of that size, or a kept one; false if there is none. Rejects with why it cannot be read. */
  takeTeacher(teacher: TeacherSize | KeptTeacher): Promise<boolean>;
  /** ONNX files kept here that a student of this task can follow. */
  keptTeachers(task: string): Promise<readonly KeptTeacher[]>;
  /** Back to the lesson: its arms and its sizes. */
  resetArms(): void;
  /** To the workbench, as an experiment of one's own. */
  copy(): void;
  /** Run every arm at several learning rates. */
  tuneRates(): void;
  /** Take the best rates that were found. */
  useRates(): void;
  /** Back to the experiment; what was measured is kept. */
  leaveSweep(): void;
  setBackend(backend: Backend): void;
  inspect(problem: string): void;
  /** The microscope is in view, and there is nothing in it. */
  openMicroscope(): void;
  dismissNotice(): void;
  openExamples(): void;
  filterExamples(filter: ExampleFilter): void;
  selectExample(id: string | null): void;
  importExamples(file: File): void;
  exportExamples(): void;
  exportRun(): void;
  /** Opens the panel that writes a student as a file. */
  takeAway(): void;
}

/** Shipped, or made on demand. */
export type TeacherSize = "small" | "large";

/** An ONNX file that a person keeps in this browser. */
export interface KeptTeacher {
  readonly id: string;
  readonly sha256: string;
  readonly title: string;
  readonly parameters: number;
}

/** The larger model that arms follow. */
export interface TeacherView {
  readonly task: string; // id
  readonly size: TeacherSize | "kept";
  readonly checkpoint: string;
}

/** What the editor of arms is given. */
export type ArmsView = Pick<LabView, "draft" | "draftError" | "baseline" | "signals" | "decoding" | "teacher">;
export type ArmsActions = Pick<
  LabActions,
  "addArm" | "setArm" | "removeArm" | "setBaseline" | "takeTeacher" | "keptTeachers"
>;
