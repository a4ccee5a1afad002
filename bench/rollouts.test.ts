// Prompts, weights and rewards of the rollouts that are measured.

import { describe, expect, test } from "vitest";

import { createWasmExecutor } from "../src/engine/wasm/executor";
import { parameterLayout } from "../src/model/config";
import { createStudent } from "../src/model/student";
import { EOS } from "../src/model/tokenizer";
import { tinyModels } from "../src/model/tiny";
import { advantages, verify, weightedRollouts } from "./iteration";
import { CLEAR_SEED, endlessParameters, randomPrompts, rolloutOf, ROLLOUTS, untilEnd } from "./rollouts";
import { firstIterationsAgree } from "./suites/iteration";

describe.each([...ROLLOUTS])("%s", (name, rollout) => {
  test("fits the context, and its prompts hold neither padding nor end-of-text", () => {
    expect(rollout.promptTokens + rollout.newTokens).toBeLessThanOrEqual(rollout.config.context);
    const prompts = randomPrompts(rolloutOf(name), 0);
    expect(prompts.map(({ length }) => length)).toEqual(Array.from({ length: 64 }, () => rollout.promptTokens));
    expect(Math.min(...prompts.flatMap((prompt) => [...prompt]))).toBeGreaterThan(EOS);
    expect(randomPrompts(rollout, 0)).toEqual(prompts);
    expect(randomPrompts(rollout, 1)).not.toEqual(prompts);
  });

  test("is written in full, and never near a tie", async () => {
    const { config, newTokens, promptTokens } = rollout;
    const executor = await createWasmExecutor();
    const student = createStudent(config, executor);
    const parameters = endlessParameters(config);
    const zeros = () => new Float32Array(parameters.length);
    student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
    const prompts = randomPrompts(rollout, CLEAR_SEED);
    const greedy = { maxTokens: newTokens, temperature: 0, seed: 1 };
    const written = await student.sample(prompts.map((prompt, sequence) => ({ ...greedy, prompt, sequence })));
    expect(written.every(({ tokens }) => tokens.length === newTokens)).toBe(true);
    const scores = await student.score(prompts.map((prompt, i) => Int32Array.from([...prompt, ...written[i]!.tokens])));
    await executor.close();
    const margins = scores.flatMap(({ logits }) =>
      Array.from({ length: newTokens }, (_, t) => {
        const row = logits.subarray((promptTokens - 1 + t) * config.vocab).subarray(0, config.vocab);
        const [largest, second] = row.toSorted((a, b) => b - a);
        return (largest! - second!) / Math.sqrt(row.reduce((sum, x) => sum + x * x, 0) / row.length);
      }),
    );
    expect(Math.min(...margins)).toBeGreaterThan(1e-4);
  });
});

test("end-of-text has no weight in the head, and nothing else is changed", () => {
  const config = tinyModels.untied;
  const { offset } = parameterLayout(config).specs.find(({ name }) => name === "head")!;
  const flat = endlessParameters(config);
  const zeros = [...flat.subarray(offset, offset + config.width * config.vocab)].flatMap((value, i) =>
    value === 0 ? [i % config.vocab] : [],
  );
  expect(zeros).toEqual(Array.from({ length: config.width }, () => EOS));
  expect(() => endlessParameters(tinyModels.tied)).toThrow(RangeError);
});

test("a name that is not there is refused", () => {
  expect(() => rolloutOf("1M")).toThrow(/got '1M', want any of 0.11M-8\+16/);
});

test("completions end with end-of-text", () => {
  expect([...untilEnd(Int32Array.of(5, EOS, 7))]).toEqual([5, EOS]);
  expect([...untilEnd(Int32Array.of(5, 6))]).toEqual([5, 6]);
});

test("rewards count even tokens; advantages have mean 0 and deviation 1, or are 0", () => {
  expect([[2, 4], [2, 3], [3, 5]].map((tokens) => verify(Int32Array.from(tokens)))).toEqual([1, 0, 1]); // prettier-ignore
  expect(advantages([1, 0, 0, 1])).toEqual([1, -1, -1, 1]);
  expect(advantages([1, 1])).toEqual([0, 0]);
});

test("prompts have no weight, and completions of any length add up to a mean over tokens", () => {
  const rows = weightedRollouts([Int32Array.of(5, 6), Int32Array.of(7, 8)], [Int32Array.of(9, 2, 3), Int32Array.of(4)], [1, -1]); // prettier-ignore
  expect(rows.map(({ tokens }) => [...tokens])).toEqual([[5, 6, 9, 2, 3], [7, 8, 4]]); // prettier-ignore
  expect(rows.map(({ weights }) => [...weights])).toEqual([[0, 0, 0.25, 0.25, 0.25], [0, 0, -0.25]]); // prettier-ignore
});

test("iterations agree if the first two have the same rewards and losses", () => {
  const want = [[0.5, 1, 0], [0.4, 1, 0], [0.3, 0, 0]]; // prettier-ignore
  expect(firstIterationsAgree([[0.5001, 1, 0], [0.4, 1, 0], [9, 1, 1]], want)).toEqual({ agrees: true, calls: 2 }); // prettier-ignore
  expect(firstIterationsAgree([[0.5, 1, 1]], want)).toMatchObject({ agrees: false });
  expect(firstIterationsAgree([[0.5, 1, 0], [0.41, 1, 0]], want)).toMatchObject({ agrees: false }); // prettier-ignore
  expect(firstIterationsAgree([[NaN, 1, 0]], want)).toMatchObject({ agrees: false });
});
