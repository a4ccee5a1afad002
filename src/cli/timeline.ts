// Recorded timelines: what the microscope shows of a lesson before anything was run here, packed small.

import { lessonIds } from "../lessons/parts/order";
import * as lessons from "../lessons";
import { heldOut, heldOutSplit } from "../train/evaluate";
import { taskOf } from "../train/experiment";
import type { Answer, Experiment, Frame, Inspection, Under, WeighedText } from "../types";

/** Format `errata-timeline`, version 1. Every token is one character; verdicts are the task's, made again when it is read. */
export interface TimelineFile {
  readonly format: "errata-timeline";
  readonly version: 1;
  /** Id of the experiment, and which of its seeds. */
  readonly experiment: string;
  readonly seed: number;
  readonly task: string;
  readonly arms: readonly string[];
  /** Where it comes from, for a person. */
  readonly note: string;
  readonly inspections: readonly PackedInspection[];
}

/** Probabilities in ten-thousandths; the index of an earlier arm stands for the same numbers. */
type PackedUnder = readonly (readonly number[] | number)[];
/** The likeliest tokens and their probabilities in ten-thousandths. */
type PackedAlternatives = readonly [tokens: string, ...probabilities: number[]];
/** Weights with how often each is repeated: `[0.04, 18, 0, 1]`. */
type PackedWeights = readonly number[];
type PackedText = readonly [tokens: string, weights: PackedWeights, reward: number | null];

interface PackedFrame {
  readonly point: number;
  readonly at: readonly [step: number, tokens: number, lossTokens: number, flops: number];
  readonly text: string;
  readonly entropy: readonly number[]; // ten-thousandths of a nat
  readonly alternatives: readonly PackedAlternatives[];
  readonly under: PackedUnder;
}

export interface PackedInspection {
  readonly problem: string; // Problem.id
  /** By arm; the index of an earlier arm stands for the same frames. */
  readonly frames: readonly (readonly PackedFrame[] | number)[];
  readonly answers: readonly {
    readonly kind: Answer["kind"];
    readonly isSampled: boolean;
    readonly arms: readonly string[];
    readonly text: string;
    readonly under: readonly { readonly point: number; readonly under: PackedUnder }[];
    readonly pushes: readonly {
      readonly weights: PackedWeights | null;
      readonly texts: readonly PackedText[];
      readonly group?: readonly PackedText[];
    }[];
  }[];
}

/** Lessons of one experiment share one timeline, which carries the name of the first of them. */
export const timelineName = (lesson: (typeof lessonIds)[number]): string =>
  `${lessonIds.find((id) => lessons[id].experiment === lessons[lesson].experiment)!}.timeline.json`;

/** The problems of a timeline, by a rule fixed before anybody looked: the first three held-out ones of the trained kind. */
export const timelineProblems = (experiment: Experiment): string[] =>
  heldOut(taskOf(experiment.task), heldOutSplit(experiment), 3).map(({ id }) => id);

const SCALE = 1e4;
const END = "⏎";
const scaled = (values: readonly number[]) => values.map((value) => Math.round(value * SCALE));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What equals an earlier one is named by the index of that. */
const shared = <T extends object>(all: readonly T[]): (T | number)[] =>
  all.map((one, i) => {
    const first = all.findIndex((other) => same(one, other));
    return first < i ? first : one;
  });
const unshared = <T extends object>(all: readonly (T | number)[]): T[] =>
  all.map((one) => (typeof one === "number" ? (all[one] as T) : one));

const packUnder = (under: Under, arms: readonly string[]): PackedUnder =>
  shared(arms.map((arm) => scaled(under[arm]!)));
const unpackUnder = (packed: PackedUnder, arms: readonly string[]): Under => {
  const rows = unshared(packed);
  return Object.fromEntries(arms.map((arm, i) => [arm, rows[i]!.map((value) => value / SCALE)]));
};

function packWeights(weights: readonly number[]): number[] {
  const runs: number[] = [];
  for (const weight of weights.map((value) => Number(value.toPrecision(4))))
    if (runs.length && runs.at(-2) === weight) runs[runs.length - 1]!++;
    else runs.push(weight, 1);
  return runs;
}
const unpackWeights = (runs: PackedWeights): number[] =>
  runs.flatMap((weight, i) => (i % 2 === 0 ? Array.from<number>({ length: runs[i + 1]! }).fill(weight) : []));

const packText = ({ tokens, reward }: WeighedText): PackedText => [
  tokens.map(({ text }) => text).join(""),
  packWeights(tokens.map(({ weight }) => weight)),
  reward,
];
const unpackText = ([text, runs, reward]: PackedText): WeighedText => {
  const weights = unpackWeights(runs);
  return { tokens: [...text].map((token, t) => ({ text: token, weight: weights[t]! })), reward };
};

const packFrame = ({ point, at, tokens, under }: Frame, arms: readonly string[]): PackedFrame => ({
  point,
  at: [at.step, at.tokens, at.lossTokens, at.flops],
  text: tokens.map(({ text }) => text).join(""),
  entropy: scaled(tokens.map(({ entropy }) => entropy)),
  alternatives: tokens.map(({ alternatives }) => {
    const likely = alternatives.filter(({ probability }, i) => i === 0 || probability >= 0.005);
    return [likely.map(({ text }) => text).join(""), ...scaled(likely.map(({ probability }) => probability))];
  }),
  under: packUnder(under, arms),
});

export function packInspection({ problem, arms, answers }: Inspection): PackedInspection {
  const ids = arms.map(({ arm }) => arm);
  return {
    problem: problem.id,
    frames: shared(arms.map(({ frames }) => frames.map((frame) => packFrame(frame, ids)))),
    answers: answers.map(({ kind, isSampled, arms: by, tokens, under, pushes }) => ({
      ...{ kind, isSampled, arms: by, text: tokens.join("") },
      under: under.map((one) => ({ point: one.point, under: packUnder(one.under, ids) })),
      pushes: pushes.map(({ weights, texts, group }) => ({
        weights: weights && packWeights(weights),
        texts: texts.map(packText),
        ...(group && { group: group.map(packText) }),
      })),
    })),
  };
}

/** The inspections of a file, as if they had been made here. */
export function unpackTimeline({ task: name, arms, note, inspections }: TimelineFile): Inspection[] {
  const task = taskOf(name);
  return inspections.map(({ problem: id, frames, answers }): Inspection => {
    const problem = task.parse(id);
    const judged = (text: string) => {
      const [completion, finished] = [text.replace(END, ""), text.endsWith(END)];
      return { completion, verdict: task.verify(problem, completion, finished) };
    };
    const unpackFrame = (
      arm: string,
      { point, at, text, entropy, alternatives, under: packed }: PackedFrame,
    ): Frame => {
      const [step, tokens, lossTokens, flops] = at;
      const under = unpackUnder(packed, arms);
      return {
        ...{ point, at: { step, tokens, lossTokens, flops }, under, ...judged(text) },
        tokens: [...text].map((token, t) => {
          const [likely, ...chances] = alternatives[t]!;
          return {
            text: token,
            logp: Math.log(Math.max(under[arm]![t]!, 0.5 / SCALE)),
            entropy: entropy[t]! / SCALE,
            alternatives: [...likely].map((other, i) => ({ text: other, probability: chances[i]! / SCALE })),
          };
        }),
      };
    };
    const byArm = unshared(frames);
    return {
      problem,
      recorded: note,
      arms: arms.map((arm, i) => ({ arm, frames: byArm[i]!.map((frame) => unpackFrame(arm, frame)) })),
      answers: answers.map(({ kind, isSampled, arms: by, text, under, pushes }) => ({
        ...{ kind, isSampled, arms: by, tokens: [...text], ...judged(text) },
        under: under.map((one) => ({ point: one.point, under: unpackUnder(one.under, arms) })),
        pushes: pushes.map(({ weights, texts, group }, i) => ({
          arm: arms[i]!,
          weights: weights && unpackWeights(weights),
          texts: texts.map(unpackText),
          ...(group && { group: group.map(unpackText) }),
        })),
      })),
    };
  });
}
