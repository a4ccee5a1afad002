// Links: what is written is read back, what is hostile is refused with a reason, and every lesson fits into one.

import { deflateRawSync } from "node:zlib";

import fc from "fast-check";
import { expect, test } from "vitest";

import * as lessons from "../lessons";
import type { Digest, Experiment } from "../types";
import { LinkError } from "./errors";
import { decodeLink, encodeLink, type LinkContent } from "./link";

const lesson = lessons.whatCritiqueTeaches;
const { experiment } = lesson;
const digest: Digest = {
  outcome: "reproduced",
  seeds: 5,
  device: "wasm",
  contrasts: [{ name: "Critique − imitation", advantage: { mean: 0.1983, low: 0.1021, high: 0.2937 } }],
};
const content: LinkContent = { lesson: "whatCritiqueTeaches", experiment, digest };

/** A link of any JSON text, made as `encodeLink` makes it but for the checks. */
const linkOf = (json: string) => `1${deflateRawSync(json).toString("base64url")}`;
const linkWith = (change: (experiment: Record<string, unknown>) => unknown) =>
  linkOf(JSON.stringify({ ...content, experiment: change(structuredClone(experiment) as never) }));
const withArm = (part: object) =>
  linkWith((one) => ({ ...one, arms: [{ ...experiment.arms[0], ...part }, ...experiment.arms.slice(1)] }));
const refusal = async (text: string): Promise<LinkError> => {
  const error: unknown = await decodeLink(text).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LinkError);
  return error as LinkError;
};

test("what is encoded is decoded: with a lesson, without, with a digest, without", async () => {
  const own: LinkContent = { lesson: null, experiment };
  for (const one of [content, own]) expect(await decodeLink(await encodeLink(one))).toEqual(one);
});

test.each(Object.entries(lessons))(
  "lesson %s fits into 2,000 characters, results and address included",
  async (id, { experiment }) => {
    // As many contrasts as any lesson has, under names as long as any.
    const name = "Rewarding right, gently − punishing wrong, distinct solutions at matched pass@1";
    const contrasts = Array.from({ length: 6 }, (_, i) => ({
      name: `${i} ${name}`,
      advantage: { mean: -0.1234 + i / 7919, low: -0.2345 - i / 6947, high: 0.3456 + i / 5003 },
    }));
    const link = await encodeLink({ lesson: id, experiment, digest: { ...digest, contrasts } });
    const address = `https://${"a".repeat(51)}/#/x/${link}`;
    expect(address.length).toBeLessThanOrEqual(2000);
    expect(link).toMatch(/^[\w-]+$/);
  },
);

test("a model and data of one's own are carried by name, and a link cannot mix them up with the page's files", async () => {
  const own = {
    ...{ title: "tiny", parameters: 52_000, context: 256, maxTokens: 64, memory: 2e9, precision: "int8" as const },
    lora: { rank: 8, alpha: 16, targets: ["q_proj", "v_proj"] as const },
  };
  const { experiment } = lessons.whatCritiqueTeaches;
  const start = { checkpoint: "model-0123456789ab", sha256: "0".repeat(64), own };
  const brought = { ...experiment, task: "data-0123456789ab", start };
  const decoded = await decodeLink(await encodeLink({ lesson: null, experiment: brought }));
  expect(decoded.experiment).toEqual(brought);
  for (const bad of [
    { ...start, checkpoint: experiment.start.checkpoint },
    { checkpoint: start.checkpoint, sha256: start.sha256 },
    { ...start, own: { ...own, lora: { ...own.lora, targets: ["lm_head"] } } },
    { ...start, own: { ...own, memory: Infinity } },
  ]) {
    const mixed = { ...brought, start: bad as typeof start };
    await expect(encodeLink({ lesson: null, experiment: mixed })).rejects.toThrow(/start/);
  }
});

test("characters that need no escaping, whatever the titles", async () => {
  const titles = ["</script><img src=x onerror=alert(1)>", "javascript:alert(1)", "\u202e\u0000\ud800\u2028", "é漢🙂"];
  for (const title of titles) {
    const hostile = { ...experiment, arms: experiment.arms.map((arm) => ({ ...arm, title })) };
    const link = await encodeLink({ ...content, experiment: hostile });
    const read = await decodeLink(link);
    expect(read.experiment.arms[0]!.title).toBe(title);
  }
});

const REFUSED: Record<string, [link: string, kind: LinkError["kind"], reason: RegExp]> = {
  nothing: ["", "damaged", /empty/],
  "a newer version": [`2${linkOf("{}").slice(1)}`, "newer", /version '2'/],
  "another alphabet": ["1<script>", "damaged", /characters/],
  "an impossible length": ["1aaaaa", "damaged", /missing/],
  "too many characters": [`1${"a".repeat(16_000)}`, "long", /16001 characters/],
  "a cut link": [linkOf(JSON.stringify(content)).slice(0, -9), "damaged", /missing or changed/],
  "a bomb": [linkOf(JSON.stringify({ a: " ".repeat(5_000_000) })), "long", /more than 65536 bytes/],
  "no JSON": [linkOf("{nope"), "refused", /not JSON/],
  "no text": [`1${deflateRawSync(Buffer.from([0xff, 0xfe, 0xff])).toString("base64url")}`, "damaged", /changed/],
  "deep nesting": [linkOf("[".repeat(3000) + "]".repeat(3000)), "refused", /deeper than 8/],
  "a list": [linkOf("[]"), "refused", /'lesson' is missing/],
  "an unknown field": [linkOf(JSON.stringify({ ...content, run: true })), "refused", /unknown field 'run'/],
  "a key __proto__": [linkOf(JSON.stringify(content).replace("{", '{"__proto__":{"p":1},')), "refused", /__proto__/],
  "a key constructor": [linkWith((one) => ({ ...one, constructor: {} })), "refused", /constructor/],
  "__proto__ among the settings": [
    linkOf(JSON.stringify(content).replace('"settings":{"own"', '"settings":{"__proto__":1,"own"')),
    "refused",
    /settings/,
  ],
  "a setting that is an object": [withArm({ settings: { own: { valueOf: 1 } } }), "refused", /settings.*finite number/],
  "a missing field": [linkWith(({ task: _, ...rest }) => rest), "refused", /'experiment.task' is missing/],
  "another version of experiments": [linkWith((one) => ({ ...one, version: 2 })), "refused", /version/],
  "a checkpoint elsewhere": [
    linkWith((one) => ({ ...one, start: { ...experiment.start, checkpoint: "https://evil.example/a.safetensors" } })),
    "refused",
    /start.checkpoint/,
  ],
  "a checkpoint above": [
    linkWith((one) => ({ ...one, start: { ...experiment.start, checkpoint: "checkpoints/../a.safetensors" } })),
    "refused",
    /start.checkpoint/,
  ],
  "a teacher elsewhere": [
    linkWith((one) => ({ ...one, teacher: { ...experiment.start, checkpoint: "//evil.example/a.safetensors" } })),
    "refused",
    /teacher.checkpoint/,
  ],
  "an ONNX teacher by another's name": [
    linkWith((one) => ({ ...one, teacher: { checkpoint: "onnx-0123456789ab", sha256: "f".repeat(64) } })),
    "refused",
    /of an ONNX file its id/,
  ],
  "a hash that is none": [
    linkWith((one) => ({ ...one, start: { ...experiment.start, sha256: "A".repeat(64) } })),
    "refused",
    /64 hex digits/,
  ],
  "a budget without end": [
    linkWith((one) => ({ ...one, training: { ...experiment.training, tokens: 1e10 } })),
    "refused",
    /training.tokens = 10000000000, want 1 to 1000000000/,
  ],
  "a number beyond all": [
    linkOf(JSON.stringify(content).replace('"tokens":300000', '"tokens":1e999')),
    "refused",
    /tokens/,
  ],
  "half a problem": [
    linkWith((one) => ({ ...one, evaluation: { ...experiment.evaluation, problems: 0.5 } })),
    "refused",
    /whole number/,
  ],
  "25 arms": [
    linkWith((one) => ({
      ...one,
      arms: Array.from({ length: 25 }, (_, i) => ({ ...experiment.arms[0], id: `a${i}` })),
      baseline: "a0",
    })),
    "refused",
    /at most 24 arms/,
  ],
  "65 seeds": [linkWith((one) => ({ ...one, seeds: Array.from({ length: 65 }, (_, i) => i) })), "refused", /64 seeds/],
  "no arms": [linkWith((one) => ({ ...one, arms: [] })), "refused", /arms/],
  "two arms of one id": [
    linkWith((one) => ({ ...one, arms: [experiment.arms[0], experiment.arms[0]] })),
    "refused",
    /one id/,
  ],
  "a seed twice": [linkWith((one) => ({ ...one, seeds: [1, 1] })), "refused", /seed twice/],
  "a seed below zero": [linkWith((one) => ({ ...one, seeds: [-1] })), "refused", /seeds/],
  "a baseline that is no arm": [linkWith((one) => ({ ...one, baseline: "x" })), "refused", /no arm 'x'/],
  "an arm id with a slash": [withArm({ id: "a/../b" }), "refused", /id/],
  "a title of 121 characters": [withArm({ title: "a".repeat(121) }), "refused", /title/],
  "a learning rate of 2": [withArm({ learningRate: 2 }), "refused", /learningRate/],
  "a digest without an end": [
    linkOf(JSON.stringify({ ...content, digest: { ...digest, contrasts: Array(25).fill(digest.contrasts[0]) } })),
    "refused",
    /contrasts/,
  ],
};

test.each(Object.keys(REFUSED))("refused: %s", async (what) => {
  const [link, kind, reason] = REFUSED[what]!;
  const error = await refusal(link);
  expect([error.kind, error.reason]).toEqual([kind, expect.stringMatching(reason)]);
  expect(error.message.length).toBeLessThan(300);
  expect(({} as { p?: number }).p).toBeUndefined();
});

test("what could not be read is not written", async () => {
  const many: Experiment = { ...experiment, seeds: Array.from({ length: 65 }, (_, i) => i) };
  await expect(encodeLink({ lesson: null, experiment: many })).rejects.toMatchObject({ kind: "refused" });
  const start = { ...experiment.start, checkpoint: "other/a.safetensors" };
  await expect(encodeLink({ lesson: null, experiment: { ...experiment, start } })).rejects.toThrow(LinkError);
});

/** Content, or a LinkError: nothing else, and no prototype changes. */
async function survives(text: string): Promise<void> {
  try {
    const read = await decodeLink(text);
    expect(read.experiment.arms.length).toBeGreaterThan(0);
    for (const { title } of read.experiment.arms) expect(typeof title).toBe("string");
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
  }
}

test("any text, any change of a valid link, any JSON: content or a LinkError", async () => {
  const before = Reflect.ownKeys(Object.prototype);
  const valid = await encodeLink(content);
  const cut = fc
    .tuple(fc.nat(valid.length), fc.nat(12), fc.string({ maxLength: 12 }))
    .map(([at, gone, put]) => valid.slice(0, at) + put + valid.slice(at + gone));
  const bytes = fc.uint8Array({ maxLength: 300 }).map((data) => `1${Buffer.from(data).toString("base64url")}`);
  const json = JSON.stringify(content);
  const changed = fc
    .tuple(fc.nat(json.length), fc.nat(20), fc.oneof(fc.json(), fc.string({ unit: "binary", maxLength: 20 })))
    .map(([at, gone, put]) => linkOf(json.slice(0, at) + put + json.slice(at + gone)));
  const values = fc.oneof(fc.json(), fc.constantFrom('{"__proto__":1}', "1e999", "-0", '"\\ud800"'));
  const field = fc.constantFrom(
    "task",
    "start",
    "arms",
    "baseline",
    "seeds",
    "data",
    "training",
    "evaluation",
    "teacher",
  );
  const swapped = fc
    .tuple(field, values)
    .map(([key, value]) =>
      linkOf(
        `{"lesson":null,"experiment":${JSON.stringify({ ...experiment, [key]: "@" }).replace('"@"', () => value)}}`,
      ),
    );
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), cut, bytes, changed, swapped), survives), { numRuns: 1500 });
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});
