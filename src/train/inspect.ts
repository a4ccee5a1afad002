// The microscope: one problem, what each arm writes through its training, and what each signal says about the same answers.

import { nextTask } from "../lib/nextTask";
import type { Completion } from "../model/sampling";
import type { Score } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Answer, Experiment, Frame, Inspection, Pushes, TokenView, Under } from "../types";
import { answersTo } from "./answers";
import { momentsOf, readAll, writeGreedily, type Moment } from "./moments";
import type { Lab } from "./run";
import { pushesOf } from "./weighOne";

export interface InspectRequest {
  readonly problem: string;
  readonly seed: number;
  /** Every moment that is kept, or the arms as they are now. @default "all" */
  readonly points?: "all" | "last";
}

export interface InspectOptions {
  readonly onProgress?: (fraction: number) => void;
  /** Asked between students; when true, there is no result. */
  readonly stopped?: () => boolean;
}

const ALTERNATIVES = 4;

interface ArmMoments {
  readonly arm: string;
  readonly moments: readonly Moment[];
}

/** The arm as it is at this point, or was last before it. */
const at = ({ moments }: ArmMoments, point: number): Moment =>
  moments.findLast((moment) => moment.point <= point) ?? moments[0]!;

/** @returns null if stopped meanwhile @throws {RangeError} if the task has no such problem */
export async function inspect(
  lab: Lab,
  experiment: Experiment,
  experimentId: string,
  { problem: id, seed, points = "all" }: InspectRequest,
  { onProgress = () => {}, stopped = () => false }: InspectOptions = {},
): Promise<Inspection | null> {
  const { task, tokenizer } = lab;
  const problem = task.parse(id);
  const prompt = tokenizer.encodePrompt(problem.prompt);
  const arms: ArmMoments[] = [];
  for (const arm of experiment.arms)
    arms.push({ arm: arm.id, moments: await momentsOf(lab, experiment, experimentId, arm, seed, points) });
  const students = new Map(arms.flatMap(({ moments }) => moments).map((moment) => [moment.key, moment]));
  let done = 0;
  const each = async <T>(work: (moment: Moment) => Promise<T>): Promise<Map<string, T> | null> => {
    const results = new Map<string, T>();
    for (const [key, moment] of students) {
      if (stopped()) return null;
      results.set(key, await work(moment));
      onProgress(++done / (2 * students.size));
      await nextTask(); // so that a newer request is heard of
    }
    return results;
  };

  // 1. what each student writes
  const written = await each((moment) => writeGreedily(lab, moment, problem));
  if (!written) return null;

  // 2. the answers that all signals are asked about, and what they say
  const finals = arms.map(({ arm, moments }) => ({ arm, completion: written.get(moments.at(-1)!.key)! }));
  const answers = await answersTo(lab, experiment, problem, seed, finals);
  const pushes: Pushes[][] = [];
  for (const arm of experiment.arms) pushes.push(await pushesOf(lab, experiment, arm, problem, answers, seed));

  // 3. how probable every text is to every student that it is shown beside
  const all = [...new Set(arms.flatMap(({ moments }) => moments.map(({ point }) => point)))].sort((a, b) => a - b);
  const texts = new Map<string, Map<string, Int32Array>>();
  for (const point of all)
    for (const { key } of arms.map((arm) => at(arm, point))) {
      const shown = [...arms.map((arm) => written.get(at(arm, point).key)!), ...answers].map(({ tokens }) => tokens);
      texts.set(key, new Map([...(texts.get(key) ?? []), ...shown.map((tokens) => [tokens.join(), tokens] as const)]));
    }
  const read = await each(async (moment) => {
    const wanted = texts.get(moment.key)!;
    const scores = await readAll(moment, prompt, [...wanted.values()]);
    return new Map([...wanted.keys()].map((text, i) => [text, scores[i]!]));
  });
  if (!read) return null;
  const under = (tokens: Int32Array, point: number): Under =>
    Object.fromEntries(
      arms.map((arm) => {
        const { logp } = read.get(at(arm, point).key)!.get(tokens.join())!;
        return [arm.arm, Array.from(logp.subarray(prompt.length - 1), Math.exp)];
      }),
    );
  const verdictOf = ({ tokens, finished }: Pick<Completion, "tokens" | "finished">) =>
    task.verify(problem, tokenizer.decode(tokens), finished);

  return {
    problem,
    arms: arms.map(({ arm, moments }) => ({
      arm,
      frames: moments.map(({ point, at: spent, key }): Frame => {
        const completion = written.get(key)!;
        const { tokens } = completion;
        return {
          ...{ point, at: spent, completion: tokenizer.decode(tokens), verdict: verdictOf(completion) },
          tokens: viewTokens(tokenizer, prompt.length, tokens, read.get(key)!.get(tokens.join())!),
          under: under(tokens, point),
        };
      }),
    })),
    answers: answers.map(({ kind, isSampled, arms: by, ...answer }, i): Answer => {
      const { tokens } = answer;
      return {
        ...{ kind, isSampled, arms: by, completion: tokenizer.decode(tokens), verdict: verdictOf(answer) },
        tokens: Array.from(tokens, (token) => tokenizer.show(token)),
        under: all.map((point) => ({ point, under: under(tokens, point) })),
        pushes: pushes.map((ofArm) => ofArm[i]!),
      };
    }),
  };
}

/** Log-probability, entropy and the likeliest alternatives at each token of a completion. */
function viewTokens(
  tokenizer: Tokenizer,
  promptLength: number,
  completion: Int32Array,
  { logp, entropy, logits }: Score,
): TokenView[] {
  const V = tokenizer.vocab;
  return Array.from(completion, (token, t) => {
    const row = promptLength - 1 + t;
    const values = logits.subarray(row * V, (row + 1) * V);
    const peak = values.reduce((a, b) => Math.max(a, b), -Infinity); // a spread of fifty thousand overflows the stack
    const total = values.reduce((sum, z) => sum + Math.exp(z - peak), 0);
    const alternatives = Array.from(values.keys())
      .sort((a, b) => values[b]! - values[a]!)
      .slice(0, ALTERNATIVES)
      .map((v) => ({ text: tokenizer.show(v), probability: Math.exp(values[v]! - peak) / total }));
    return { text: tokenizer.show(token), logp: logp[row]!, entropy: entropy[row]!, alternatives };
  });
}
