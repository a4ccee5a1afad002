// What one signal says about one problem, for the microscope: nothing is stored, nothing is trained.

import { valuesOf } from "../lib/controls";
import { createRng, hashSeed } from "../lib/rng";
import type { Episode, Rollout } from "../signals/signal";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Example, Experiment, Level, Problem, WeightedSequence } from "../types";
import { episodesOf, poolOf, shownOf } from "./batches";
import { lookBeside } from "./beside";
import { signalOf } from "./experiment";
import { sourceOf } from "./examples";
import { react } from "./react";
import { rollOut, samplingOf } from "./rollouts";
import { startCheckpoint, type Lab } from "./run";

/** Completions of the problem that signals which sample are asked about. */
const GROUP = 8;

const settingsOf = (arm: Arm) => valuesOf(signalOf(arm).controls, arm.settings);
export const needsOf = (arm: Arm) => signalOf(arm).needs(settingsOf(arm));

export interface Asked {
  readonly problem: Problem;
  readonly response: string;
  readonly other: Problem;
  readonly otherResponse: string;
  readonly seed: number;
}

/** The same response for every signal, so that what they say about it can be compared; a placebo takes the other one. */
export function whatIsAsked({ task }: Lab, { data }: Experiment, problem: Problem, seed: number): Asked {
  const rng = createRng(seed, "inspect", problem.id);
  const response = task.respond(rng, problem, data.noise);
  const other = distinctProblems(task, "train", 2, "inspect").find((one) => one.id !== problem.id)!;
  return { problem, response, other, otherResponse: task.respond(rng, other, data.noise), seed };
}

/** What a signal would train on, given the problem: a response to it, or a group of completions by the start. */
export async function weighFor(
  lab: Lab,
  arm: Arm,
  { problem, response, other, otherResponse, seed }: Asked,
): Promise<readonly (WeightedSequence & { readonly reward: number | null })[]> {
  const { task, tokenizer, models } = lab;
  const signal = signalOf(arm);
  const [values, needs] = [settingsOf(arm), needsOf(arm)];
  if (needs.length === 0) return [];
  const student = models.student(needs.includes("values"));
  student.load(startCheckpoint(lab, "inspect", student));
  const beside = async (rollouts: readonly Rollout[]) =>
    (await lookBeside([{ problem, rollouts }], needs, { ...lab, student }, values["fallback"] === 1)).groups[0]!;

  let episodes: Episode[];
  if (needs.includes("rollouts")) {
    const sampling = samplingOf(values);
    const settings = { ...sampling, group: Math.min(GROUP, sampling.group) };
    const { groups } = await rollOut(student, tokenizer, task, [problem], hashSeed(seed, "inspect"), settings);
    const rollouts = await beside(groups[0]!.rollouts);
    episodes = [{ rollouts, vocabulary: student.config.vocab, draw: 0.5 }];
  } else {
    const { errors, level } = sourceOf(arm);
    const example = (one: Problem, text: string) => exampleOf(task, one, text, errors, level);
    // a solution besides, for signals that want a right response
    const examples = [example(problem, response), example(other, otherResponse), example(problem, problem.solution)];
    const made = episodesOf(task, tokenizer, examples, seed, needs);
    const [found] = poolOf([made[0]!, made[2]!], needs);
    if (!found) return [];
    if (needs.includes("contrast")) {
      const [chosen, rejected] = await beside(found.contrast!);
      episodes = [{ ...found, contrast: [chosen!, rejected!], draw: 0.5 }];
    } else if (needs.includes("shown")) {
      const [shown] = await beside(shownOf({ ...found, draw: 0.5 }));
      episodes = [{ ...found, shown: shown!, draw: 0.5 }];
    } else {
      const draws = needs.length > 1 ? [0.01, 0.99] : [0.5]; // a mixture shows both of its sides
      episodes = draws.map((draw) => ({ ...found, draw }));
    }
  }
  const weighed = episodes.map((episode) => signal.weigh(episode, values));
  const { sequences } = await react(student, signal, values, weighed, true);
  const rewards = new Map(episodes.flatMap(({ rollouts = [] }) => rollouts.map((one) => [textOf(one), one.reward])));
  return sequences.map((sequence) => ({ ...sequence, reward: rewards.get(sequence.tokens.join()) ?? null }));
}

const textOf = ({ prompt, completion }: Rollout): string => [...prompt, ...completion].join();

/** An example that is never stored. `response` is well-formed: the task itself wrote it. */
function exampleOf(task: Task, problem: Problem, response: string, errors: number, level: Level): Example {
  const { reward, firstWrongStep } = task.verify(problem, response);
  const critique = task.critique(problem, response, createRng("inspect", problem.id), errors, level);
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
    level: critique ? level : "none",
    corrupted: critique?.corrupted ?? false,
  };
}
