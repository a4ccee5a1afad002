// An experiment as data: what is compared, on what, for how long.

import type { OwnStart } from "./own";

/** Values of knobs, by name. */
export type Settings = Readonly<Record<string, number>>;

/** One signal with its settings inside an experiment. */
export interface Arm {
  /** Unique in its experiment; charts and tables use it. */
  readonly id: string;
  readonly title: string;
  /** An export name of `src/signals`. */
  readonly signal: string;
  readonly settings: Settings;
  readonly learningRate: number;
  /** How its evaluations write: controls that train nothing. */
  readonly decode?: Decode;
}

/** Ways to change what a student writes without training it. */
export interface Decode {
  /** Of the sampled evaluations. @default 1 */
  readonly temperature?: number;
  /** Completions drawn for each that counts; the likeliest by its mean log-probability is kept. @default 1 */
  readonly bestOf?: number;
  /** Weights (1 - x) * trained + x * start, as in WiSE-FT. @default 0 */
  readonly interpolation?: number;
}

/** Task, starting checkpoint, arms, seeds, budget, evaluation: all that is needed to get the same result again. */
export interface Experiment {
  readonly version: 1;
  /** An export name of `src/tasks`, or the id of a person's data. */
  readonly task: string;
  readonly start: {
    /** A file of the site, or the id of a person's model. */
    readonly checkpoint: string;
    readonly sha256: string;
    /** Of a person's model: how it is trained. */
    readonly own?: OwnStart;
  };
  /** A larger model of the same alphabet, for the signals that distil one. */
  readonly teacher?: { readonly checkpoint: string; readonly sha256: string };
  readonly arms: readonly Arm[];
  /** The arm that advantage is measured against. */
  readonly baseline: string;
  readonly seeds: readonly number[];
  readonly data: {
    readonly questions: number; // unique training problems
    readonly responses: number; // responses per problem
    readonly noise: number; // chance that a step of a synthetic response is wrong, 0-1
    readonly band?: "easy" | "hard"; // of training and of the evaluations of the trained kind. @default easy
  };
  readonly training: {
    readonly tokens: number; // budget per run: prompt and completion tokens of all batches
    readonly steps?: number; // budget per run in optimiser steps; where it is given, `tokens` is not looked at
    readonly batch: number; // sequences per optimiser step; for signals that sample, rollouts
    readonly warmup: number; // steps
    readonly decay: number; // weight decay
  };
  readonly evaluation: {
    readonly on: "test" | "validation"; // validation: to choose settings, never to report
    readonly points: number; // evaluations along a run, the start and the end included
    readonly problems: number; // held-out problems per split, solved greedily
    readonly sampledProblems: number; // of the held-out problems of the training kind, sampled at temperature 1
    readonly samples: number; // completions per sampled problem
    readonly k?: number; // largest k of pass@k that is reported. @default samples
  };
}
