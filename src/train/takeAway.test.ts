// A trained student as a file, held to the engine by ONNX Runtime; and an ONNX file as the teacher that a student distils.

import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-web";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import * as lessons from "../lessons";
import { readCheckpoint } from "../model/checkpointFile";
import { createMemoryRunStore } from "../store/memory";
import { checkOnnx, TOLERANCE } from "../teachers/onnxCheck";
import { lockForLife, scorerOver, serveScores } from "../teachers/onnxPort";
import { openOnnxSession } from "../teachers/onnxSession";
import type { Experiment } from "../types";
import { experimentId, runId } from "./experiment";
import { formats } from "./formats";
import type { TakeRequest } from "./takeAway";
import { createTrainer, type OpenOptions, type Trainer } from "./trainer";

const lesson = lessons.whatCritiqueTeaches.experiment;
const first = lesson.arms[0]!;
const gkd = { id: "gkd", title: "GKD", signal: "gkd", settings: {}, learningRate: 1e-3 };
const small: Experiment = {
  ...lesson,
  teacher: lesson.start, // its own start: it has the alphabet
  arms: [first, gkd, { ...first, id: "halfway", decode: { interpolation: 0.5 } }],
  baseline: first.id,
  seeds: [1],
  data: { ...lesson.data, questions: 8, responses: 4 },
  training: { ...lesson.training, tokens: 3000, batch: 16 },
  evaluation: { ...lesson.evaluation, points: 2, problems: 4, sampledProblems: 2, samples: 2 },
};
const checkpoint = new Uint8Array(readFileSync(`public/${lesson.start.checkpoint}`));
const opened: Trainer[] = [];
afterAll(() => Promise.all(opened.map((trainer) => trainer.close())));

async function open(store = createMemoryRunStore(), teacher: Partial<OpenOptions> = { teacher: checkpoint }) {
  const trainer = createTrainer(store) as unknown as Trainer;
  opened.push(trainer);
  await trainer.open({ backend: "wasm", threads: 1, checkpoint, ...teacher });
  return trainer;
}
const weightsOf = async (store: ReturnType<typeof createMemoryRunStore>, arm: string, of = small) =>
  (await store.loadCheckpoint(runId(await experimentId(of), arm, 1)))!.parameters;
async function train(trainer: Trainer, arm: string, of = small) {
  for (let i = 0; i < 2; i++) await trainer.advance(of, arm, 1);
}

const store = createMemoryRunStore();
let trainer: Trainer;
beforeAll(async () => {
  trainer = await open(store);
  await train(trainer, first.id);
  await train(trainer, "halfway");
});
const take = (request: Partial<TakeRequest> = {}) =>
  trainer.takeAway(small, { arm: first.id, seed: 1, isStart: false, format: "onnx", problems: 6, ...request });

test.each([
  { format: "onnx", within: TOLERANCE },
  { format: "onnxHalf", within: 0.05 },
])("$format: says what the engine says, and writes it token for token", async ({ format, within }) => {
  const { file, name, references, eos, maxTokens, step } = await take({ format });
  expect(name).toBe(`errata-chain-imitation-1${format === "onnx" ? "" : "-f16"}.onnx`);
  expect(step).toBeGreaterThan(0);
  const session = await openOnnxSession(ort, file, { device: "wasm", name });
  expect(session.facts.metadata).toMatchObject({ task: "chain", alphabet: expect.any(String) as string });
  const seen: number[] = [];
  const check = await checkOnnx(session, references, { eos, maxTokens }, (fraction) => void seen.push(fraction));
  expect(check).toMatchObject({ texts: 6, difference: null, equal: 6 });
  expect(check.largest).toBeLessThan(within);
  expect(check.largest).toBeGreaterThan(0); // two implementations never agree to the last bit
  expect(check.logits).toBeGreaterThan(1000);
  expect(seen).toHaveLength(6);
  expect(seen.at(-1)).toBe(1);

  const [one, ...rest] = references;
  const wrong = { ...one!, completion: one!.completion.with(2, 5), logits: one!.logits.map((x) => x + 0.01) };
  const found = await checkOnnx(session, [wrong, ...rest], { eos, maxTokens });
  expect(found.largest).toBeGreaterThan(1e-3);
  expect(found).toMatchObject({ equal: 5, difference: { question: one!.question, at: 2 } });
  await session.close();
});

test("a checkpoint of the trained student is read back with its weights, the start with its own", async () => {
  const { file, references } = await take({ format: "checkpoint" });
  expect(references).toEqual([]);
  const { parameters, recipe, task } = await readCheckpoint(file);
  const trained = await weightsOf(store, first.id);
  expect(parameters).toEqual(trained);
  expect(recipe).toMatchObject({ arm: first.id, seed: 1, experiment: await experimentId(small) });
  expect(task).toBe("chain");
  const start = await take({ format: "checkpoint", isStart: true });
  expect([start.step, start.name]).toEqual([0, "errata-chain-start.safetensors"]);
  const begun = await readCheckpoint(start.file);
  expect(begun.parameters).toEqual((await readCheckpoint(checkpoint)).parameters);
  const mixed = await readCheckpoint((await take({ format: "checkpoint", arm: "halfway" })).file);
  expect(mixed.parameters).toEqual(trained.map((p, i) => 0.5 * p + 0.5 * begun.parameters[i]!));
});

test("a format that there is not is refused, and all there are have an extension", async () => {
  await expect(take({ format: "toString" })).rejects.toThrow("got format 'toString', want one of onnx, ");
  for (const { extension } of Object.values(formats)) expect(extension).toMatch(/^[a-z]+(\.zip)?$/);
});

test("a student distils an ONNX file through a port as it does the same checkpoint", async () => {
  const teacher = (await take({ format: "checkpoint" })).file; // the start would teach itself nothing
  const { sha256 } = await readCheckpoint(teacher);
  const distilling: Experiment = { ...small, teacher: { checkpoint: "teacher", sha256 } };
  const [one, other] = [createMemoryRunStore(), createMemoryRunStore()];
  await train(await open(one, { teacher }), "gkd", distilling);

  const session = await openOnnxSession(ort, (await take()).file, { device: "wasm", name: "teacher.onnx" });
  const { port1, port2 } = new MessageChannel();
  serveScores(port1, session);
  const { vocab } = session.facts.layout as { vocab: number };
  const facts = { sha256, vocab, parameters: session.facts.parameters, life: null };
  await train(await open(other, { teacherPort: { ...facts, port: port2 } }), "gkd", distilling);
  const [want, got] = [await weightsOf(one, "gkd", distilling), await weightsOf(other, "gkd", distilling)];
  const begun = (await readCheckpoint(checkpoint)).parameters;
  const distance = (a: Float32Array, b: Float32Array) => Math.hypot(...a.map((x, i) => x - b[i]!));
  expect(distance(want, begun)).toBeGreaterThan(1e-3);
  expect(distance(got, want)).toBeLessThan(0.02 * distance(want, begun));
  await expect(open(other, { teacherPort: { ...facts, vocab: 50, port: new MessageChannel().port2 } })).rejects.toThrow(
    `trainer: the teacher has a vocabulary of 50 tokens, the student of ${vocab}`,
  );
  port1.close();
  await session.close();
});

test("a teacher whose thread was killed is missed by its lock", async () => {
  const held = new Map<string, () => void>();
  const kill = (name: string) => held.get(name)!();
  let waiting: Promise<void> | undefined;
  const request = async (name: string, work: () => unknown) => {
    if (waiting) return waiting.then(work);
    waiting = new Promise((resolve) => held.set(name, resolve));
    return work();
  };
  vi.stubGlobal("navigator", { locks: { request } });
  const life = (await lockForLife())!;
  const { port1, port2 } = new MessageChannel();
  const scorer = scorerOver({ port: port2, life, vocab: 9, parameters: 1, sha256: "" });
  const asked = scorer.score([Int32Array.of(1, 2)]); // nobody is there to answer
  kill(life);
  await expect(asked).rejects.toThrow("the teacher’s thread was ended");
  await expect(scorer.score([])).rejects.toThrow("the teacher’s thread was ended");
  vi.stubGlobal("navigator", {});
  expect(await lockForLife()).toBe(null);
  vi.unstubAllGlobals();
  port1.close();
});

test("a teacher whose thread ends in the middle ends the step with an error", async () => {
  const { port1, port2 } = new MessageChannel();
  serveScores(port1, { score: () => new Promise(() => setTimeout(() => port1.close(), 50)) });
  const { config } = await readCheckpoint(checkpoint);
  const teacherPort = { port: port2, vocab: config.vocab, parameters: 1, sha256: small.teacher!.sha256, life: null };
  const alone = await open(createMemoryRunStore(), { teacherPort });
  await expect(train(alone, "gkd")).rejects.toThrow("the teacher’s thread was ended");
});
