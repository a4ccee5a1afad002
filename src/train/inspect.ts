// The microscope: one problem, what each arm writes now token by token, and what its signal would train on.

import { createRng } from "../lib/rng";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { distinctProblems, type Task } from "../tasks/task";
import type { Example, Experiment, Inspection, Problem, TokenView } from "../types";
import { episodesOf } from "./batches";
import { runId, signalOf } from "./experiment";
import { startCheckpoint, type Lab } from "./run";
import { sourceOf } from "./examples";

export interface InspectRequest {
  readonly problem: string;
  readonly seed: number;
}

const ALTERNATIVES = 4;

/** @throws {RangeError} if the task has no such problem */
export async function inspect(
  { student, tokenizer, task, store, ...lab }: Lab,
  experiment: Experiment,
  experimentId: string,
  { problem: id, seed }: InspectRequest,
): Promise<Inspection> {
  const problem = task.parse(id);
  const prompt = tokenizer.encode(problem.prompt);
  const arms: Inspection["arms"][number][] = [];
  for (const { id: arm } of experiment.arms) {
    const run = runId(experimentId, arm, seed);
    const checkpoint = (await store.loadCheckpoint(run)) ?? startCheckpoint(lab, run);
    student.load(checkpoint);
    const request = { prompt, maxTokens: task.maxTokens, temperature: 0, seed: 0, sequence: 0 };
    const [completion] = await student.sample([request]);
    const { tokens, finished } = completion!;
    const text = tokenizer.decode(tokens);
    const view = await viewTokens(student, tokenizer, prompt, tokens);
    const verdict = task.verify(problem, text, finished);
    arms.push({ arm, at: checkpoint.spent, completion: text, tokens: view, verdict });
  }

  // The same response for every signal, so that what they say about it can be compared; a placebo takes the other one.
  const rng = createRng(seed, "inspect", id);
  const response = task.respond(rng, problem, experiment.data.noise);
  const other = distinctProblems(task, "train", 2, "inspect").find((one) => one.id !== id)!;
  const otherResponse = task.respond(rng, other, experiment.data.noise);
  const weights = experiment.arms.map((arm) => {
    const { errors } = sourceOf(arm);
    const examples = [exampleOf(task, problem, response, errors), exampleOf(task, other, otherResponse, errors)];
    const [episode] = episodesOf(task, tokenizer, examples, seed);
    const draws = signalOf(arm).needs.length > 1 ? [0.01, 0.99] : [0.5]; // a mixture shows both of its sides
    const sequences = draws.flatMap((draw) => signalOf(arm).weigh({ ...episode, draw }, arm.settings));
    return {
      arm: arm.id,
      sequences: sequences.map(({ tokens, weights: values }) =>
        Array.from(tokens, (token, t) => ({ text: tokenizer.show(token), weight: values[t]! })),
      ),
    };
  });
  return { problem, arms, weights, response };
}

/** An example that is never stored. `response` is well-formed: the task itself wrote it. */
function exampleOf(task: Task, problem: Problem, response: string, errors: number): Example {
  const { reward, firstWrongStep } = task.verify(problem, response);
  const critique = task.critique(problem, response, createRng("inspect", problem.id), errors);
  return {
    id: problem.id,
    setId: "inspect",
    task: task.title,
    problem: problem.id,
    response,
    author: "synthetic",
    reward,
    firstWrongStep,
    critique: critique?.completion ?? null,
    level: "full",
    corrupted: critique?.corrupted ?? false,
  };
}

/** Log-probability, entropy and the likeliest alternatives at each token of a completion. */
async function viewTokens(
  student: Student,
  tokenizer: Tokenizer,
  prompt: Int32Array,
  completion: Int32Array,
): Promise<TokenView[]> {
  const [score] = await student.score([Int32Array.of(...prompt, ...completion)]);
  const V = student.config.vocab;
  return Array.from(completion, (token, t) => {
    const row = prompt.length - 1 + t;
    const logits = Array.from(score!.logits.subarray(row * V, (row + 1) * V));
    const peak = Math.max(...logits);
    const total = logits.reduce((sum, z) => sum + Math.exp(z - peak), 0);
    const alternatives = logits
      .map((z, v) => ({ text: tokenizer.show(v), probability: Math.exp(z - peak) / total }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, ALTERNATIVES);
    return { text: tokenizer.show(token), logp: score!.logp[row]!, entropy: score!.entropy[row]!, alternatives };
  });
}
