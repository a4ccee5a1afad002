// The models that a person brought: what is shown, and what may be asked.

import type { Estimate, OnnxFile } from "../../types";

/** A kept model, with what its files say of it. */
export interface ModelRow {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly createdAt: string; // ISO 8601, UTC
  readonly bytes: number;
  readonly parameters: number;
  /** null where its files can no longer be read: `damage` says why. */
  readonly facts: ModelFacts | null;
  readonly damage: string | null;
  /** Of an ONNX file; null of a model that can be trained. */
  readonly onnx: OnnxView | null;
}

/** A task that a model can be asked. */
export interface TaskChoice {
  readonly id: string;
  readonly title: string;
}

export interface OnnxView extends OnnxFile {
  /** Of the task that it says it was trained for, where that is one of this page's. */
  readonly taskTitle: string | null;
  /** What it can be measured on. */
  readonly tasks: readonly TaskChoice[];
}

/** What a model that was not trained here writes to held-out problems. */
export interface Measured {
  readonly problems: number;
  readonly right: number;
  /** With its 95% interval. */
  readonly accuracy: Estimate;
  /** Share that ended by itself. */
  readonly finished: number;
}

/** The measurement of an ONNX file. */
export type MeasureView = { readonly task: string } & (
  | { readonly state: "running"; readonly done: number; readonly all: number }
  | ({ readonly state: "done" } & Measured)
  | { readonly state: "failed"; readonly reason: string }
);

export interface ModelFacts {
  /** `bf16`, `f32`: of its weights as they were brought. */
  readonly dtypes: readonly string[];
  readonly context: number; // tokens
  readonly layers: number;
  readonly width: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly vocab: number;
  readonly isTied: boolean;
  readonly hasTemplate: boolean;
}

/** What is being done with a model, and how far it is. */
export interface ModelWork {
  readonly doing: "checking" | "fetching" | "keeping";
  readonly title: string;
  readonly done: number; // bytes
  readonly all: number; // bytes; 0 while it is not known
}

/** A model that was not taken. */
export interface Refusal {
  readonly title: string;
  readonly reason: string;
}

/** A file with its path in what was picked or dropped. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

export interface ModelsView {
  /** null until it was read from storage. */
  readonly list: readonly ModelRow[] | null;
  readonly work: ModelWork | null;
  readonly refusal: Refusal | null;
  /** The model that was kept last, to be pointed out. */
  readonly newest: string | null;
  /** Why nothing can be kept here; null where it can. */
  readonly noStorage: string | null;
  /** What was last asked of a host, to be asked again after the page was loaded anew; null where there is no way online. */
  readonly address: string | null;
  /** The last measurement of each ONNX file, by its id. */
  readonly measures: Readonly<Record<string, MeasureView>>;
}

export interface ModelsActions {
  /** Reads what is kept. */
  open(): void;
  /** Takes the model among files that were picked or dropped. */
  bring(files: readonly PickedFile[]): void;
  /** Takes a model from a host, after asking the person. */
  bringFrom(address: string): void;
  cancel(): void;
  /** Forgets what was refused. */
  dismiss(): void;
  remove(id: string): void;
  /** Asks an ONNX file held-out problems of a task. One at a time. */
  measure(id: string, task: string): void;
  /** Ends the measurement that is under way. */
  stopMeasuring(): void;
}
