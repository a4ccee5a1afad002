// Rollouts: completions of a step's problems by the student as it is now, with their rewards.

import { createRng, hashSeed, type Rng } from "../lib/rng";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Rollout } from "../signals/signal";
import type { Task } from "../tasks/task";
import type { Problem } from "../types";

/** What the loop reads of a signal's settings when it samples. Absent ones have no effect. */
export interface SamplingSettings {
  readonly group: number; // completions a problem
  readonly oversample: number; // times as many are sampled
  readonly filter: number; // 1: groups whose rewards are all equal are replaced
  readonly verifier: number; // 1: only the final answer is looked at
}

export const samplingOf = (values: Readonly<Record<string, number>>): SamplingSettings => ({
  group: values["group"] ?? 8,
  oversample: values["oversample"] ?? 1,
  filter: values["filter"] ?? 0,
  verifier: values["verifier"] ?? 0,
});

export interface Group {
  readonly problem: Problem;
  readonly rollouts: readonly Rollout[];
  readonly exact: number; // of the rollouts, right by every step
}

/** How often a batch is filled up again after groups were dropped. */
const REFILLS = 3;

/**
 * The problems of one iteration: the whole pool in a new order each epoch, without repeats inside one.
 * The same seed and iteration give the same problems in every arm of the same group size.
 */
export function problemsOf(pool: readonly Problem[], seed: number, iteration: number, count: number): Problem[] {
  const orders = new Map<number, readonly Problem[]>();
  return Array.from({ length: count }, (_, i) => {
    const at = iteration * count + i;
    const epoch = Math.floor(at / pool.length);
    const order = orders.get(epoch) ?? shuffled(pool, createRng(seed, "epoch", epoch));
    orders.set(epoch, order);
    return order[at % pool.length]!;
  });
}

function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  const left = [...items];
  for (let i = left.length - 1; i > 0; i--) {
    const j = rng.int(0, i);
    [left[i], left[j]] = [left[j]!, left[i]!];
  }
  return left;
}

export interface RolloutRequest {
  readonly pool: readonly Problem[];
  readonly problems: number; // a batch
  readonly seed: number;
  readonly iteration: number; // from 0
  readonly settings: SamplingSettings;
}

/**
 * At temperature 1. With `filter`, unanimous groups are dropped and other problems take their places, up to three times:
 * the batch may stay short. `tokens` are those read and written, the dropped ones included.
 */
export async function sampleGroups(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  { pool, problems, seed, iteration, settings }: RolloutRequest,
  stopped?: () => boolean,
): Promise<{ groups: Group[]; tokens: number; unanimous: number; sampled: number }> {
  const groups: Group[] = [];
  let [tokens, unanimous, sampled] = [0, 0, 0];
  const spare = createRng(seed, "refill", iteration);
  const rounds = settings.filter ? REFILLS + 1 : 1;
  for (let round = 0; round < rounds && groups.length < problems; round++) {
    const wanted =
      round === 0
        ? problemsOf(pool, seed, iteration, problems)
        : Array.from({ length: problems - groups.length }, () => spare.pick(pool));
    const streams = hashSeed(seed, "rollouts", iteration, round);
    const made = await rollOut(student, tokenizer, task, wanted, streams, settings, stopped);
    if (stopped?.()) break;
    tokens += made.tokens;
    sampled += made.groups.length;
    for (const group of made.groups) {
      const same = isUnanimous(group.rollouts);
      unanimous += Number(same);
      if (!same || !settings.filter) groups.push(group);
    }
  }
  return { groups, tokens, unanimous, sampled };
}

export const isUnanimous = (rollouts: readonly Rollout[]): boolean =>
  rollouts.every(({ reward }) => reward === rollouts[0]!.reward);

/** What a completion is worth; where only its answer is looked at, a faked one is as good. */
export function rate(task: Task, problem: Problem, text: string, finished: boolean, isGameable: boolean) {
  const verdict = task.verify(problem, text, finished);
  const isExact = verdict.reward === 1 && verdict.firstWrongStep === null;
  const wrongSteps = verdict.steps.filter(({ right }) => !right).length;
  return {
    isExact,
    reward: Number(isGameable ? finished && verdict.answer === problem.answer : isExact),
    errors: verdict.steps.length ? wrongSteps / verdict.steps.length : 1,
  };
}

/** A group of completions for each problem; `streams` seeds them. */
export async function rollOut(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  problems: readonly Problem[],
  streams: number,
  { group, oversample, verifier }: SamplingSettings,
  stopped?: () => boolean,
): Promise<{ groups: Group[]; tokens: number }> {
  const size = group * oversample;
  const prompts = problems.map(({ prompt }) => tokenizer.encodePrompt(prompt));
  const requests = problems.flatMap((_, i) =>
    Array.from({ length: size }, (_, g) => ({
      prompt: prompts[i]!,
      maxTokens: task.maxTokens,
      temperature: 1,
      seed: streams,
      sequence: i * size + g,
    })),
  );
  const completions = await student.sample(requests, stopped);
  if (stopped?.()) return { groups: [], tokens: 0 };
  const draws = createRng("rollout draws", streams);
  let tokens = 0;
  const groups = problems.map((problem, i): Group => {
    let exact = 0;
    const rollouts = completions.slice(i * size, (i + 1) * size).map((completion): Rollout => {
      const { finished, logp } = completion;
      const { isExact, reward, errors } = rate(
        task,
        problem,
        tokenizer.decode(completion.tokens),
        finished,
        verifier === 1,
      );
      tokens += prompts[i]!.length + completion.tokens.length;
      exact += Number(isExact);
      return {
        ...{ prompt: prompts[i]!, completion: completion.tokens },
        ...{ reward, finished, errors, logp, draw: draws.next() },
      };
    });
    return { problem, rollouts, exact };
  });
  return { groups, tokens };
}
