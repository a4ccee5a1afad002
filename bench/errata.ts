// This project's engine as a contender: WebAssembly, in Node.

import { createWasmExecutor } from "../src/engine/wasm/executor";
import { initialParameters } from "../src/model/config";
import { createStudent } from "../src/model/student";
import type { WeightedSequence } from "../src/types";
import { OPTIMISER, type Contender, type Workload } from "./workloads";

export async function errata(
  { config }: Workload,
  threads: number,
  sequences: readonly WeightedSequence[],
): Promise<Contender> {
  const executor = await createWasmExecutor({ threads });
  const student = createStudent(config, executor);
  const parameters = initialParameters(config, 1);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  let step = 0;
  return {
    title: `Errata, ${executor.threads} thread${executor.threads > 1 ? "s" : ""}`,
    step: async () => (await student.update(sequences, { ...OPTIMISER, step: ++step })).loss,
    close: () => executor.close(),
  };
}
