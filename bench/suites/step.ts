// W1: one whole training step, at three sizes.

import { lossesAgree } from "../agreement";
import { defineContest } from "../contest";
import { stepFlops } from "../cost";
import { parameterLayout } from "../../src/model/config";
import { randomSequences, workloadOf, WORKLOADS } from "../workloads";

export const step = defineContest({
  id: "step",
  title: "Training step",
  about: "How many tokens a second does each library train on? Gradient, clipping and AdamW, from the same weights.",
  cases: WORKLOADS.map(({ name }) => name),
  devices: ["wasm", "webgpu"],
  call: "step",
  unit: "tokens",
  baseline: "jaxJs",
  config: (name) => workloadOf(name).config,
  units: (name) => workloadOf(name).sequences * workloadOf(name).length,
  flops: (name) => stepFlops(workloadOf(name).config, workloadOf(name).sequences, workloadOf(name).length),
  describe(name) {
    const { config, sequences, length } = workloadOf(name);
    const parameters = parameterLayout(config).count.toLocaleString("en");
    return (
      `${config.layers} layers of width ${config.width}, vocabulary ${config.vocab}, ${parameters} parameters; ` +
      `${sequences} sequences of ${length} tokens a step.`
    );
  },
  entrants: (cores) => [
    { contender: "jaxJs", device: "wasm", threads: cores },
    { contender: "tensorflow", device: "wasm", threads: cores },
    { contender: "errata", device: "wasm", threads: 1 },
    ...(cores > 1 ? [{ contender: "errata", device: "wasm", threads: cores } as const] : []),
    { contender: "jaxJs", device: "webgpu", threads: 1 },
    { contender: "tensorflow", device: "webgpu", threads: 1 },
    { contender: "errata", device: "webgpu", threads: 1 },
  ],
  work(contender, name) {
    const sequences = randomSequences(workloadOf(name)); // one array: contenders prepare it once
    if (!contender.update) throw new Error(`${contender.title}: it cannot train`);
    return async () => [await contender.update!(sequences)];
  },
  agree: lossesAgree,
});
