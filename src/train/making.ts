// Makes a checkpoint by its recipe: pretraining, then the polish of those that have one; goes on from any step of either.

import type { Student, StudentState } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Task } from "../tasks/task";
import { polish } from "./polish";
import { batchOf, meanOverTokens, pretrain } from "./pretrain";
import type { CheckpointRecipe } from "./recipes";
import type { Role } from "./sizes";

/** How far the making has come. */
export interface MakingStep {
  readonly stage: "pretraining" | "polishing";
  readonly step: number; // of the stage, from 1
  readonly steps: number; // of the stage
  readonly tokens: number; // pretrained on
  readonly loss: number; // of the pretraining, smoothed, nats/token
  readonly reward?: number; // of the polish: mean of the step's rollouts
}

/** Where an earlier run got to, and the student as it was there. */
export type Begun = Pick<MakingStep, "stage" | "step" | "tokens" | "loss"> & { readonly state: StudentState };

export interface Making {
  readonly student: Student;
  readonly tokenizer: Tokenizer;
  readonly task: Task;
  readonly recipe: CheckpointRecipe;
  readonly role: Role;
}

/** Trains `student` in place, a record a step. Stopped after any and begun again from there, it ends with the same bits. */
export async function* make(
  { student, tokenizer, task, recipe, role }: Making,
  begun?: Begun,
): AsyncGenerator<MakingStep> {
  const { steps, seed, polish: polishing } = recipe;
  let { tokens, loss } = begun ?? { tokens: 0, loss: 0 };
  if (begun) student.load(begun.state);
  if (begun?.stage !== "polishing")
    for await (const record of pretrain(student, tokenizer, task, recipe, role, begun)) {
      tokens = record.tokens;
      loss = record.step === 1 ? record.loss : 0.98 * loss + 0.02 * record.loss;
      yield { stage: "pretraining", step: record.step, steps, tokens, loss };
    }
  if (!polishing) return;
  const polished = begun?.stage === "polishing" ? begun.step : 0;
  for await (const { step, reward } of polish(student, tokenizer, task, polishing, seed, polished))
    yield { stage: "polishing", step, steps: polishing.steps, tokens, loss, reward };
}

/** What the pretraining will take on this device from step `done` on, in seconds: one gradient is timed, of a usual batch. */
export async function timeOf({ student, tokenizer, task, recipe, role }: Making, done = 0): Promise<number> {
  const middle = Math.ceil(recipe.steps / 2); // at first, sequences may be shorter
  const sequences = meanOverTokens(batchOf(tokenizer, task, recipe, role, middle));
  await student.gradient(sequences); // plans and compiles
  const started = performance.now();
  await student.gradient(sequences);
  return ((recipe.steps - done) * (performance.now() - started)) / 1000;
}
