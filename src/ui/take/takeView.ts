// What the panel that takes a student away is given to draw, and what it may ask for.

import type { ReadonlySignal } from "@preact/signals";

/** Where an ONNX file is checked. */
export type TakeDevice = "wasm" | "webgpu";

export interface TakeChoice {
  /** null: the start, before it was trained. */
  readonly arm: string | null;
  readonly seed: number;
  /** The name behind `take-format-`. */
  readonly format: string;
  readonly device: TakeDevice;
}

/** What the check of a file found. */
export interface TakeCheck {
  readonly device: TakeDevice;
  /** Of the engine that it was compared with. */
  readonly engine: string;
  /** Logits compared, and the largest difference of two, relative to 1 + |x|. */
  readonly logits: number;
  readonly largest: number;
  /** What the difference may be; null where it is only told. */
  readonly tolerance: number | null;
  /** Greedy texts that are equal token for token, and all. */
  readonly equal: number;
  readonly texts: number;
  /** The first text that differs, and from which token on, from 0. */
  readonly difference: { readonly question: string; readonly text: string; readonly at: number } | null;
}

/** A file that is ready. */
export interface TakenView {
  readonly name: string;
  readonly bytes: number;
  readonly step: number;
  /** `passed`, `differs`: as the check says; `unchecked`: it could not be run; `plain`: a format that nothing here runs. */
  readonly state: "passed" | "differs" | "unchecked" | "plain";
  readonly check: TakeCheck | null;
  /** Why it could not be run; "" where it could. */
  readonly reason: string;
  /** How to run it elsewhere, by language. */
  readonly code: readonly { readonly language: string; readonly text: string }[];
  /** Whether a token is a character, by the alphabet in the file. */
  readonly hasAlphabet: boolean;
}

export type TakeStage = "writing" | "opening" | "checking";

export interface TakeView {
  /** Those that have begun to train, with their seeds. */
  readonly arms: readonly { readonly id: string; readonly title: string; readonly seeds: readonly number[] }[];
  readonly formats: readonly { readonly id: string; readonly isChecked: boolean }[];
  readonly choice: TakeChoice;
  /** Whether WebGPU may be chosen to check on. */
  readonly hasGpu: boolean;
  readonly isOneFile: boolean;
  readonly work: { readonly stage: TakeStage; readonly fraction: number | null } | null;
  readonly taken: TakenView | null;
  readonly failure: string | null;
}

export interface TakeActions {
  choose(part: Partial<TakeChoice>): void;
  make(): void;
  cancel(): void;
  download(): void;
  close(): void;
}

/** The panel, while it is open. */
export interface TakePart {
  readonly view: ReadonlySignal<TakeView>;
  readonly actions: TakeActions;
}
