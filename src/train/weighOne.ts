// What one signal says about answers to one problem, for the microscope: nothing is stored, nothing is trained.

import { valuesOf } from "../lib/controls";
import { createRng } from "../lib/rng";
import type { Student } from "../model/student";
import type { Episode, Need, Rollout, Signal } from "../signals/signal";
import { distinctProblems, type Task } from "../tasks/task";
import type { Arm, Example, Experiment, Level, Problem, Pushes, WeighedText, WeightedSequence } from "../types";
import { GROUP, streamsOf, type AnswerText } from "./answers";
import { episodesOf, poolOf, shownOf } from "./batches";
import { lookBeside } from "./beside";
import { signalOf } from "./experiment";
import { sourceOf } from "./examples";
import { pullsOf } from "./pulls";
import { react } from "./react";
import { rate, rollOut, samplingOf } from "./rollouts";
import { startCheckpoint, type Lab } from "./run";
import { divided, sizeOf } from "./step";

const settingsOf = (arm: Arm) => valuesOf(signalOf(arm).controls, arm.settings);
export const needsOf = (arm: Arm) => signalOf(arm).needs(settingsOf(arm));

interface Asked {
  readonly lab: Lab;
  readonly experiment: Experiment;
  readonly arm: Arm;
  readonly signal: Signal;
  readonly values: Readonly<Record<string, number>>;
  readonly needs: readonly Need[];
  readonly problem: Problem;
  readonly prompt: Int32Array; // [P]
  readonly seed: number;
  /** The start, with a value head where the signal needs one. */
  readonly student: Student;
}

/** What an arm's signal would do to each of some answers at the start, with the problem as the whole batch. */
export async function pushesOf(
  lab: Lab,
  experiment: Experiment,
  arm: Arm,
  problem: Problem,
  answers: readonly AnswerText[],
  seed: number,
): Promise<Pushes[]> {
  const [signal, values, needs] = [signalOf(arm), settingsOf(arm), needsOf(arm)];
  if (needs.length === 0) return answers.map(() => ({ arm: arm.id, weights: null, texts: [] }));
  const student = lab.models.student(needs.includes("values"));
  student.load(startCheckpoint(lab, "inspect", student));
  const prompt = lab.tokenizer.encodePrompt(problem.prompt);
  const asked: Asked = { ...{ lab, experiment, arm, signal, values, needs }, ...{ problem, prompt, seed, student } };
  const pushes: Pushes[] = [];
  for (const answer of answers) {
    const episodes = needs.includes("rollouts") ? await grouped(asked, answer) : await stored(asked, answer);
    pushes.push(await pushed(asked, answer, episodes));
  }
  return pushes;
}

const whole = ({ prompt, completion }: Pick<Rollout, "prompt" | "completion">) =>
  Int32Array.of(...prompt, ...completion);

async function pushed(asked: Asked, { tokens }: AnswerText, episodes: readonly Episode[]): Promise<Pushes> {
  const { lab, arm, signal, values, student, prompt } = asked;
  const weighed = episodes.map((episode) => signal.weigh(episode, values));
  const { sequences } = await react(student, signal, values, weighed, true);
  const size = sizeOf(episodes, weighed, lab.task.maxTokens);
  const scaled = divided(sequences, signal.denominator?.(size, values) ?? size.weight);
  const pulls = await pullsOf(student, scaled);
  const show = ({ tokens: all }: Pick<WeightedSequence, "tokens">, worths: ArrayLike<number>): WeighedText["tokens"] =>
    Array.from(all, (token, t) => ({ text: lab.tokenizer.show(token), weight: worths[t] ?? 0 }));

  const byText = new Map(scaled.map(({ tokens: all }, i) => [all.join(), pulls[i]!]));
  const own = Int32Array.of(...prompt, ...tokens).join();
  const rollouts = episodes.flatMap((episode) => episode.rollouts ?? []);
  const here = byText.get(own)?.slice(prompt.length) ?? (rollouts.length ? new Float32Array(tokens.length) : null);
  const members = new Set(rollouts.map((one) => whole(one).join()));
  const others = scaled.flatMap((sequence, i) => {
    const text = sequence.tokens.join();
    return text === own || members.has(text) ? [] : [{ tokens: show(sequence, pulls[i]!), reward: null }];
  });
  const group = rollouts.map((one): WeighedText => {
    const all = whole(one);
    return { tokens: show({ tokens: all }, byText.get(all.join()) ?? []), reward: one.reward };
  });
  return { arm: arm.id, weights: here && [...here], texts: others, ...(group.length && { group }) };
}

/** The group that the start writes, with the answer in it: in place of the first where it was not drawn. */
async function grouped(asked: Asked, { tokens, finished }: AnswerText): Promise<Episode[]> {
  const { lab, values, needs, problem, prompt, seed, student } = asked;
  const { task, tokenizer, models } = lab;
  const sampling = samplingOf(values);
  const settings = { ...sampling, group: Math.min(GROUP, sampling.group) };
  const { groups } = await rollOut(models.start(), tokenizer, task, [problem], streamsOf(seed), settings);
  const [first, ...rest] = groups[0]!.rollouts;
  let group = groups[0]!.rollouts;
  if (!group.some(({ completion }) => completion.join() === tokens.join())) {
    const [score] = await models.start().score([Int32Array.of(...prompt, ...tokens)], { logits: false });
    const { reward, errors } = rate(task, problem, tokenizer.decode(tokens), finished, sampling.verifier === 1);
    const logp = score!.logp.slice(prompt.length - 1);
    group = [{ ...first!, completion: tokens, finished, reward, errors, logp }, ...rest];
  }
  const company = [{ problem, rollouts: group }];
  const { groups: looked } = await lookBeside(company, needs, { ...lab, student }, values["fallback"] === 1);
  return [{ rollouts: looked[0]!, vocabulary: student.config.vocab, draw: 0.5 }];
}

/** Episodes of an example with the answer as its response. */
async function stored({ lab, experiment, ...asked }: Asked, { tokens }: AnswerText): Promise<Episode[]> {
  const { arm, needs, problem, seed, student } = asked;
  const { task, tokenizer } = lab;
  const { errors, level } = sourceOf(arm);
  const other = distinctProblems(task, "train", 2, "inspect").find((one) => one.id !== problem.id)!;
  const respond = (one: Problem) => task.respond(createRng(seed, "inspect", problem.id), one, experiment.data.noise);
  const texts: readonly (readonly [Problem, string])[] = [
    [problem, tokenizer.decode(tokens)],
    [problem, problem.solution], // a signal that compares a right one with a wrong one takes the other of them here
    [problem, respond(problem)],
    [other, respond(other)], // a placebo takes its critique
  ];
  const examples = texts.map(([one, text]) => exampleOf(task, one, text, errors, level));
  const made = episodesOf(task, tokenizer, examples, seed, needs);
  const wanted = needs.includes("contrast") ? made.slice(0, 3) : made.slice(0, 1);
  const [found] = poolOf(wanted, needs);
  if (!found) return [];
  const beside = async (rollouts: readonly Rollout[]) =>
    (await lookBeside([{ problem, rollouts }], needs, { ...lab, student }, false)).groups[0]!;
  if (needs.includes("contrast")) {
    const [chosen, rejected] = await beside(found.contrast!);
    return [{ ...found, contrast: [chosen!, rejected!], draw: 0.5 }];
  }
  if (needs.includes("shown")) {
    const [shown] = await beside(shownOf({ ...found, draw: 0.5 }));
    return [{ ...found, shown: shown!, draw: 0.5 }];
  }
  const draws = needs.length > 1 ? [0.01, 0.99] : [0.5]; // a mixture shows both of its sides
  return draws.map((draw) => ({ ...found, draw }));
}

/** An example that is never stored. */
function exampleOf(task: Task, problem: Problem, response: string, errors: number, level: Level): Example {
  const { reward, firstWrongStep } = task.verify(problem, response);
  const critique = task.critique(problem, response, createRng("inspect", problem.id), errors, level);
  return {
    ...{ id: problem.id, setId: "inspect", task: task.title, problem: problem.id, response, author: "synthetic" },
    ...{ reward, firstWrongStep, critique: critique?.completion ?? null },
    ...{ level: critique ? level : "none", corrupted: critique?.corrupted ?? false },
  };
}
