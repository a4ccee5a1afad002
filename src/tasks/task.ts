// What a verifiable task is. To add one: a file here that calls defineTask, and a line in index.ts.

import { createRng, type Rng } from "../lib/rng";
import type { Level, Problem, Split, Verdict } from "../types";

/** What a student reads and what it should write. */
export interface Demonstration {
  readonly prompt: string;
  readonly completion: string;
}

export interface Task {
  readonly title: string;
  /** Names the streams of its problems, where the title may change. @default title */
  readonly stream?: string;
  /** Where it comes from: a URL. */
  readonly paper: string;
  /** What the notation means, for a person who has never seen it. */
  readonly notation: string;
  /** Every character of prompts and completions. */
  readonly alphabet: string;
  /** Longest sequence in tokens, end-of-text included. */
  readonly context: number;
  /** Longest completion in tokens when solving, end-of-text included. */
  readonly maxTokens: number;
  /** How many problems a split has, where there are only so many. 0: it has no such problems. */
  readonly sizes?: Readonly<Partial<Record<Split, number>>>;
  /** Parts of an episode that its problems cannot give, where there are such: `critique`, `recovery`. */
  readonly lacks?: readonly string[];
  /** Pure: the same stream gives the same problem. Problems of different splits are different. */
  generate(rng: Rng, split: Split): Problem;
  /** The problem with this id. @throws {RangeError} if there is none */
  parse(id: string): Problem;
  /** Pure and total: any string gets a verdict, none throws. `finished` says whether the completion ended by itself. */
  verify(problem: Problem, completion: string, finished?: boolean): Verdict;
  /** Every right completion, `problem.solution` among them. Absent where there is one only. */
  solutions?(problem: Problem): readonly string[];
  /** One form for all ways to write one solution; of a right completion. Absent where the text itself is that form. */
  canonical?(problem: Problem, completion: string): string;
  /** The shortest right completion: the answer without its steps. */
  answerOnly(problem: Problem): Demonstration;
  /** A response as a student might write it, each step wrong with chance `noise`. */
  respond(rng: Rng, problem: Problem, noise: number): string;
  /** The responses that came with a problem, where they were not made here, and what was said about each. */
  brought?(problem: Problem): readonly { readonly response: string; readonly critique: string | null }[];
  /** What the student reads when it is asked to critique a response. */
  critiquePrompt(problem: Problem, response: string): string;
  /**
   * A critique of a response, each statement false with chance `errors`, giving away as much as `level` (default `full`).
   * null if the response is too malformed to be critiqued step by step.
   */
  critique(
    problem: Problem,
    response: string,
    rng: Rng,
    errors: number,
    level?: Level,
  ): (Demonstration & { corrupted: boolean }) | null;
  /** What the student reads when it is asked to solve a problem again, after a response and a critique of it. */
  refinePrompt(problem: Problem, response: string, critique: string): string;
  /**
   * A solution in which each step is first got wrong with chance `chance`, taken back with a mark, and then got right.
   * `mistakes` are the characters `[start, end)` of the wrong attempts, their marks not included.
   */
  retry(
    problem: Problem,
    rng: Rng,
    chance: number,
  ): Demonstration & { mistakes: readonly (readonly [number, number])[] };
  /**
   * The prompt with a solution shown before it, as the starting checkpoint has learnt to read it.
   * Absent where it has not: signals with a privileged teacher then refuse the task.
   */
  hinted?(problem: Problem, hint: string): string;
  /** Solving on from a state that the response visits, right or wrong. null if it is too malformed to have states. */
  recover(problem: Problem, response: string, rng: Rng): Demonstration | null;
  /** One sequence of the mixture that the starting checkpoint is trained on; `progress` runs from 0 to 1. */
  pretraining(rng: Rng, progress: number): Demonstration;
  /** One sequence of the mixture that a teacher is trained on, where it differs from the student's. */
  teaching?(rng: Rng, progress: number): Demonstration;
}

export const defineTask = (task: Task): Task => task;

/**
 * `count` different problems of a split, or all where there are only so many.
 *
 * @throws {RangeError} if the task cannot make that many
 */
export function distinctProblems(task: Task, split: Split, wanted: number, ...seed: (number | string)[]): Problem[] {
  const count = Math.min(wanted, task.sizes?.[split] ?? wanted);
  const rng = createRng(task.stream ?? task.title, split, ...seed);
  const found = new Map<string, Problem>();
  for (let tries = 0; found.size < count; tries++) {
    if (tries > 100 * count + 1000)
      throw new RangeError(`distinctProblems: got ${found.size} of the ${count} wanted '${split}' problems`);
    const problem = task.generate(rng, split);
    found.set(problem.id, problem);
  }
  return [...found.values()];
}
