// This project's engine as a contender.

import { openExecutor } from "../../src/engine/open";
import { createStudent } from "../../src/model/student";
import { OPTIMISER } from "../workloads";
import type { OpenContender } from "../contender";

export const openErrata: OpenContender = async ({ config, device, parameters, threads }) => {
  const { executor } = await openExecutor(device === "webgpu" ? "webgpu" : "wasm", threads);
  const student = createStudent(config, executor);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters: Float32Array.from(parameters), firstMoment: zeros(), secondMoment: zeros() });
  let step = 0;
  return {
    title: `Errata, ${executor.title}${executor.kind === "wasm" && executor.threads === 1 ? ", 1 thread" : ""}`,
    update: async (sequences) => (await student.update(sequences, { ...OPTIMISER, step: ++step })).loss,
    async complete(prompts, newTokens) {
      const requests = prompts.map((prompt, sequence) => ({
        prompt,
        maxTokens: newTokens,
        temperature: 0,
        seed: 1,
        sequence,
      }));
      return (await student.sample(requests)).map(({ tokens }) => tokens);
    },
    close: () => executor.close(),
  };
};
