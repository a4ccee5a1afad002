// The nouns of Errata. Types only: this file imports nothing and runs nothing.

/** Which problems: trained on; held out to choose settings; held out to report, of the trained kind; held out and harder. */
export type Split = "train" | "validation" | "id" | "ood";

/** One question whose answers can be checked. */
export interface Problem {
  /** Its whole content, so two problems with one id are one problem: `3-8+5*2+4`. */
  readonly id: string;
  /** What the student reads when it is asked to solve it. */
  readonly prompt: string;
  /** One right completion, steps included: the task's own `verify` gives it reward 1. */
  readonly solution: string;
  /** The final answer alone. */
  readonly answer: string;
}

/** The verifier's mark on one step of a completion. */
export interface StepMark {
  /** Characters `[start, end)` of the completion. */
  readonly start: number;
  readonly end: number;
  readonly right: boolean;
  /** For a person: `5+5 is 0, not 9`. */
  readonly note: string;
}

/** What a task says about one completion. */
export interface Verdict {
  /** 1 if the final answer is right and the completion ended, otherwise 0. */
  readonly reward: number;
  /** Why, for a person. */
  readonly reason: string;
  /** The final answer as read from the completion, or null if there is none. */
  readonly answer: string | null;
  readonly steps: readonly StepMark[];
  /** Index of the first wrong step, or null if every step is right (or there are none). */
  readonly firstWrongStep: number | null;
}

/** One response to a problem, who wrote it, and what a critic says about it. Lives in IndexedDB; arms train from these. */
export interface Example {
  readonly id: string;
  /** The example set it belongs to; an arm trains from one set. */
  readonly setId: string;
  readonly task: string;
  readonly problem: string; // Problem.id
  readonly response: string;
  readonly author: "synthetic" | "student" | "imported";
  readonly reward: number;
  readonly firstWrongStep: number | null;
  /** null where the response is too malformed to be critiqued. */
  readonly critique: string | null;
  /** How much the critique gives away. `none` goes with a null critique. */
  readonly level: "none" | "verdict" | "location" | "full";
  /** True if at least one statement of the critique was falsified on purpose. */
  readonly corrupted: boolean;
}

/** Tokens and how much each counts. The engine minimises `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`. */
export interface WeightedSequence {
  readonly tokens: Int32Array; // [T]
  readonly weights: Float32Array; // [T]
}

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
}

/** Task, starting checkpoint, arms, seeds, budget, evaluation: all that is needed to get the same result again. */
export interface Experiment {
  readonly version: 1;
  /** An export name of `src/tasks`. */
  readonly task: string;
  readonly start: { readonly checkpoint: string; readonly sha256: string };
  readonly arms: readonly Arm[];
  /** The arm that advantage is measured against. */
  readonly baseline: string;
  readonly seeds: readonly number[];
  readonly data: {
    readonly questions: number; // unique training problems
    readonly responses: number; // responses per problem
    readonly noise: number; // chance that a step of a synthetic response is wrong, 0-1
  };
  readonly training: {
    readonly tokens: number; // budget per run: prompt and completion tokens of all batches
    readonly batch: number; // sequences per optimiser step
    readonly warmup: number; // steps
    readonly decay: number; // weight decay
  };
  readonly evaluation: {
    readonly on: "test" | "validation"; // validation: to choose settings, never to report
    readonly points: number; // evaluations along a run, the start and the end included
    readonly problems: number; // held-out problems per split, solved greedily
    readonly sampledProblems: number; // of the held-out problems of the training kind, sampled at temperature 1
    readonly samples: number; // completions per sampled problem
  };
}

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
}

/** One evaluation of one run at one point, over one split. */
export interface Evaluation {
  readonly runId: string;
  readonly arm: string;
  readonly seed: number;
  readonly split: "id" | "ood";
  /** `greedy` is one completion at temperature 0; `sampled` is `evaluation.samples` at temperature 1. */
  readonly mode: "greedy" | "sampled";
  /** Which evaluation along the run, from 0 (the start) to `evaluation.points - 1` (the end). */
  readonly point: number;
  readonly at: Spent;
  readonly rows: readonly EvalRow[];
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

/** Which device does the work, and why that one. */
export interface DeviceReport {
  readonly backend: "webgpu" | "wasm";
  /** For a person: `WebAssembly SIMD, 2 threads`. */
  readonly title: string;
  /** Why this one was chosen, a sentence. */
  readonly reason: string;
  readonly threads: number;
}

export type Backend = "auto" | "wasm" | "webgpu";

/** Mean of something over problems and seeds, with a 95% interval by bootstrap over both. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A lesson's outcome against the criterion fixed before it ran. */
export interface LessonVerdict {
  readonly outcome: "reproduced" | "reversed" | "null" | "inconclusive";
  /** One sentence with the number and the interval. */
  readonly headline: string;
  /** Each contrast the criterion looked at. */
  readonly contrasts: readonly { readonly name: string; readonly advantage: Estimate; readonly reading: string }[];
  readonly caveats: readonly string[];
}

/** What a stretch of training leaves behind. Stored whole or not at all. */
export interface Slice {
  readonly run: Run;
  readonly checkpoint: Checkpoint;
  readonly steps: readonly StepRecord[];
  readonly evaluations: readonly Evaluation[];
}

/** Where runs are kept: IndexedDB in the page, memory in the terminal. */
export interface RunStore {
  /** The newest undamaged checkpoint of the run, or undefined if it has none. */
  loadCheckpoint(runId: string): Promise<Checkpoint | undefined>;
  commit(slice: Slice): Promise<void>;
  /** The examples of a set in the order they were saved, or undefined if there is no such set. */
  loadExamples(setId: string): Promise<readonly Example[] | undefined>;
  /** All or none. Replaces a set of that id. */
  saveExamples(setId: string, examples: readonly Example[]): Promise<void>;
}

/** One line of a chart: an arm, with a 95% interval at each point. */
export interface Series {
  readonly arm: string;
  readonly points: readonly {
    readonly at: Spent;
    readonly k?: number;
    readonly estimate: Estimate;
    readonly seeds: number;
  }[];
}

/** `progress`: x is what was spent; `passAtK`: x is k, log scale. */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  /** Shown on the axis: "nats/token", "fraction". */
  readonly unit: string;
  /** One sentence: how to read it. */
  readonly help: string;
  readonly kind: "progress" | "passAtK";
  readonly better: "higher" | "lower" | "neither";
  /** Draw a line at zero: the baseline of an advantage. */
  readonly zeroLine: boolean;
  readonly series: readonly Series[];
}

export interface TokenView {
  readonly text: string;
  readonly logp: number; // nats
  readonly entropy: number; // nats
  /** Most probable next tokens here, the chosen one included or not. */
  readonly alternatives: readonly { readonly text: string; readonly probability: number }[];
}

/** One problem, every arm: the heart of the page. */
export interface Inspection {
  readonly problem: Problem;
  readonly arms: readonly {
    readonly arm: string;
    readonly at: Spent;
    readonly completion: string;
    readonly tokens: readonly TokenView[];
    readonly verdict: Verdict;
  }[];
  /** What each arm's signal would train on, given this problem and one response to it: tokens and what each is worth. */
  readonly weights: readonly {
    readonly arm: string;
    readonly sequences: readonly (readonly { readonly text: string; readonly weight: number }[])[];
  }[];
  /** The response that the weights are about. */
  readonly response: string;
}
