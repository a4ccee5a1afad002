// One iteration of reinforcement learning: complete 64 prompts, verify, turn rewards into weights, take one step.

import type { WeightedSequence } from "../src/types";
import type { Contender } from "./contender";
import { randomPrompts, rolloutOf, untilEnd, type Rollout } from "./rollouts";

/** The size of the rollouts that are trained on. */
export const ITERATION: Rollout = rolloutOf("0.11M-8+16");

/** An exact check that untrained students pass about half of the time: an even number of even tokens. */
export function verify(completion: Int32Array): 0 | 1 {
  return completion.filter((token) => token % 2 === 0).length % 2 === 0 ? 1 : 0;
}

/** Rewards less their mean, in units of their deviation; all 0 if they are all the same. */
export function advantages(rewards: readonly number[]): number[] {
  const mean = rewards.reduce((sum, reward) => sum + reward, 0) / rewards.length;
  const deviation = Math.sqrt(rewards.reduce((sum, reward) => sum + (reward - mean) ** 2, 0) / rewards.length);
  return rewards.map((reward) => (deviation > 0 ? (reward - mean) / deviation : 0));
}

/** Prompts with weight 0, completions with their advantage; the sum of all is a mean over tokens. */
export function weightedRollouts(
  prompts: readonly Int32Array[],
  completions: readonly Int32Array[],
  advantage: readonly number[],
): WeightedSequence[] {
  const count = completions.reduce((sum, { length }) => sum + length, 0);
  return prompts.map((prompt, i) => {
    const completion = completions[i]!;
    const weights = new Float32Array(prompt.length + completion.length);
    weights.fill(advantage[i]! / count, prompt.length);
    return { tokens: Int32Array.from([...prompt, ...completion]), weights };
  });
}

export interface Iteration {
  /** Of the update, nats. */
  readonly loss: number;
  readonly rewards: readonly number[];
}

/** @param index of the iteration: it names the prompts */
export async function runIteration(contender: Contender, index: number): Promise<Iteration> {
  if (!contender.complete || !contender.update) throw new Error(`${contender.title}: it cannot write or cannot train`);
  const prompts = randomPrompts(ITERATION, index);
  const completions = (await contender.complete(prompts, ITERATION.newTokens)).map(untilEnd);
  const rewards = completions.map(verify);
  const loss = await contender.update(weightedRollouts(prompts, completions, advantages(rewards)));
  return { loss, rewards };
}
