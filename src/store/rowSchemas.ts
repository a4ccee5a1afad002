// What runs, their steps and evaluations may be when they come from elsewhere.

import * as v from "valibot";

import type { EvalRow, Evaluation, Health, LessonVerdict, Run, Spent, StepRecord } from "../types";
import { count, finite, mapOf, name, textUpTo } from "./checked";
import { experimentSchema } from "./experimentSchema";

const MAX_COMPLETIONS = 65_536; // of one problem

const amount = v.pipe(finite, v.minValue(0));
const completions = v.pipe(count, v.maxValue(MAX_COMPLETIONS));
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MAX_COMPLETIONS;
const isShortText = (value: unknown): value is string => typeof value === "string" && value.length <= 4000;
const counts = mapOf(isCount, "a count", MAX_COMPLETIONS);

const spentEntries = { step: count, tokens: amount, lossTokens: amount, flops: amount };
export const spentSchema = v.strictObject(spentEntries) satisfies v.GenericSchema<unknown, Spent>;

const evalRowEntries = {
  problem: textUpTo(400),
  n: completions,
  correct: completions,
  sound: completions,
  finished: completions,
  distinct: completions,
  answers: counts,
  entropy: finite,
  solutions: v.exactOptional(counts),
  answered: v.exactOptional(completions),
  sequenceEntropy: v.exactOptional(finite),
  lengthRight: v.exactOptional(finite),
  lengthWrong: v.exactOptional(finite),
  ead: v.exactOptional(finite),
  selfBleu: v.exactOptional(finite),
  klToStart: v.exactOptional(finite),
  vendi: v.exactOptional(finite),
};
const evalRowSchema = v.strictObject(evalRowEntries) satisfies v.GenericSchema<unknown, EvalRow>;

const placeEntries = {
  split: v.picklist(["id", "ood"]),
  mode: v.picklist(["greedy", "sampled"]),
  point: v.pipe(count, v.maxValue(1000)),
};

/** What a student wrote, where an evaluation keeps it: completions by problem. */
export interface Written {
  readonly written?: Readonly<Record<string, string>>;
}

export const evaluationSchema = v.strictObject({
  runId: textUpTo(200),
  arm: textUpTo(60),
  seed: count,
  ...placeEntries,
  at: spentSchema,
  rows: v.array(evalRowSchema),
  written: v.exactOptional(mapOf(isShortText, "a text", 64)),
}) satisfies v.GenericSchema<unknown, Evaluation & Written>;

/** One problem in one evaluation: a line of `evaluations/ARM-SEED.jsonl`. */
export const evaluationLineSchema = v.strictObject({
  ...placeEntries,
  ...spentEntries,
  ...evalRowEntries,
  written: v.exactOptional(textUpTo(4000)),
});

const healthSchema = v.strictObject({
  reward: v.exactOptional(finite),
  exact: v.exactOptional(finite),
  fracZeroStd: v.exactOptional(finite),
  clipFraction: v.exactOptional(finite),
  kl: v.exactOptional(finite),
  finished: v.exactOptional(finite),
  lengthRight: v.exactOptional(finite),
  lengthWrong: v.exactOptional(finite),
  divergence: v.exactOptional(finite),
  valueLoss: v.exactOptional(finite),
}) satisfies v.GenericSchema<unknown, Health>;

/** A line of `steps/ARM-SEED.jsonl`: a step without the id of its run. */
export const stepLineSchema = v.strictObject({
  ...spentEntries,
  loss: finite,
  gradNorm: finite,
  learningRate: finite,
  entropy: finite,
  seconds: finite,
  gatherSeconds: v.exactOptional(finite),
  health: v.exactOptional(healthSchema),
}) satisfies v.GenericSchema<unknown, Omit<StepRecord, "runId">>;

export const runSchema = v.strictObject({
  id: textUpTo(200),
  experimentId: textUpTo(64),
  arm: textUpTo(60),
  seed: count,
  status: v.picklist(["waiting", "running", "done", "failed"]),
  spent: spentSchema,
  points: v.pipe(count, v.maxValue(1000)),
  device: textUpTo(200),
  error: v.exactOptional(textUpTo(4000)),
}) satisfies v.GenericSchema<unknown, Run>;

const verdictSchema = v.strictObject({
  outcome: v.picklist(["reproduced", "reversed", "null", "inconclusive"]),
  headline: textUpTo(4000),
  contrasts: v.array(
    v.strictObject({
      name: textUpTo(200),
      advantage: v.strictObject({ mean: finite, low: finite, high: finite }),
      reading: textUpTo(1000),
    }),
  ),
  caveats: v.array(textUpTo(1000)),
}) satisfies v.GenericSchema<unknown, LessonVerdict>;

const timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, "a time in UTC such as 2026-01-31T12:00:00Z"),
);

/** `experiment.json` of a zip. The verdict is for whoever reads the file; here it is judged again. */
export const zipExperimentSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, "16 hex digits")),
  lesson: v.nullable(name),
  createdAt: timestamp,
  commit: textUpTo(80),
  devices: v.array(textUpTo(200)),
  tags: v.exactOptional(v.pipe(v.array(textUpTo(60)), v.maxLength(64))),
  note: v.exactOptional(textUpTo(20_000)),
  experiment: experimentSchema,
  verdict: v.nullable(verdictSchema),
});

/** The run file of the terminal; its twin is `src/cli/runFile.ts`. */
export const runFileSchema = v.strictObject({
  format: v.literal("errata-run"),
  version: v.literal(1),
  lesson: v.nullable(name),
  experiment: experimentSchema,
  made: v.strictObject({
    commit: textUpTo(80),
    device: textUpTo(200),
    seconds: v.nullable(finite),
    at: timestamp,
    complete: v.boolean(),
  }),
  runs: v.array(runSchema),
  evaluations: v.array(evaluationSchema),
  verdict: verdictSchema,
});
