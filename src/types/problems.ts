// Problems, what is written about them, and the tokens that training sees.

/**
 * Which problems. Of the easy band: trained on; held out to choose settings; held out to report (`id`). Of the hard band
 * the same three. `ood`: held out, of a kind that is never trained on.
 */
export type Split = "train" | "validation" | "id" | "trainHard" | "validationHard" | "hard" | "ood";

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

/** How much a critique gives away, each more than the one before: C0 to C4. */
export type Level = "verdict" | "location" | "kind" | "step" | "full";

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
  readonly level: "none" | Level;
  /** True if at least one statement of the critique was falsified on purpose. */
  readonly corrupted: boolean;
}

/** Tokens and how much each counts. The engine minimises `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`. */
export interface WeightedSequence {
  readonly tokens: Int32Array; // [T]
  readonly weights: Float32Array; // [T]
  /** Pulls whole distributions: adds `sum_t coefficients[t] * D_beta(teacher_t, student_t)` to the loss. */
  readonly towards?: Towards;
  /** For a student with a value head: adds `sum_t coefficients[t] * (value_t - targets[t])^2 / 2` to the loss. */
  readonly returns?: Returns;
}

/**
 * Another distribution for each token t, given tokens[<t]. `beta` 0 is the forward divergence KL(teacher || student), 1 the
 * reverse one, between them the generalised Jensen-Shannon divergence of Agarwal et al. 2024 (GKD), equation 1.
 */
export interface Towards {
  readonly logits: Float32Array; // [T, V], of the teacher; row t is about tokens[t], row 0 is not read
  readonly coefficients: Float32Array; // [T], 0 where there is nothing to follow
  readonly beta: number; // 0-1
}

/** What the value head should say before each token t. */
export interface Returns {
  readonly targets: Float32Array; // [T]
  readonly coefficients: Float32Array; // [T]
}
