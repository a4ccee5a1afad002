// The answers to one problem on which every signal is asked: a right one, a wrong one, and what the arms themselves write.

import { createRng, hashSeed } from "../lib/rng";
import type { Completion } from "../model/sampling";
import type { Answer, Experiment, Problem } from "../types";
import { rate, rollOut } from "./rollouts";
import type { Lab } from "./run";

/** Completions in a group, where a signal does not ask for fewer. */
export const GROUP = 8;

/** Seeds the completions of the start; the same for every signal, so that they are asked about the same group. */
export const streamsOf = (seed: number): number => hashSeed(seed, "inspect");

export interface AnswerText extends Pick<Answer, "kind" | "isSampled" | "arms"> {
  readonly tokens: Int32Array; // [C], end-of-text included where there is one
  readonly finished: boolean;
}

const TRIES = 16;

/**
 * A wrong and a right one: the first of the group that the start writes, or else what an arm writes at last, or else one
 * that the task writes. Then the others that arms write at last, each once.
 */
export async function answersTo(
  { task, tokenizer, models }: Lab,
  { data }: Experiment,
  problem: Problem,
  seed: number,
  finals: readonly { readonly arm: string; readonly completion: Completion }[],
): Promise<AnswerText[]> {
  const settings = { group: GROUP, oversample: 1, filter: 0, verifier: 0 };
  const { groups } = await rollOut(models.start(), tokenizer, task, [problem], streamsOf(seed), settings);
  const found = new Map<string, AnswerText>();
  const armsOf = (tokens: Int32Array) =>
    finals.filter(({ completion }) => completion.tokens.join() === tokens.join()).map(({ arm }) => arm);
  const add = (kind: Answer["kind"], tokens: Int32Array, finished: boolean, isSampled: boolean) => {
    if (!found.has(tokens.join()))
      found.set(tokens.join(), { kind, isSampled, arms: armsOf(tokens), tokens, finished });
  };
  for (const kind of ["wrong", "right"] as const) {
    const isWanted = (reward: number) => (reward === 1) === (kind === "right");
    const sampled = groups[0]!.rollouts.find(({ reward }) => isWanted(reward));
    const own = finals.find(({ completion: { tokens, finished } }) =>
      isWanted(rate(task, problem, tokenizer.decode(tokens), finished, false).reward),
    );
    if (sampled) add(kind, sampled.completion, sampled.finished, true);
    else if (own) add(kind, own.completion.tokens, own.completion.finished, false);
    else {
      const respond = (_: unknown, i: number) =>
        task.respond(createRng(seed, "inspect", problem.id, i), problem, Math.max(data.noise, 0.5));
      const texts = kind === "right" ? [problem.solution] : Array.from({ length: TRIES }, respond);
      const text = texts.find((one) => isWanted(rate(task, problem, one, true, false).reward));
      if (text !== undefined) add(kind, Int32Array.of(...tokenizer.encode(text), tokenizer.eos), true, false);
    }
  }
  for (const { completion } of finals) add("own", completion.tokens, completion.finished, false);
  return [...found.values()];
}
