// The microscope: one problem, what each arm writes now token by token, and what its signal would train on.

import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Experiment, Inspection, TokenView } from "../types";
import { runId } from "./experiment";
import { startCheckpoint, type Lab } from "./run";
import { needsOf, weighFor, whatIsAsked } from "./weighOne";

export interface InspectRequest {
  readonly problem: string;
  readonly seed: number;
}

const ALTERNATIVES = 4;

/** @throws {RangeError} if the task has no such problem */
export async function inspect(
  lab: Lab,
  experiment: Experiment,
  experimentId: string,
  { problem: id, seed }: InspectRequest,
): Promise<Inspection> {
  const { task, tokenizer, store, models } = lab;
  const problem = task.parse(id);
  const prompt = tokenizer.encode(problem.prompt);
  const arms: Inspection["arms"][number][] = [];
  for (const arm of experiment.arms) {
    const student = models.student(needsOf(arm).includes("values"));
    const run = runId(experimentId, arm.id, seed);
    const checkpoint = (await store.loadCheckpoint(run)) ?? startCheckpoint(lab, run, student);
    student.load(checkpoint);
    const request = { prompt, maxTokens: task.maxTokens, temperature: 0, seed: 0, sequence: 0 };
    const [completion] = await student.sample([request]);
    const { tokens, finished } = completion!;
    const text = tokenizer.decode(tokens);
    const view = await viewTokens(student, tokenizer, prompt, tokens);
    const verdict = task.verify(problem, text, finished);
    arms.push({ arm: arm.id, at: checkpoint.spent, completion: text, tokens: view, verdict });
  }

  const asked = whatIsAsked(lab, experiment, problem, seed);
  const weights: Inspection["weights"][number][] = [];
  for (const arm of experiment.arms) {
    const sequences = await weighFor(lab, arm, asked);
    const shown = sequences.map(({ tokens, weights: values }) =>
      Array.from(tokens, (token, t) => ({ text: tokenizer.show(token), weight: values[t]! })),
    );
    const rewards = sequences.map(({ reward }) => reward);
    weights.push({ arm: arm.id, sequences: shown, ...(rewards.some((reward) => reward !== null) && { rewards }) });
  }
  return { problem, arms, weights, response: asked.response };
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
