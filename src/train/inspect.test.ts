// The microscope: frames are the students as they were, scores are scores of the same tokens, signals push what they say.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openExecutor } from "../engine/open";
import * as lessons from "../lessons";
import { readCheckpoint } from "../model/checkpointFile";
import { createTokenizer } from "../model/tokenizer";
import { createMemoryRunStore } from "../store/memory";
import { chain } from "../tasks";
import type { Arm, Experiment, Inspection, Pushes } from "../types";
import { heldOut } from "./evaluate";
import { experimentId, runId } from "./experiment";
import { createModels } from "./models";
import { keepsSnapshot } from "./run";
import { runExperiment } from "./schedule";
import { createTrainer, type Trainer } from "./trainer";

const lesson = lessons.whatMakesACritique.experiment;
const arm = (signal: string, settings: Arm["settings"] = {}): Arm => ({
  ...{ id: signal, title: signal, signal, settings, learningRate: 3e-3 },
});
const signals = [
  "imitation",
  "critique",
  "placebo",
  "mixture",
  "psr",
  "nsr",
  "grpo",
  "rejection",
  "dpo",
  "ppo",
  "start",
];
const small: Experiment = {
  ...lesson,
  arms: signals.map((id) => arm(id)),
  baseline: "imitation",
  seeds: [1, 2],
  data: { ...lesson.data, questions: 8, responses: 4 },
  training: { ...lesson.training, tokens: 6000, batch: 16 },
  evaluation: { ...lesson.evaluation, points: 3, problems: 8, sampledProblems: 4, samples: 4 },
};
const PROBLEM = "3-8+5*2+4";
const checkpoint = new Uint8Array(readFileSync(`public/${lesson.start.checkpoint}`));
const device = { backend: "wasm", title: "test", reason: "", threads: 1 } as const;
const store = createMemoryRunStore();
const opened: Trainer[] = [];
async function open(over = store): Promise<Trainer> {
  const trainer = createTrainer(over) as unknown as Trainer;
  await trainer.open({ backend: "wasm", threads: 1, checkpoint });
  opened.push(trainer);
  return trainer;
}
afterAll(() => Promise.all(opened.map((trainer) => trainer.close())));

let trainer: Trainer;
let found: Inspection;
beforeAll(async () => {
  trainer = await open();
  await runExperiment(small, [trainer], { device });
  found = (await trainer.inspect(small, { problem: PROBLEM, seed: 1 }))!;
}, 120_000);

const framesOf = ({ arms }: Inspection, id: string) => arms.find((one) => one.arm === id)!.frames;

describe("frames", () => {
  test("every arm has one a point, with its completion, its tokens' chances and its verdict", () => {
    expect(found.arms.map((one) => one.arm)).toEqual(signals);
    for (const { arm: id, frames } of found.arms) {
      expect(frames.map(({ point }) => point)).toEqual([0, 1, 2]);
      if (id !== "start") expect(frames[2]!.at.tokens).toBeGreaterThanOrEqual(small.training.tokens);
      for (const { tokens, completion, verdict, under } of frames) {
        expect(tokens.map(({ text }) => text).join("")).toBe(`${completion}⏎`);
        expect(verdict).toEqual(chain.verify(found.problem, completion));
        for (const [t, { logp, alternatives }] of tokens.entries()) {
          expect(alternatives[0]!.probability).toBeCloseTo(Math.exp(logp), 3); // greedy: the chosen one is the likeliest
          expect(under[id]![t]).toBe(Math.exp(logp));
        }
      }
    }
  });

  test("are what a run that was stopped there writes, chances included", async () => {
    const other = createMemoryRunStore();
    const stopped = await open(other);
    for (const point of [0, 1, 2]) {
      for (const id of ["critique", "ppo"]) await stopped.advance(small, id, 1);
      const now = (await stopped.inspect(small, { problem: PROBLEM, seed: 1, points: "last" }))!;
      for (const id of ["critique", "ppo"]) {
        const [{ under: _, ...last }, ...more] = framesOf(now, id) as [Inspection["arms"][0]["frames"][0]];
        expect(more).toEqual([]);
        expect(framesOf(found, id)[point]).toMatchObject(last);
      }
    }
  });

  test("a run without snapshots shows its start and its checkpoint, one that was stopped on the way its next point", async () => {
    const other = createMemoryRunStore();
    const stopping = await open(other);
    await stopping.advance(small, "critique", 2);
    await stopping.advance(small, "critique", 2);
    await stopping.advance(small, "critique", 1);
    await stopping.advance(small, "critique", 1, () => void stopping.stop());
    const at = async (seed: number) =>
      framesOf((await stopping.inspect(small, { problem: PROBLEM, seed }))!, "critique").map(({ point, at: spent }) => [
        point,
        spent.step > 0,
      ]);
    expect(await other.loadSnapshots(runId(await experimentId(small), "critique", 2))).toEqual([]);
    expect(await at(2)).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(await at(1)).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  test("snapshots are kept of the first seed, at every point or at sixteen, and of no sweep", () => {
    const kept = (points: number, on: "test" | "validation" = "test", seed = 1) =>
      Array.from({ length: points }, (_, point) => point).filter((point) =>
        keepsSnapshot({ ...small, evaluation: { ...small.evaluation, points, on } }, seed, point),
      );
    expect(kept(16)).toHaveLength(16);
    for (const points of [17, 40, 1000]) {
      expect(kept(points)).toHaveLength(16);
      expect([kept(points)[0], kept(points).at(-1)]).toEqual([0, points - 1]);
    }
    expect(kept(3, "validation")).toEqual([]);
    expect(kept(3, "test", 2)).toEqual([]);
  });
});

test("chances under other arms are what those give the same tokens", async () => {
  const { executor } = await openExecutor("wasm", 1);
  const { sha256: _, ...start } = await readCheckpoint(checkpoint);
  const [student, tokenizer] = [createModels(executor, start).student(false), createTokenizer(start.alphabet)];
  const [snapshot] = (await store.loadSnapshots(runId(await experimentId(small), "nsr", 1))).slice(1);
  const zeros = new Float32Array(snapshot!.parameters.length);
  student.load({ parameters: snapshot!.parameters, firstMoment: zeros, secondMoment: zeros });
  const expectScored = async (text: string, chances: readonly number[]) => {
    const [prompt, completion] = [tokenizer.encode(found.problem.prompt), tokenizer.encode(text)];
    const [score] = await student.score([Int32Array.of(...prompt, ...completion)]);
    const rows = Array.from(score!.logp.subarray(prompt.length - 1), Math.exp);
    for (const [t, chance] of rows.entries()) expect(chances[t]).toBeCloseTo(chance, 5);
  };
  const { completion, under } = framesOf(found, "critique")[1]!;
  await expectScored(completion, under["nsr"]!);
  for (const answer of found.answers) await expectScored(answer.completion, answer.under[1]!.under["nsr"]!);
  await executor.close();
});

describe("pushes", () => {
  const answer = (kind: "right" | "wrong") => found.answers.find((one) => one.kind === kind)!;
  const on = (kind: "right" | "wrong", id: string): Pushes => answer(kind).pushes.find((one) => one.arm === id)!;
  const textOf = ({ tokens }: { tokens: Pushes["texts"][0]["tokens"] }) => tokens.map(({ text }) => text).join("");
  const isAll = (weights: readonly number[] | null, test: (weight: number) => boolean) =>
    weights !== null && weights.length > 0 && weights.every(test);

  test("all are about one right and one wrong answer that the start wrote", () => {
    expect(answer("right")).toMatchObject({ isSampled: true, verdict: { reward: 1, firstWrongStep: null } });
    expect(answer("wrong").isSampled).toBe(true);
    for (const { tokens, pushes } of found.answers)
      for (const { weights } of pushes) if (weights) expect(weights).toHaveLength(tokens.length);
  });

  test("right samples are pushed up by one, wrong ones down by the other, both by GRPO", () => {
    expect(isAll(on("right", "psr").weights, (weight) => weight > 0)).toBe(true);
    expect(isAll(on("wrong", "psr").weights, (weight) => weight === 0)).toBe(true);
    expect(isAll(on("right", "nsr").weights, (weight) => weight === 0)).toBe(true);
    expect(isAll(on("wrong", "nsr").weights, (weight) => weight < 0)).toBe(true);
    expect(isAll(on("right", "grpo").weights, (weight) => weight > 0)).toBe(true);
    expect(isAll(on("wrong", "grpo").weights, (weight) => weight < 0)).toBe(true);
    const group = on("wrong", "grpo").group!;
    expect(group).toHaveLength(8);
    expect(group.map(textOf)).toContain(`${found.problem.prompt}${answer("wrong").completion}⏎`);
    expect(new Set(group.map(({ reward }) => reward))).toEqual(new Set([0, 1]));
  });

  test("an answer that was not sampled stands in the group in place of another", () => {
    for (const { pushes, tokens, verdict } of found.answers.filter(({ isSampled }) => !isSampled)) {
      const { weights, group } = pushes.find((one) => one.arm === "nsr")!;
      expect(group).toHaveLength(8);
      const isWrong = verdict.reward !== 1 || verdict.firstWrongStep !== null;
      expect(weights!.every((weight) => (isWrong ? weight < 0 : weight === 0))).toBe(true);
      expect(textOf(group![0]!)).toBe(found.problem.prompt + tokens.join(""));
    }
  });

  test("what a signal trains on instead is its own text: a demonstration, a critique that reads the answer", () => {
    const imitation = on("wrong", "imitation");
    expect(imitation.weights).toBeNull();
    expect(imitation.texts.map(textOf)).toEqual([`${found.problem.prompt}${found.problem.solution}⏎`]);
    const [critique, placebo] = [on("wrong", "critique").texts[0]!, on("wrong", "placebo").texts[0]!];
    const readOf = ({ tokens }: typeof critique) => textOf({ tokens: tokens.filter(({ weight }) => weight === 0) });
    expect(readOf(critique)).toBe(chain.critiquePrompt(found.problem, answer("wrong").completion));
    expect(readOf(placebo)).toBe(readOf(critique));
    expect(textOf(placebo)).not.toBe(textOf(critique));
    expect(on("wrong", "mixture").texts).toHaveLength(2);
    const sum = critique.tokens.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(1, 5); // the problem is the whole batch
  });

  test("a right answer that is the demonstration is trained on itself; rejection copies right ones alone", () => {
    expect(isAll(on("right", "imitation").weights, (weight) => weight > 0)).toBe(true);
    expect(on("right", "imitation").texts).toEqual([]);
    expect(isAll(on("right", "rejection").weights, (weight) => weight > 0)).toBe(true);
    expect(on("wrong", "rejection")).toMatchObject({ weights: null, texts: [] });
  });

  test("of a pair, the right one is pushed up and the wrong one down, whichever was asked about", () => {
    expect(isAll(on("wrong", "dpo").weights, (weight) => weight < 0)).toBe(true);
    expect(isAll(on("right", "dpo").weights, (weight) => weight > 0)).toBe(true);
    for (const kind of ["right", "wrong"] as const) expect(on(kind, "dpo").texts).toHaveLength(1);
  });

  test("what does not train says nothing", () => {
    expect(on("right", "start")).toEqual({ arm: "start", weights: null, texts: [] });
  });
});

test("a newer request, or a cancellation, ends an older one; an unknown problem is refused by name", async () => {
  const first = trainer.inspect(small, { problem: PROBLEM, seed: 1 });
  const second = trainer.inspect(small, { problem: "2+2+2", seed: 1 });
  expect(await first).toBeNull();
  expect((await second)!.problem.id).toBe("2+2+2");
  const fractions: number[] = [];
  const third = trainer.inspect(small, { problem: PROBLEM, seed: 1 }, (fraction) => {
    fractions.push(fraction);
    if (fractions.length === 3) void trainer.cancelInspection();
  });
  expect(await third).toBeNull();
  expect(fractions).toHaveLength(3);
  await expect(trainer.inspect(small, { problem: "nonsense", seed: 1 })).rejects.toThrow("nonsense");
});

test("what every student writes for the first problems is kept with its greedy evaluations", async () => {
  const id = await experimentId(small);
  for (const seed of small.seeds) {
    const evaluations = await store.evaluationsOf([runId(id, "critique", seed)]);
    for (const { written, mode, split, point } of evaluations) {
      if (mode === "sampled") expect(written).toBeUndefined();
      else expect(Object.keys(written!)).toEqual(heldOut(chain, split, 6).map((problem) => problem.id));
      if (mode === "sampled" || seed !== 1 || point !== 2) continue;
      const [problem] = Object.keys(written!);
      const now = (await trainer.inspect(small, { problem: problem!, seed, points: "last" }))!;
      expect(framesOf(now, "critique")[0]!.completion).toBe(written![problem!]);
    }
  }
});
