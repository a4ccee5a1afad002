// An ONNX model as teacher, as frozen baseline, and as what tells texts apart.

import { readFileSync } from "node:fs";
import * as ort from "onnxruntime-web";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createWasmExecutor } from "../engine/wasm/executor";
import { readCheckpoint } from "../model/checkpointFile";
import { writeOnnx } from "../model/onnx";
import { tinyEncoder } from "../model/onnxFixtures";
import { createStudent } from "../model/student";
import { createTokenizer } from "../model/tokenizer";
import { chain } from "../tasks";
import { distinctProblems } from "../tasks/task";
import { measureBaseline } from "./baseline";
import { createOnnxTeacher } from "./onnx";
import { openOnnxSession, type OnnxSession } from "./onnxSession";
import { embedBy, embedByHidden, semanticDiversity } from "./semantic";

const { config, alphabet, parameters } = await readCheckpoint(readFileSync("public/checkpoints/chain.safetensors"));
const tokenizer = createTokenizer(alphabet);
const executor = await createWasmExecutor();
const student = createStudent(config, executor);
const zeros = () => new Float32Array(parameters.length);
let session: OnnxSession;
beforeAll(async () => {
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  session = await openOnnxSession(ort, writeOnnx(config, parameters), { device: "wasm", name: "chain.onnx" });
});
afterAll(async () => {
  await session.close();
  await executor.close();
});

const problems = distinctProblems(chain, "id", 12, "onnx baseline");
const ask = (content: string) => ({ messages: [{ role: "user", content } as const], maxTokens: 60, temperature: 0 });

test("as a frozen baseline it writes, and solves, what the student does", async () => {
  const requests = problems.map(({ prompt }, sequence) => ({
    ...{ prompt: tokenizer.encodePrompt(prompt), maxTokens: chain.maxTokens, temperature: 0, seed: 0, sequence },
  }));
  const written = await student.sample(requests);
  const progress: number[] = [];
  const teacher = createOnnxTeacher(session, tokenizer, "the start, as ONNX");
  const baseline = await measureBaseline(teacher, chain, problems, { onProgress: (done) => void progress.push(done) });
  expect(baseline.rows.map(({ completion, finished }) => ({ completion, finished }))).toEqual(
    written.map(({ tokens, finished }) => ({ completion: tokenizer.decode(tokens), finished })),
  );
  const verdicts = written.map(({ tokens, finished }, i) =>
    chain.verify(problems[i]!, tokenizer.decode(tokens), finished),
  );
  expect(baseline.accuracy).toBe(verdicts.filter(({ reward }) => reward === 1).length / problems.length);
  expect(baseline.accuracy).toBeGreaterThan(0);
  expect(baseline.accuracy).toBeLessThan(1);
  expect(baseline.sound).toBeLessThanOrEqual(baseline.accuracy);
  expect(baseline).toMatchObject({
    title: "the start, as ONNX",
    finished: written.filter(({ finished }) => finished).length / 12,
  });
  expect(progress).toHaveLength(12);
  await expect(measureBaseline(teacher, chain, [])).rejects.toThrow("got no problems");
});

test("its text comes piece by piece, and ends where it is stopped", async () => {
  const teacher = createOnnxTeacher(session, tokenizer, "chain");
  const pieces: string[] = [];
  const { text, tokens, finished, seconds } = await teacher.write({
    ...ask(problems[0]!.prompt),
    onText: (so) => void pieces.push(so),
  });
  expect(pieces.at(-1)).toBe(text);
  expect(pieces.length).toBe(finished ? tokens - 1 : tokens);
  pieces.forEach((piece, i) => expect(text.startsWith(piece) && piece.length === i + 1).toBe(true));
  expect(seconds).toBeGreaterThan(0);
  expect(await teacher.write({ ...ask(problems[0]!.prompt), maxTokens: 2 })).toMatchObject({
    tokens: 2,
    finished: false,
  });

  const controller = new AbortController();
  const stopped = teacher.write({
    ...ask(problems[1]!.prompt),
    signal: controller.signal,
    onText: () => controller.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  await expect(teacher.write({ ...ask("1"), signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect((await teacher.write(ask(problems[0]!.prompt))).text).toBe(text);
});

test("a text encoder is no teacher, nor is a model with fewer tokens than its tokenizer", async () => {
  const encoder = await openOnnxSession(ort, tinyEncoder(new Float32Array(6), 3, 2), {
    device: "wasm",
    name: "e.onnx",
  });
  expect(() => createOnnxTeacher(encoder, tokenizer, "e")).toThrow("'e' is a text encoder, want a decoder");
  await encoder.close();
  const more = createTokenizer(`${alphabet}äöü`);
  expect(() => createOnnxTeacher(session, more, "chain")).toThrow(/vocabulary of \d+ tokens, its tokenizer of \d+/);
});

test("answers are told apart by what they say: an encoder that knows two meanings finds two", async () => {
  // Letters a-c are near one axis, d-f near the other.
  const table = Float32Array.from({ length: 8 * 2 }, (_, i) =>
    i < 4 ? 0 : Number(i % 2 === Number(i >= 10)) + 0.01 * i,
  );
  const encoder = await openOnnxSession(ort, tinyEncoder(table, 8, 2), { device: "wasm", name: "e.onnx" });
  const { encode } = createTokenizer("abcdef");
  const embed = embedBy(encoder, encode);
  const two = await semanticDiversity(["aa", "abc", "fed", "ff", "b", "aa"], embed);
  expect(two).toMatchObject({ clusters: 2, texts: 6, threshold: 0.8 });
  expect(two.vendi).toBeGreaterThan(1.5);
  expect(two.vendi).toBeLessThan(2.2);
  const one = await semanticDiversity(["ab", "ba", "c"], embed);
  expect(one.clusters).toBe(1);
  expect(one.vendi).toBeLessThan(1.05);
  await expect(semanticDiversity([], embed)).rejects.toThrow("got 0 vectors");
  await encoder.close();
});

test("without an encoder the student's own hidden states serve", async () => {
  const embed = embedByHidden(student, tokenizer.encode);
  const same = await semanticDiversity(["1+2", "1+2", "1+2"], embed);
  expect(same.vendi).toBeCloseTo(1, 5);
  expect(same.clusters).toBe(1);
  const texts = problems.slice(0, 6).map(({ prompt }) => prompt);
  const mixed = await semanticDiversity(texts, embed, 0.999);
  expect(mixed.vendi).toBeGreaterThan(1.01);
  expect(mixed.clusters).toBeGreaterThan(1);
});
