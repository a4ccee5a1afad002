// From random weights to 95% right: two-digit addition, learnt from problems that the test does not hold.

import { createRng } from "../src/lib/rng";
import type { ModelConfig } from "../src/model/config";
import type { WeightedSequence } from "../src/types";
import type { Contender } from "./contender";

const [ZERO, PLUS, EQUALS] = [2, 12, 13]; // after padding and end-of-text

/** Of 12 + 34 = 046: `12+34=`, then the sum's ones, tens and hundreds, the order in which carries arise. */
const [PROMPT, ANSWER] = [6, 3];

export const ADDITION = {
  config: {
    vocab: 16,
    width: 64,
    layers: 2,
    heads: 4,
    kvHeads: 4,
    headDim: 16,
    feedForward: 192,
    context: 16,
    ropeBase: 10_000,
    epsilon: 1e-5,
    tied: false,
  } satisfies ModelConfig,
  batch: 128, // sequences
  testProblems: 512,
  stepsPerEvaluation: 50,
  goal: 0.95,
  /** Several times what it takes. */
  mostSteps: 5000,
};

/** The token sequence of a problem 0 to 9,999, whose hundreds and thousands are one number and whose rest is the other. */
export function encodeProblem(problem: number): Int32Array {
  const [a, b] = [Math.floor(problem / 100), problem % 100];
  const digits = (value: number, count: number) =>
    Array.from({ length: count }, (_, i) => ZERO + (Math.floor(value / 10 ** i) % 10)); // ones first
  const sum = digits(a + b, ANSWER);
  return Int32Array.from([...digits(a, 2).reverse(), PLUS, ...digits(b, 2).reverse(), EQUALS, ...sum]);
}

/** All 10,000 problems in two parts that share none. The same for every seed. */
export function splitProblems(): { train: readonly number[]; test: readonly number[] } {
  const rng = createRng("bench", "addition", "split");
  const all = Array.from({ length: 10_000 }, (_, problem) => problem);
  for (let i = all.length - 1; i > 0; i--) {
    const j = rng.int(0, i);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return { test: all.slice(0, ADDITION.testProblems), train: all.slice(ADDITION.testProblems) };
}

/** The batch of a step, drawn with replacement; weights make the loss a mean over the answers' tokens, nats/token. */
export function additionBatch(train: readonly number[], seed: number, step: number): WeightedSequence[] {
  const rng = createRng("bench", "addition", seed, step);
  const weights = new Float32Array(PROMPT + ANSWER).fill(1 / (ADDITION.batch * ANSWER), PROMPT);
  return Array.from({ length: ADDITION.batch }, () => ({ tokens: encodeProblem(rng.pick(train)), weights }));
}

/** Share of problems whose every answer token is right, 0 to 1. */
export async function exactMatch(contender: Contender, problems: readonly number[]): Promise<number> {
  if (!contender.complete) throw new Error(`${contender.title}: it cannot write`);
  const sequences = problems.map(encodeProblem);
  const prompts = sequences.map((tokens) => tokens.slice(0, PROMPT));
  const completions = await contender.complete(prompts, ANSWER);
  const isRight = (row: Int32Array, i: number) =>
    row.length === ANSWER && row.every((token, t) => token === sequences[i]![PROMPT + t]);
  return completions.filter(isRight).length / problems.length;
}

/** Trains on and evaluates, `stepsPerEvaluation` steps a call; resolves to the exact match on the test's problems. */
export function createAdditionRun(contender: Contender, seed: number): () => Promise<number> {
  const { train, test } = splitProblems();
  let step = 0;
  return async () => {
    if (!contender.update) throw new Error(`${contender.title}: it cannot train`);
    for (const end = step + ADDITION.stepsPerEvaluation; step < end; step++)
      await contender.update(additionBatch(train, seed, step));
    return exactMatch(contender, test);
  };
}

export interface Learning {
  readonly seconds: number;
  readonly steps: number;
  readonly reached: boolean;
  /** Exact match after each `stepsPerEvaluation` steps, 0 to 1. */
  readonly curve: readonly number[];
}

/** @param next trains on and evaluates: its exact match and how long it took */
export async function timeToExactMatch(
  next: () => Promise<{ exactMatch: number; seconds: number }>,
  onProgress: (learning: Learning) => void = () => {},
): Promise<Learning> {
  const curve: number[] = [];
  let seconds = 0;
  for (;;) {
    const part = await next();
    seconds += part.seconds;
    curve.push(part.exactMatch);
    const steps = curve.length * ADDITION.stepsPerEvaluation;
    const reached = part.exactMatch >= ADDITION.goal;
    const learning = { seconds, steps, reached, curve: [...curve] };
    onProgress(learning);
    if (reached || steps >= ADDITION.mostSteps) return learning;
  }
}
