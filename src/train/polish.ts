// A teacher's last stage: reward for right samples, which sharpens it beyond what its pretraining mixture teaches.

import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { valuesOf } from "../lib/controls";
import { psr } from "../signals";
import { distinctProblems, type Task } from "../tasks/task";
import { meanOverTokens } from "./pretrain";
import { sampleGroups, samplingOf } from "./rollouts";

export interface PolishRecipe {
  readonly steps: number;
  readonly batch: number; // rollouts
  readonly questions: number; // unique training problems
  readonly learningRate: number; // falls linearly to a tenth
}

export interface PolishStep {
  readonly step: number;
  readonly reward: number; // mean of the step's rollouts, by the exact verifier
}

/**
 * Trains `student` in place with the signal `psr`, a record a step; its optimiser starts anew.
 *
 * @param begun steps that an earlier run made; the student then holds its state, the optimiser's included
 */
export async function* polish(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  { steps, batch, questions, learningRate }: PolishRecipe,
  seed: number,
  begun = 0,
): AsyncGenerator<PolishStep> {
  if (begun === 0) {
    const { parameters } = await student.save();
    const zeros = () => new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  }
  const pool = distinctProblems(task, "train", questions, "polish", seed);
  const values = valuesOf(psr.controls, {});
  const settings = samplingOf(values);
  for (let step = begun + 1; step <= steps; step++) {
    const request = { pool, problems: batch / settings.group, seed, iteration: step - 1, settings };
    const { groups } = await sampleGroups(student, tokenizer, task, request);
    const rollouts = groups.flatMap((group) => group.rollouts);
    const sequences = groups.flatMap((group) => psr.weigh({ rollouts: group.rollouts, draw: 0 }, values));
    const rate = learningRate * Math.max(0.1, 1 - (0.9 * (step - 1)) / steps);
    const optimiser = { learningRate: rate, decay: 0, step, beta1: 0.9, beta2: 0.95 };
    if (sequences.length) await student.update(meanOverTokens(sequences), optimiser);
    yield { step, reward: rollouts.reduce((sum, { reward }) => sum + reward, 0) / rollouts.length };
  }
}
