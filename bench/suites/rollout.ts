// W2: greedy completions of 64 prompts at once, equal token for token before they are timed.

import { parameterLayout } from "../../src/model/config";
import { valuesAgree } from "../agreement";
import { defineContest } from "../contest";
import { stepFlops } from "../cost";
import { CLEAR_SEED, endlessParameters, randomPrompts, rolloutOf, ROLLOUTS } from "../rollouts";

export const rollout = defineContest({
  id: "rollout",
  title: "Rollouts",
  about: "How many tokens a second does each library write? 64 prompts at once, greedily, the same tokens from all.",
  cases: [...ROLLOUTS.keys()],
  devices: ["wasm", "webgpu"],
  call: "rollout",
  unit: "tokens",
  baseline: "jaxJs",
  config: (name) => rolloutOf(name).config,
  parameters: (name) => endlessParameters(rolloutOf(name).config),
  units: (name) => rolloutOf(name).prompts * rolloutOf(name).newTokens,
  flops(name) {
    const { config, prompts, promptTokens, newTokens } = rolloutOf(name);
    return stepFlops(config, prompts, promptTokens + newTokens - 1) / 3; // forward only, each position once
  },
  describe(name) {
    const { config, prompts, promptTokens, newTokens } = rolloutOf(name);
    const parameters = parameterLayout(config).count.toLocaleString("en");
    return (
      `${newTokens} new tokens after each of ${prompts} prompts of ${promptTokens}, ${parameters} parameters; prompts ` +
      "are not counted. jax-js has no cache and computes all positions for every token; GFLOP/s count each position once."
    );
  },
  entrants: (cores) => [
    { contender: "jaxJs", device: "wasm", threads: cores },
    ...threadCounts(cores).map((threads) => ({ contender: "onnxRuntime", device: "wasm", threads }) as const),
    ...threadCounts(cores).map((threads) => ({ contender: "errata", device: "wasm", threads }) as const),
    { contender: "jaxJs", device: "webgpu", threads: 1 },
    { contender: "onnxRuntime", device: "webgpu", threads: 1 },
    { contender: "errata", device: "webgpu", threads: 1 },
  ],
  work(contender, name) {
    const rollout = rolloutOf(name);
    const prompts = randomPrompts(rollout, CLEAR_SEED);
    if (!contender.complete) throw new Error(`${contender.title}: it cannot write`);
    return async () => (await contender.complete!(prompts, rollout.newTokens)).flatMap((row) => [...row]);
  },
  agree: valuesAgree,
});

const threadCounts = (cores: number) => (cores > 1 ? [1, cores] : [1]);
