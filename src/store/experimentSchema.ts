// What an experiment from elsewhere may be: the one schema of links, run files and zips.

import * as v from "valibot";

import { outOfRange } from "../lib/experimentRanges";
import type { Arm, Experiment } from "../types";
import { between, count, finite, hash, mapOf, name, textUpTo } from "./checked";

const MAX_ARMS = 256; // a sweep has one for every learning rate
const MAX_SEEDS = 128;

/** Part of run ids and of file names: no slash, no dot at the start. */
const armId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.@+-]{0,59}$/, "letters, digits and . @ + - _"));

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const armSchema = v.strictObject({
  id: armId,
  title: textUpTo(120),
  signal: name,
  settings: mapOf(isNumber, "a finite number", 32),
  learningRate: between(0, 1),
  decode: v.exactOptional(
    v.strictObject({
      temperature: v.exactOptional(between(0, 5)),
      bestOf: v.exactOptional(between(1, 64)),
      interpolation: v.exactOptional(between(0, 1)),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Arm>;

/** Weights come from the page's own folder and nowhere else. */
const OWN_CHECKPOINT = /^checkpoints\/[A-Za-z0-9][\w-]{0,59}\.safetensors$/;
const START = new RegExp(`${OWN_CHECKPOINT.source}|^model-[0-9a-f]{12}$`);
/** A teacher may also be an ONNX file that the sender keeps: it has to be here as well. */
const TEACHER = new RegExp(`${OWN_CHECKPOINT.source}|^onnx-[0-9a-f]{12}$`);
const teacherSchema = v.pipe(
  v.strictObject({
    checkpoint: v.pipe(
      v.string(),
      v.regex(TEACHER, "checkpoints/NAME.safetensors of this page, or the id of an ONNX file"),
    ),
    sha256: hash,
  }),
  v.check(
    ({ checkpoint, sha256 }) => !checkpoint.startsWith("onnx-") || checkpoint === `onnx-${sha256.slice(0, 12)}`,
    "of an ONNX file its id, which its sha256 begins with",
  ),
);

const LORA_TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"] as const;
/** How a model of the sender's own is trained: it has to be here as well, which whoever runs it finds out. */
const ownSchema = v.strictObject({
  title: textUpTo(120),
  parameters: v.pipe(count, v.maxValue(1e12)),
  context: v.pipe(count, v.minValue(2), v.maxValue(2 ** 20)),
  maxTokens: v.pipe(count, v.minValue(1), v.maxValue(2 ** 20)),
  memory: between(1e6, 1e12),
  lora: v.exactOptional(
    v.strictObject({
      rank: v.pipe(count, v.minValue(1), v.maxValue(1024)),
      alpha: between(0, 1e6),
      targets: v.pipe(v.array(v.picklist(LORA_TARGETS)), v.minLength(1), v.maxLength(LORA_TARGETS.length)),
    }),
  ),
  precision: v.picklist(["f32", "f16", "int8"]),
});

const startSchema = v.pipe(
  v.strictObject({
    checkpoint: v.pipe(v.string(), v.regex(START, "checkpoints/NAME.safetensors of this page, or the id of a model")),
    sha256: hash,
    own: v.exactOptional(ownSchema),
  }),
  v.check(
    ({ checkpoint, own }) => checkpoint.startsWith("model-") === (own !== undefined),
    "`own` with a model of one's own, and only there",
  ),
);

const isUnique = (values: readonly unknown[]) => new Set(values).size === values.length;

/**
 * Structure, types and ranges. Whether its task and signals exist here, and what they allow, `checkExperiment` says:
 * this folder knows no registry.
 */
export const experimentSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    task: v.pipe(v.string(), v.regex(/^([A-Za-z]\w{0,59}|data-[0-9a-f]{12})$/, "a name of letters and digits")),
    start: startSchema,
    teacher: v.exactOptional(teacherSchema),
    arms: v.pipe(v.array(armSchema), v.minLength(1), v.maxLength(MAX_ARMS)),
    baseline: armId,
    seeds: v.pipe(v.array(v.pipe(count, v.maxValue(2 ** 32 - 1))), v.minLength(1), v.maxLength(MAX_SEEDS)),
    data: v.strictObject({
      questions: finite,
      responses: finite,
      noise: finite,
      band: v.exactOptional(v.picklist(["easy", "hard"])),
    }),
    training: v.strictObject({
      tokens: finite,
      steps: v.exactOptional(finite),
      batch: finite,
      warmup: finite,
      decay: finite,
    }),
    evaluation: v.strictObject({
      on: v.picklist(["test", "validation"]),
      points: finite,
      problems: finite,
      sampledProblems: finite,
      samples: finite,
      k: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(1024))),
    }),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { arms, seeds, baseline } = dataset.value;
    const ids = arms.map(({ id }) => id);
    const reason =
      outOfRange(dataset.value) ??
      (isUnique(ids) ? undefined : "has two arms with one id") ??
      (isUnique(seeds) ? undefined : "has a seed twice") ??
      (ids.includes(baseline) ? undefined : `has no arm '${baseline}', its baseline`);
    if (reason !== undefined) addIssue({ message: reason });
  }),
) satisfies v.GenericSchema<unknown, Experiment>;
