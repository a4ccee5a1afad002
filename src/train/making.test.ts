// Making a checkpoint: stopped after any step and begun again it ends with the same bits, in both stages.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { parameterLayout } from "../model/config";
import { readCheckpoint } from "../model/checkpointFile";
import { createStudent } from "../model/student";
import { createTokenizer } from "../model/tokenizer";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import { make, timeOf, type Begun, type Making } from "./making";
import { batchOf } from "./pretrain";
import { recipes, type CheckpointRecipe } from "./recipes";
import { modelOf, ROLES, sizes } from "./sizes";

const task = tasks.rotation;
const tokenizer = createTokenizer(task.alphabet);
const recipe: CheckpointRecipe = {
  ...{ ...recipes.rotation!.student, steps: 4, batch: 8, warmup: 2 },
  polish: { steps: 3, batch: 16, questions: 8, learningRate: 1e-3 },
};

let executor: Executor;
beforeAll(async () => void (executor = await createWasmExecutor()));
afterAll(() => executor.close());

const making = (role: Making["role"] = "teacher"): Making => {
  const student = createStudent(modelOf(task, tokenizer.vocab, sizes["rotation"]!.student), executor);
  return { student, tokenizer, task, recipe, role };
};

/** All of it, or up to and with step `until` of `stage`: what would be kept then. */
async function madeBy(one: Making, begun?: Begun, stage?: Begun["stage"], until?: number): Promise<Begun> {
  let last: Begun | undefined;
  for await (const record of make(one, begun)) {
    last = { ...record, state: await one.student.save() };
    if (record.stage === stage && record.step === until) break;
  }
  return last!;
}

/** Pretrained as the shipped student is: one that solves something, so that there is something to polish. */
async function pretrained(): Promise<Begun> {
  const { parameters } = await readCheckpoint(readFileSync("public/checkpoints/rotation.safetensors"));
  const zeros = () => new Float32Array(parameters.length);
  const state = { parameters, firstMoment: zeros(), secondMoment: zeros() };
  return { stage: "pretraining", step: recipe.steps, tokens: 5, loss: 0.5, state };
}

/** It goes on as if it had never stopped: on another student, with the time asked first. */
async function resumes(from: Begun | undefined, stage: Begun["stage"], step: number): Promise<void> {
  const straight = await madeBy(making(), from);
  const kept = await madeBy(making(), from, stage, step);
  expect(kept).toMatchObject({ stage, step });
  if (stage === "polishing") expect(kept.state.parameters).not.toEqual(straight.state.parameters);
  const other = making();
  expect(await timeOf(other, 2)).toBeGreaterThan(0);
  const whole = await madeBy(other, kept);
  expect(whole.state).toEqual(straight.state);
  expect(whole).toMatchObject({ stage: "polishing", step: 3, tokens: straight.tokens, loss: straight.loss });
  for await (const record of make(making(), whole)) expect(record).toBeUndefined(); // nothing is left to do
}

describe("stopped and begun again", () => {
  test.each([1, 3, 4])("after step %i of 4 of the pretraining", (step) => resumes(undefined, "pretraining", step));
  test.each([1, 2])("after step %i of 3 of the polish", async (step) => resumes(await pretrained(), "polishing", step));

  test("the pretraining goes on meanwhile", async () => {
    const [first, last] = [
      await madeBy(making(), undefined, "pretraining", 1),
      await madeBy(making(), undefined, "pretraining", 4),
    ];
    expect(last.state.parameters).not.toEqual(first.state.parameters);
    expect(last.tokens).toBeGreaterThan(3 * first.tokens);
  });
});

describe("recipes", () => {
  const counted = (id: string, role: (typeof ROLES)[number]) => {
    const { alphabet } = (tasks as Record<string, Task>)[id]!;
    const { vocab } = createTokenizer(alphabet);
    return parameterLayout(modelOf((tasks as Record<string, Task>)[id]!, vocab, sizes[id]![role])).count;
  };

  test("every task has a student, a teacher that is larger, and a large one of 3 to 5 million parameters", () => {
    expect(Object.keys(recipes).sort()).toEqual(Object.keys(tasks).sort());
    for (const id of Object.keys(recipes)) {
      expect(counted(id, "teacher"), id).toBeGreaterThan(1.5 * counted(id, "student"));
      expect(Math.abs(counted(id, "teacher") / 1e6 - 1 / 3), id).toBeLessThan(0.02); // as the page's choice of a teacher says
      expect(Math.abs(counted(id, "largeTeacher") / 1e6 - 3.5), id).toBeLessThan(0.1);
    }
  });

  test("a teacher is taught by a mixture of its own, the same every time", () => {
    for (const [id, one] of Object.entries(tasks as Record<string, Task>)) {
      const own = createTokenizer(one.alphabet);
      const texts = (role: (typeof ROLES)[number]) =>
        batchOf(own, one, recipes[id]![role], role, 50).map(({ tokens }) => own.decode(tokens));
      expect(texts("teacher"), id).not.toEqual(texts("student"));
      expect(texts("teacher"), id).toEqual(texts("teacher"));
    }
  });
});
