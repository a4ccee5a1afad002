// What can be changed of an experiment, as the page offers it: knobs, signals, arms.

import type { CostEstimate, Decode, MemoryEstimate, Settings } from "../types";

/** One adjustable number: of a signal, of decoding. */
export interface ControlView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** Where its slider ends; more can be typed. @default min and max */
  readonly slider?: readonly [from: number, to: number];
}

/** What an experiment will take, before it starts. */
export interface EstimateView {
  readonly cost: CostEstimate;
  /** null until it is known. */
  readonly memory: MemoryEstimate | null;
}

/** A knob of the experiment that a person may turn before it starts. */
export interface KnobView extends ControlView {
  readonly value: number;
}

/** A signal that an arm can be given. */
export interface SignalView {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly summary: string;
  readonly paper: string; // URL
  /** Signals of one family are offered together: "Critique". */
  readonly family: string;
  readonly controls: readonly ControlView[];
}

/** What may be changed of an arm; settings and ways of decoding that are not named stay. */
export interface ArmPart {
  readonly title?: string;
  readonly settings?: Settings;
  readonly learningRate?: number;
  readonly decode?: Decode;
}
