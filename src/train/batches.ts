// Turns stored examples into episodes, and episodes into the weighted sequences of a step.

import { createRng } from "../lib/rng";
import { EOS, type Tokenizer } from "../model/tokenizer";
import type { Episode, Pair, Signal } from "../signals/signal";
import type { Demonstration, Task } from "../tasks/task";
import type { Example, Settings, WeightedSequence } from "../types";

/** Tokens of a demonstration, end-of-text after the completion. */
export function pairOf(tokenizer: Tokenizer, { prompt, completion }: Demonstration): Pair {
  return { prompt: tokenizer.encode(prompt), completion: Int32Array.of(...tokenizer.encode(completion), EOS) };
}

/** Everything a signal may need about each example that has a critique; `draw` comes later, with the step. */
export function episodesOf(
  task: Task,
  tokenizer: Tokenizer,
  examples: readonly Example[],
  seed: number,
): Omit<Episode, "draw">[] {
  const usable = examples.filter(({ critique }) => critique !== null);
  return usable.map((example) => {
    const problem = task.parse(example.problem);
    const prompt = task.critiquePrompt(problem, example.response);
    const others = usable.filter(({ problem: id }) => id !== example.problem);
    const rng = createRng(seed, "episode", example.problem, example.response);
    const other = others.length ? rng.pick(others) : undefined;
    const recovery = task.recover(problem, example.response, rng);
    return {
      demonstration: pairOf(tokenizer, { prompt: problem.prompt, completion: problem.solution }),
      answer: pairOf(tokenizer, task.answerOnly(problem)),
      critique: pairOf(tokenizer, { prompt, completion: example.critique! }),
      ...(other && { placebo: pairOf(tokenizer, { prompt, completion: other.critique! }) }),
      ...(recovery && { recovery: pairOf(tokenizer, recovery) }),
    };
  });
}

/** The sequences of one step, drawn with replacement. The same seed and step give the same draws in every arm. */
export function drawBatch(
  episodes: readonly Omit<Episode, "draw">[],
  signal: Signal,
  settings: Settings,
  { seed, step, batch }: { seed: number; step: number; batch: number },
): WeightedSequence[] {
  const rng = createRng(seed, "batch", step);
  return Array.from({ length: batch }, () => {
    const episode = rng.pick(episodes);
    return signal.weigh({ ...episode, draw: rng.next() }, settings);
  }).flat();
}
