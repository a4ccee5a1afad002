// A model of 135 million weights with adapters, as planned and as it is: bytes, and seconds per 1000 tokens.
//
// npm run bench -- lora [wasm | webgpu] [context] [f32 | f16 | int8]

import { availableParallelism } from "node:os";

import { WASM_MEMORY } from "../src/engine/shapes";
import { createWasmExecutor } from "../src/engine/wasm/executor";
import { deviceOf } from "../src/engine/open";
import { openGpu } from "../src/engine/webgpu/device";
import { createWebGpuExecutor } from "../src/engine/webgpu/executor";
import { suitedFamily } from "../src/engine/webgpu/tune";
import { createBase } from "../src/model/base";
import { initialParameters, sizeOfModel, type ModelConfig } from "../src/model/config";
import type { Use } from "../src/model/footprint";
import { largeModel, writeRandom } from "../src/model/large";
import { planMemory } from "../src/model/plan";
import { createStudent } from "../src/model/student";
import type { Precision } from "../src/types";

const BUDGET = 2e9;
const SEQUENCES = 2;

const [kind = "wasm", context = "256", precision = kind === "wasm" ? "int8" : "f16"] = process.argv.slice(2);
const config: ModelConfig = { ...largeModel, context: Number(context), precision: precision as Precision };
const use: Use = {
  terms: { towards: false, returns: false },
  ...{ batch: SEQUENCES * config.context, scores: true, states: false, completions: [16] },
};

const gpu = kind === "webgpu" ? await openGpu() : undefined;
const device = gpu ? deviceOf(gpu) : ({ kind: "wasm", maxBufferBytes: WASM_MEMORY } as const);
const plan = planMemory(config, [use], BUDGET, device);
if (!plan.fits) throw new RangeError(`plan: needs ${plan.needed} bytes of ${plan.of}, there are ${plan.available}`);
console.log(`${sizeOfModel(config)} weights; plan ${JSON.stringify(plan)}`);
const executor = gpu
  ? createWebGpuExecutor(gpu, await suitedFamily(gpu), plan.shape)
  : await createWasmExecutor({ threads: availableParallelism(), shape: plan.shape });
console.log(executor.title);

async function timed<Result>(what: string, tokens: number, work: () => Promise<Result> | Result): Promise<Result> {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  const processor = (used.user + used.system) / 1e6; // of all threads: what a busy machine does not stretch
  const rate = (time: number) => (tokens ? ` (${((1000 * time) / tokens).toFixed(1)} per 1000 tokens)` : "");
  const times = `${seconds.toFixed(1)} s${rate(seconds)}, ${processor.toFixed(1)} of a core${rate(processor)}`;
  console.log(`${what}: ${times}; ${executor.bytes} bytes`);
  return result;
}

const base = createBase(config, executor);
await timed("writing the base", 0, () => writeRandom(base));
console.log(`packing error: ${JSON.stringify(base.error)}; base ${base.bytes} bytes`);
const student = createStudent(config, executor, base);
const parameters = initialParameters(config, 1);
const zeros = () => new Float32Array(parameters.length);
student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });

const length = config.context;
const sequences = Array.from({ length: SEQUENCES }, (_, s) => ({
  tokens: Int32Array.from({ length }, (_, t) => 2 + ((t * (s + 7)) % 1000)),
  weights: new Float32Array(length).fill(1 / (SEQUENCES * length)),
}));
const optimiser = { learningRate: 1e-3, decay: 0, beta1: 0.9, beta2: 0.95 };
for (let step = 1; step <= 2; step++) {
  const { loss } = await timed(`update ${step}`, SEQUENCES * length, () =>
    student.update(sequences, { ...optimiser, step }),
  );
  console.log(`loss ${loss.toFixed(4)} nats/token`);
}
await timed("scoring", SEQUENCES * length, () =>
  student.score(
    sequences.map((one) => one.tokens),
    { logits: false },
  ),
);
const drawn = await timed("sampling 16 completions", 16 * 24, () =>
  student.sample(
    Array.from({ length: 16 }, (_, sequence) => ({
      ...{ prompt: Int32Array.of(2, 3, 4, 5, 6, 7, 8, 9), maxTokens: 16, temperature: 1, seed: 1, sequence },
    })),
  ),
);
console.log(`drawn ${drawn.reduce((sum, { tokens }) => sum + tokens.length, 0)} tokens`);
console.log(`planned ${plan.bytes.total} bytes, taken ${executor.bytes}`);
await executor.close();
process.exit(0);
