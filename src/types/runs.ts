// What running an experiment leaves behind, and where it is kept.

import type { Example } from "./problems";

/** How one problem went in one evaluation: every curve and interval can be recomputed from these. */
export interface EvalRow {
  readonly problem: string; // Problem.id
  readonly n: number; // completions
  readonly correct: number; // of n, with reward 1
  readonly sound: number; // of n, with reward 1 and every step right
  readonly finished: number; // of n, that ended by themselves
  readonly distinct: number; // different completions among n
  readonly answers: Readonly<Record<string, number>>; // final answer -> count; "" is "none"
  readonly entropy: number; // mean over the sampled tokens, nats/token
  // The rest came later: evaluations stored before have none of it.
  readonly solutions?: Readonly<Record<string, number>>; // right by every step, in the task's canonical form -> count
  readonly answered?: number; // of n, that end in the right answer, by whatever steps: what a gameable verifier pays
  readonly sequenceEntropy?: number; // mean over completions of the sum over their tokens, nats/completion
  readonly lengthRight?: number; // mean tokens of the right completions; absent where there are none
  readonly lengthWrong?: number;
  readonly ead?: number; // distinct bigrams over those expected of a uniform writer of this length
  readonly selfBleu?: number; // 0-1
  readonly klToStart?: number; // k3 estimate on its own completions, nats/token
  readonly vendi?: number; // effective number of different completions, 1 to n, by their hidden states
}

/** One evaluation of one run at one point, over one split. */
export interface Evaluation {
  readonly runId: string;
  readonly arm: string;
  readonly seed: number;
  /** `id` stands for the trained kind: the hard band where that is trained on. */
  readonly split: "id" | "ood";
  /** `greedy` is one completion at temperature 0; `sampled` is `evaluation.samples` at temperature 1. */
  readonly mode: "greedy" | "sampled";
  /** Which evaluation along the run, from 0 (the start) to `evaluation.points - 1` (the end). */
  readonly point: number;
  readonly at: Spent;
  readonly rows: readonly EvalRow[];
  /**
   * Of greedy ones: what was written for the first problems, by `Problem.id`. It ended by itself unless it is as long as
   * the task allows. Evaluations stored before it was kept have none.
   */
  readonly written?: Readonly<Record<string, string>>;
}

/** What a run has used up so far: the three x-axes. */
export interface Spent {
  readonly step: number; // optimiser steps
  readonly tokens: number; // prompt and completion tokens trained on
  readonly lossTokens: number; // tokens with a weight other than 0
  readonly flops: number; // 6 * parameters * tokens + 2 * parameters * tokens sampled for the data
}

/** One optimiser step. */
export interface StepRecord extends Spent {
  readonly runId: string;
  readonly loss: number; // weighted mean, nats/token
  readonly gradNorm: number; // before clipping
  readonly learningRate: number;
  readonly entropy: number; // mean over loss tokens, nats/token
  readonly seconds: number;
  /** Of these, for sampling and for asking other models. Absent in records stored before it was counted. */
  readonly gatherSeconds?: number;
  /** Where the signal samples or compares. */
  readonly health?: Health;
}

/** How training goes, beyond its loss. */
export interface Health {
  readonly reward?: number; // mean of the rollouts, by the verifier that the arm trains on
  readonly exact?: number; // mean of the rollouts, by the exact verifier
  readonly fracZeroStd?: number; // groups whose rewards are all equal
  readonly clipFraction?: number; // tokens whose probability ratio was clipped
  readonly kl?: number; // to the start, k3 estimate, nats/token
  readonly finished?: number; // fraction of the rollouts
  readonly lengthRight?: number; // mean tokens
  readonly lengthWrong?: number;
  readonly divergence?: number; // to the teacher, nats/token
  readonly valueLoss?: number;
}

export type RunStatus = "waiting" | "running" | "done" | "failed";

/** One arm with one seed. */
export interface Run {
  readonly id: string; // `${experimentId}/${arm}/${seed}`
  readonly experimentId: string;
  readonly arm: string;
  readonly seed: number;
  readonly status: RunStatus;
  readonly spent: Spent;
  /** Evaluations done so far. */
  readonly points: number;
  readonly device: string;
  readonly error?: string;
}

/** All that is needed to go on training bit for bit. Four flat f32 buffers of the same length, P parameters. */
export interface Checkpoint {
  readonly runId: string;
  readonly spent: Spent;
  /** Evaluations done so far. */
  readonly points: number;
  readonly parameters: Float32Array<ArrayBuffer>; // [P]
  readonly firstMoment: Float32Array<ArrayBuffer>; // [P]
  readonly secondMoment: Float32Array<ArrayBuffer>; // [P]
}

/** The student at one evaluation, kept to be looked at later: what it wrote then, it writes again. */
export interface Snapshot {
  readonly runId: string;
  readonly point: number;
  readonly spent: Spent;
  readonly parameters: Float32Array<ArrayBuffer>; // [P]
}

/** Which device does the work, and why that one. */
export interface DeviceReport {
  readonly backend: "webgpu" | "wasm";
  /** For a person: `WebAssembly SIMD, 2 threads`. */
  readonly title: string;
  /** Why this one was chosen, a sentence. */
  readonly reason: string;
  readonly threads: number;
  /** Of a person's model whose frozen weights are kept in fewer bits than they came in. */
  readonly packing?: {
    readonly bits: 8 | 16;
    readonly relativeRms: number; // of all differences, over that of the weights
    readonly largest: number; // |difference| of one weight
  };
}

export type Backend = "auto" | "wasm" | "webgpu";

/** What a stretch of training leaves behind. Stored whole or not at all. */
export interface Slice {
  readonly run: Run;
  readonly checkpoint: Checkpoint;
  readonly steps: readonly StepRecord[];
  readonly evaluations: readonly Evaluation[];
  /** Of the last of the evaluations. It is the first thing to go where there is no room. */
  readonly snapshot?: Snapshot;
}

/** Where runs are kept: IndexedDB in the page, memory in the terminal. */
export interface RunStore {
  /** The newest undamaged checkpoint of the run, or undefined if it has none. */
  loadCheckpoint(runId: string): Promise<Checkpoint | undefined>;
  commit(slice: Slice): Promise<void>;
  /** The run's snapshots that are kept and undamaged, by point. */
  loadSnapshots(runId: string): Promise<readonly Snapshot[]>;
  /** The examples of a set in the order they were saved, or undefined if there is no such set. */
  loadExamples(setId: string): Promise<readonly Example[] | undefined>;
  /** All or none. Replaces a set of that id. */
  saveExamples(setId: string, examples: readonly Example[]): Promise<void>;
}
