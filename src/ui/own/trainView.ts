// An experiment on what a person brought, while it is being set up: what is shown, and what may be asked.

import type { LoraTarget, Precision } from "../../types";
import type { ArmsActions, ArmsView, ControlView, KnobView } from "../view";

export interface ModelChoice {
  readonly id: string;
  readonly title: string;
  readonly parameters: number;
}

/** A dataset, or a task of the page. */
export interface SourceChoice {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly isBrought: boolean;
}

/** Which matrices get adapters. */
export type Targets = "attention" | "all";

export interface HowView {
  readonly way: "lora" | "full";
  /** Why all weights cannot be trained; null if they can. */
  readonly noFull: string | null;
  readonly targets: Targets;
  readonly precision: Precision;
  /** Numbers to turn: rank, alpha, context, tokens of a completion, memory. */
  readonly fields: readonly { readonly control: ControlView; readonly value: number }[];
}

/** How long the texts are in this model's tokens, of a sample of the data. */
export interface LengthsView {
  readonly texts: number; // looked at
  readonly median: number;
  readonly longest: number;
  /** Share of the texts that do not fit the context, and so are left out. */
  readonly leftOut: number;
}

export interface PlanPart {
  readonly id: "base" | "training" | "activations" | "cache";
  readonly bytes: number;
}

/** What it will take of memory, said before anything is loaded. */
export type PlanView =
  | { readonly fits: true; readonly parts: readonly PlanPart[]; readonly peak: number; readonly allowed: number }
  | { readonly fits: false; readonly need: number; readonly allowed: number };

export interface TrainView extends ArmsView {
  /** null until they were read. */
  readonly models: readonly ModelChoice[] | null;
  readonly sources: readonly SourceChoice[];
  readonly model: string | null;
  readonly source: string | null;
  readonly how: HowView | null;
  readonly knobs: readonly KnobView[];
  readonly lengths: LengthsView | null;
  readonly plan: PlanView | null;
  /** What went wrong while it was worked out, as a sentence. */
  readonly failure: string | null;
}

export interface HowPart {
  readonly way?: HowView["way"];
  readonly targets?: Targets;
  readonly precision?: Precision;
  readonly fields?: Readonly<Record<string, number>>;
}

export interface TrainActions extends ArmsActions {
  /** Reads what is kept. */
  open(): void;
  setModel(id: string): void;
  setSource(id: string): void;
  setHow(part: HowPart): void;
  setKnob(id: string, value: number): void;
  /** Keeps the experiment and opens it in the lab. */
  start(runs: boolean): void;
}

export const TARGETS: Readonly<Record<Targets, readonly LoraTarget[]>> = {
  attention: ["q_proj", "k_proj", "v_proj", "o_proj"],
  all: ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"],
};
