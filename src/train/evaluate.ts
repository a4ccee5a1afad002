// Evaluation: held-out problems solved greedily and by sampling, reduced to one row per problem.

import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { distinctProblems, type Task } from "../tasks/task";
import type { EvalRow, Experiment, Problem, Split } from "../types";
import { hashSeed } from "../lib/rng";

export interface EvaluationRows {
  readonly split: "id" | "ood";
  readonly mode: "greedy" | "sampled";
  readonly rows: readonly EvalRow[];
}

/** Held-out problems come from one fixed stream, so that every arm, seed and machine is asked the same. */
export const heldOut = (task: Task, split: Split, count: number): Problem[] =>
  distinctProblems(task, split, count, "evaluation");

/**
 * `samples` completions of each problem. At temperature 0, one.
 *
 * @param seed same seed, same weights: same completions
 * @returns one row per problem; entropies in nats/token
 */
export async function solve(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  problems: readonly Problem[],
  { samples, temperature, seed }: { samples: number; temperature: number; seed: number },
  stopped?: () => boolean,
): Promise<EvalRow[]> {
  const requests = problems.flatMap(({ prompt }, i) =>
    Array.from({ length: samples }, (_, s) => ({
      prompt: tokenizer.encode(prompt),
      maxTokens: task.maxTokens,
      temperature,
      seed,
      sequence: i * samples + s,
    })),
  );
  const completions = await student.sample(requests, stopped);
  if (stopped?.()) return [];
  return problems.map((problem, i): EvalRow => {
    const group = completions.slice(i * samples, (i + 1) * samples);
    const texts = group.map(({ tokens }) => tokenizer.decode(tokens));
    const verdicts = group.map(({ finished }, s) => task.verify(problem, texts[s]!, finished));
    const answers: Record<string, number> = {};
    for (const { answer } of verdicts) answers[answer ?? ""] = (answers[answer ?? ""] ?? 0) + 1;
    const entropies = group.flatMap(({ entropy }) => Array.from(entropy));
    return {
      problem: problem.id,
      n: samples,
      correct: verdicts.filter(({ reward }) => reward === 1).length,
      sound: verdicts.filter(({ reward, firstWrongStep }) => reward === 1 && firstWrongStep === null).length,
      finished: group.filter(({ finished }) => finished).length,
      distinct: new Set(texts).size,
      answers,
      entropy: entropies.reduce((a, b) => a + b, 0) / Math.max(1, entropies.length),
    };
  });
}

/** The three evaluations of one point: greedy on both splits, sampled on the trained kind. [] if stopped meanwhile. */
export async function evaluate(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  { on, problems, sampledProblems, samples }: Experiment["evaluation"],
  seed: number,
  stopped?: () => boolean,
): Promise<EvaluationRows[]> {
  const trained = on === "test" ? "id" : "validation";
  const greedy = { samples: 1, temperature: 0, seed: 0 };
  const sampled = { samples, temperature: 1, seed: hashSeed("evaluation", seed) };
  const id = await solve(student, tokenizer, task, heldOut(task, trained, problems), greedy, stopped);
  const ood = await solve(student, tokenizer, task, heldOut(task, "ood", problems), greedy, stopped);
  const drawn = await solve(student, tokenizer, task, heldOut(task, trained, sampledProblems), sampled, stopped);
  if (stopped?.()) return [];
  return [
    { split: "id", mode: "greedy", rows: id },
    { split: "ood", mode: "greedy", rows: ood },
    { split: "id", mode: "sampled", rows: drawn },
  ];
}
