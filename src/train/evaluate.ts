// Evaluation: held-out problems solved greedily and by sampling, reduced to one row per problem.

import { expectationAdjustedDistinct, selfBleu } from "../lib/diversity";
import { hashSeed } from "../lib/rng";
import { mean } from "../lib/stats";
import type { Completion } from "../model/sampling";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import { distinctProblems, type Task } from "../tasks/task";
import type { EvalRow, Experiment, Problem, Split } from "../types";
import { lookCloser } from "./closer";

export interface EvaluationRows {
  readonly split: "id" | "ood";
  readonly mode: "greedy" | "sampled";
  readonly rows: readonly EvalRow[];
  readonly written?: Readonly<Record<string, string>>; // see `Evaluation`
}

/** How completions are drawn. */
export interface Drawing {
  readonly samples: number; // per problem; at temperature 0, one
  readonly temperature: number;
  /** Same seed, same weights: same completions. */
  readonly seed: number;
  /** Completions drawn for each that counts; the one with the highest mean log-probability at temperature 1 is kept. */
  readonly bestOf?: number; // @default 1
  /** What its divergence is measured to; it makes no sense of completions that were not drawn at temperature 1. */
  readonly start?: Student;
}

/** An experiment's evaluation, and what an arm and the data change about it. */
export type EvaluationPlan = Experiment["evaluation"] & {
  readonly band?: "easy" | "hard"; // of the trained kind. @default easy
  readonly temperature?: number; // of the sampled evaluation. @default 1
  readonly bestOf?: number; // of the sampled evaluation. @default 1
  readonly start?: Student; // the model before training, to measure the divergence to
};

const TRAINED_KIND: Record<"test" | "validation", Record<"easy" | "hard", Split>> = {
  test: { easy: "id", hard: "hard" },
  validation: { easy: "validation", hard: "validationHard" },
};

/** Problems of a greedy evaluation whose completions are kept. */
const WRITTEN = 6;

/** Of which kind the held-out problems of an experiment are. */
export const heldOutSplit = ({ evaluation, data }: Experiment): Split =>
  TRAINED_KIND[evaluation.on][data.band ?? "easy"];

/** Held-out problems come from one fixed stream, so that every arm, seed and machine is asked the same. */
export const heldOut = (task: Task, split: Split, count: number): Problem[] =>
  distinctProblems(task, split, count, "evaluation");

/**
 * `samples` completions of each problem.
 *
 * @returns one row per problem, [] if stopped meanwhile; entropies in nats at temperature 1
 */
export async function solve(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  problems: readonly Problem[],
  drawing: Drawing,
  stopped?: () => boolean,
): Promise<EvalRow[]> {
  return (await solveAloud(student, tokenizer, task, problems, drawing, stopped)).rows;
}

/** As `solve`, with the first completion of each of the first problems. */
async function solveAloud(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  asked: readonly Problem[],
  { samples, temperature, seed, bestOf = 1, start }: Drawing,
  stopped?: () => boolean,
): Promise<{ readonly rows: EvalRow[]; readonly written: Record<string, string> }> {
  const read = asked.map((problem) => ({ problem, prompt: tokenizer.encodePrompt(problem.prompt) }));
  const fitting = read.filter(({ prompt }) => prompt.length < student.config.context); // a person's may be of any length
  const [problems, prompts] = [fitting.map(({ problem }) => problem), fitting.map(({ prompt }) => prompt)];
  const each = samples * bestOf;
  const requests = prompts.flatMap((prompt, i) =>
    Array.from({ length: each }, (_, s) => {
      return { prompt, maxTokens: task.maxTokens, temperature, seed, sequence: i * each + s };
    }),
  );
  const drawn = await student.sample(requests, stopped);
  if (stopped?.()) return { rows: [], written: {} };
  const groups = problems.map((_, i) => {
    const group = drawn.slice(i * each, (i + 1) * each);
    return Array.from({ length: samples }, (_, s) => likeliest(group.slice(s * bestOf, (s + 1) * bestOf)));
  });
  const closer = samples >= 2 ? await lookCloser(student, prompts, groups, start) : [];
  if (stopped?.()) return { rows: [], written: {} };
  const rows = problems.map((problem, i) => ({ ...rowOf(tokenizer, task, problem, groups[i]!), ...closer[i] }));
  const shown = problems.slice(0, WRITTEN).map(({ id }, i) => [id, tokenizer.decode(groups[i]![0]!.tokens)]);
  return { rows, written: Object.fromEntries(shown) };
}

/** The completion with the highest mean log-probability; of equals the first. */
function likeliest(completions: readonly Completion[]): Completion {
  const values = completions.map(({ logp }) => mean(Array.from(logp)));
  return completions[values.indexOf(Math.max(...values))]!;
}

function rowOf(tokenizer: Tokenizer, task: Task, problem: Problem, group: readonly Completion[]): EvalRow {
  const texts = group.map(({ tokens }) => tokenizer.decode(tokens));
  const verdicts = group.map(({ finished }, s) => task.verify(problem, texts[s]!, finished));
  const right = verdicts.map(({ reward }) => reward === 1);
  const sound = verdicts.map(({ firstWrongStep }, s) => right[s]! && firstWrongStep === null);
  const solutions = texts.filter((_, s) => sound[s]).map((text) => task.canonical?.(problem, text) ?? text);
  const entropies = group.map(({ entropy }) => entropy.reduce((a, b) => a + b, 0));
  const tokens = group.reduce((total, { entropy }) => total + entropy.length, 0);
  const lengths = (wanted: boolean) => group.filter((_, s) => right[s] === wanted).map((one) => one.tokens.length);
  return {
    problem: problem.id,
    n: group.length,
    correct: right.filter(Boolean).length,
    sound: solutions.length,
    finished: group.filter(({ finished }) => finished).length,
    distinct: new Set(texts).size,
    answers: countsOf(verdicts.map(({ answer }) => answer ?? "")),
    entropy: entropies.reduce((a, b) => a + b, 0) / Math.max(1, tokens),
    solutions: countsOf(solutions),
    answered: group.filter(({ finished }, s) => finished && verdicts[s]!.answer === problem.answer).length,
    sequenceEntropy: mean(entropies),
    ...meanIfAny("lengthRight", lengths(true)),
    ...meanIfAny("lengthWrong", lengths(false)),
    ...(group.length >= 2 ? diversityOf(texts, task) : {}),
  };
}

function diversityOf(texts: readonly string[], { alphabet }: Task): Pick<EvalRow, "ead" | "selfBleu"> {
  const ead = expectationAdjustedDistinct(texts, alphabet.length);
  return { selfBleu: selfBleu(texts), ...(ead === null ? {} : { ead }) };
}

function countsOf(keys: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const meanIfAny = <K extends string>(key: K, values: readonly number[]): Partial<Record<K, number>> =>
  values.length ? ({ [key]: mean(values) } as Partial<Record<K, number>>) : {};

/** The evaluations of one point: greedy on the splits there are, sampled on the trained kind. [] if stopped meanwhile. */
export async function evaluate(
  student: Student,
  tokenizer: Tokenizer,
  task: Task,
  { on, problems, sampledProblems, samples, band = "easy", temperature = 1, bestOf = 1, start }: EvaluationPlan,
  seed: number,
  stopped?: () => boolean,
): Promise<EvaluationRows[]> {
  const trained = TRAINED_KIND[on][band];
  const greedy: Drawing = { samples: 1, temperature: 0, seed: 0 };
  const isPlain = temperature === 1 && bestOf === 1;
  const sampled: Drawing = {
    ...{ samples, temperature, seed: hashSeed("evaluation", seed), bestOf },
    ...(isPlain && start && { start }),
  };
  const ask = (split: Split) => solveAloud(student, tokenizer, task, heldOut(task, split, problems), greedy, stopped);
  const id = await ask(trained);
  const ood = task.sizes?.ood === 0 ? undefined : await ask("ood");
  const drawn = await solve(student, tokenizer, task, heldOut(task, trained, sampledProblems), sampled, stopped);
  if (stopped?.()) return [];
  return [
    { split: "id", mode: "greedy", ...id },
    ...(ood ? [{ split: "ood", mode: "greedy", ...ood } as const] : []),
    { split: "id", mode: "sampled", rows: drawn },
  ];
}
