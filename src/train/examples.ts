// Makes the examples that arms train from: questions, responses to them, and critiques of the responses.

import { createRng, hashSeed } from "../lib/rng";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Example, Experiment } from "../types";

/** The part of an arm's settings that decides which examples it sees. */
export interface Source {
  readonly own: boolean;
  readonly errors: number; // share of false statements in critiques, 0-1
}

export const sourceOf = ({ settings }: Arm): Source => ({
  own: settings["own"] === 1,
  errors: settings["errors"] ?? 0,
});

/** Arms with the same source, seed, task, start and data share one example set. */
export function exampleSetId({ task, start, data }: Experiment, seed: number, { own, errors }: Source): string {
  const { questions, responses, noise } = data;
  const author = own ? "student" : `synthetic-${noise}`;
  return [task, start.sha256.slice(0, 12), `q${questions}`, `r${responses}`, author, `e${errors}`, `s${seed}`].join(
    ".",
  );
}

/** Tokens that sampling the student's own responses costs: charged to the arms that use them. */
export const sampledTokens = (examples: readonly Example[]): number =>
  examples.reduce((sum, { author, response }) => (author === "student" ? sum + response.length + 1 : sum), 0);

/**
 * The student must be at the experiment's start. The student's own responses are sampled at temperature 1; repeats are
 * dropped, and so is nothing else: a malformed one stays, with no critique.
 */
export async function makeExamples(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  experiment: Experiment,
  seed: number,
  source: Source,
): Promise<Example[]> {
  const { questions, responses, noise } = experiment.data;
  const setId = exampleSetId(experiment, seed, source);
  const problems = distinctProblems(task, "train", questions, seed);
  const perProblem = Array.from({ length: responses }, (_, k) => k);

  let texts = problems.map((problem) =>
    perProblem.map((k) => task.respond(createRng(seed, "respond", problem.id, k), problem, noise)),
  );
  if (source.own) {
    const requests = problems.flatMap(({ prompt }, i) =>
      perProblem.map((k) => ({
        prompt: tokenizer.encode(prompt),
        maxTokens: task.maxTokens,
        temperature: 1,
        seed: hashSeed(seed, "own responses"),
        sequence: i * responses + k,
      })),
    );
    const completions = await student.sample(requests);
    texts = problems.map((_, i) => {
      const group = completions.slice(i * responses, (i + 1) * responses);
      return [...new Set(group.map(({ tokens }) => tokenizer.decode(tokens)))];
    });
  }

  return problems.flatMap((problem, i) =>
    texts[i]!.map((response, k): Example => {
      const { reward, firstWrongStep } = task.verify(problem, response);
      const critique = task.critique(problem, response, createRng(seed, "critique", problem.id, k), source.errors);
      return {
        id: `${setId}/${i}/${k}`,
        setId,
        task: experiment.task,
        problem: problem.id,
        response,
        author: source.own ? "student" : "synthetic",
        reward,
        firstWrongStep,
        critique: critique?.completion ?? null,
        level: critique ? "full" : "none",
        corrupted: critique?.corrupted ?? false,
      };
    }),
  );
}
