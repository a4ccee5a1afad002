// Gathers the episodes of one step: drawn from stored examples, or rolled out now, with what other models say beside.

import type { Student } from "../model/student";
import { readingFlops } from "../model/flops";
import type { Episode, Need, Rollout } from "../signals/signal";
import type { Arm, Experiment, Health, Problem } from "../types";
import { drawEpisodes, shownOf, type StoredEpisode } from "./batches";
import { lookBeside, type Company } from "./beside";
import type { Lab } from "./run";
import { samplingOf, sampleGroups, type Group } from "./rollouts";

/** What an arm trains from: stored episodes, or the problems it is asked. */
export interface Source {
  readonly episodes: readonly StoredEpisode[];
  readonly problems: readonly Problem[];
  /** Tokens that were sampled to make the episodes. */
  readonly sampled: number;
}

export interface Gathered {
  readonly episodes: readonly Episode[];
  /** All completions, without any weight included. */
  readonly rollouts: readonly Rollout[];
  /** Tokens read and written to sample them. */
  readonly tokens: number;
  /** FLOPs of sampling and of reading beside: 2 * parameters * tokens. */
  readonly flops: number;
  readonly health: Health;
}

export interface GatherRequest {
  readonly experiment: Experiment;
  readonly arm: Arm;
  readonly needs: readonly Need[];
  readonly values: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly step: number; // of the optimiser, from 1: names the draws
  readonly source: Source;
  readonly stopped?: () => boolean;
}

/** @returns no episodes if stopped meanwhile */
export async function gather(lab: Lab, student: Student, request: GatherRequest): Promise<Gathered> {
  return request.needs.includes("rollouts")
    ? gatherRollouts(lab, student, request)
    : gatherStored(lab, student, request);
}

async function gatherStored(lab: Lab, student: Student, request: GatherRequest): Promise<Gathered> {
  const { needs, seed, step, source, experiment } = request;
  const paired = needs.includes("contrast"); // two sequences an episode
  const count = Math.max(1, Math.floor(experiment.training.batch / (paired ? 2 : 1)));
  const episodes = drawEpisodes(source.episodes, { seed, step, count });
  if (!paired && !needs.includes("shown")) return { episodes, rollouts: [], tokens: 0, flops: 0, health: {} };

  // `beside` reads the reference of pairs and the teacher of demonstrations; the problem itself is not looked at
  const companies = episodes.map((episode): Company => {
    const rollouts = paired ? episode.contrast! : shownOf(episode);
    return { problem: source.problems[0]!, rollouts };
  });
  const looked = await lookBeside(companies, needs, { ...lab, student }, false);
  return {
    episodes: episodes.map((episode, i): Episode => {
      const [first, second] = looked.groups[i]!;
      return paired ? { ...episode, contrast: [first!, second!] } : { ...episode, shown: first! };
    }),
    rollouts: [],
    tokens: 0,
    flops: flopsOf(lab, student, looked.readBy),
    health: {},
  };
}

async function gatherRollouts(lab: Lab, student: Student, request: GatherRequest): Promise<Gathered> {
  const { needs, values, seed, step, source, experiment, stopped } = request;
  const settings = samplingOf(values);
  const { groups, tokens, unanimous, sampled } = await sampleGroups(
    student,
    lab.tokenizer,
    lab.task,
    {
      pool: source.problems,
      problems: experiment.training.batch / settings.group,
      seed,
      iteration: Math.floor((step - 1) / (values["updates"] ?? 1)),
      settings,
    },
    stopped,
  );
  if (stopped?.()) return { episodes: [], rollouts: [], tokens: 0, flops: 0, health: {} };
  const looked = await lookBeside(groups, needs, { ...lab, student }, values["fallback"] === 1);
  return {
    episodes: looked.groups.map((rollouts, i) => ({
      rollouts,
      vocabulary: student.config.vocab,
      draw: groups[i]!.rollouts[0]!.draw,
    })),
    rollouts: looked.groups.flat(),
    tokens,
    flops: readingFlops(student.config) * tokens + flopsOf(lab, student, looked.readBy),
    health: { ...healthOf(groups), fracZeroStd: sampled ? unanimous / sampled : 0 },
  };
}

function flopsOf({ models }: Lab, student: Student, readBy: Record<"student" | "start" | "teacher", number>): number {
  const own = readingFlops(student.config) * (readBy.student + readBy.start);
  return own + (readBy.teacher ? 2 * models.teacher().parameters * readBy.teacher : 0);
}

function healthOf(groups: readonly Group[]): Health {
  const rollouts = groups.flatMap((group) => group.rollouts);
  if (rollouts.length === 0) return {};
  const share = (read: (rollout: Rollout) => number) =>
    rollouts.reduce((sum, one) => sum + read(one), 0) / rollouts.length;
  const length = (reward: 0 | 1) => {
    const those = rollouts.filter((rollout) => Number(rollout.reward > 0) === reward);
    return those.reduce((sum, { completion }) => sum + completion.length, 0) / those.length;
  };
  const reward = share((one) => one.reward);
  return {
    reward,
    exact: groups.reduce((sum, { exact }) => sum + exact, 0) / rollouts.length,
    finished: share(({ finished }) => Number(finished)),
    ...(reward > 0 && { lengthRight: length(1) }),
    ...(reward < 1 && { lengthWrong: length(0) }),
  };
}
