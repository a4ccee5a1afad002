// Makes the examples that arms train from: questions, responses to them, and critiques of the responses.

import { valuesOf } from "../lib/controls";
import { createRng, hashSeed } from "../lib/rng";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Example, Experiment, Level, Settings } from "../types";
import { signalOf, trainingSplit } from "./experiment";

/** The part of an arm's settings that decides which examples it sees. */
export interface Source {
  readonly own: boolean;
  readonly errors: number; // share of false statements in critiques, 0-1
  readonly level: Level; // how much critiques give away
}

export const LEVELS: readonly Level[] = ["verdict", "location", "kind", "step", "full"];

/** @throws {RangeError} if there is no such signal */
export function sourceOf(arm: Arm): Source {
  const values: Settings = valuesOf(signalOf(arm).controls, arm.settings);
  return { own: values["own"] === 1, errors: values["errors"] ?? 0, level: LEVELS[values["level"] ?? 4]! };
}

/** Arms with the same source, seed, task, start and data share one example set. */
export function exampleSetId({ task, start, data }: Experiment, seed: number, source: Source): string {
  const { questions, responses, noise, band = "easy" } = data;
  const author = source.own ? "student" : `synthetic-${noise}`;
  const parts = [task, start.sha256.slice(0, 12), `q${questions}`, `r${responses}`, author, `e${source.errors}`];
  if (source.level !== "full") parts.push(source.level);
  if (band !== "easy") parts.push(band);
  return [...parts, `s${seed}`].join(".");
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
  const problems = distinctProblems(task, trainingSplit(experiment), questions, seed);
  const perProblem = Array.from({ length: responses }, (_, k) => k);

  let texts = problems.map((problem) => {
    const brought = source.own ? undefined : task.brought?.(problem).map(({ response }) => response);
    return brought ?? perProblem.map((k) => task.respond(createRng(seed, "respond", problem.id, k), problem, noise));
  });
  if (source.own) {
    const requests = problems.flatMap(({ prompt }, i) =>
      perProblem.map((k) => ({
        prompt: tokenizer.encodePrompt(prompt),
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
      const critique = task.critique(
        problem,
        response,
        createRng(seed, "critique", problem.id, k),
        source.errors,
        source.level,
      );
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
        level: critique ? source.level : "none",
        corrupted: critique?.corrupted ?? false,
      };
    }),
  );
}
