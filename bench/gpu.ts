// Everything that only a real graphics card can show, in one call: numbers right, training near its limit, sampling too.
//
// npm run bench -- gpu [--software]: through Dawn in Node. Without a card it says so; --software tries the script itself
// on the software adapter, with sizes that adapter can bear. Its rates say nothing.

import { kernelNames, compareKernel } from "../src/engine/contract";
import type { Executor } from "../src/engine/executor";
import { createWasmExecutor } from "../src/engine/wasm/executor";
import { openGpu, type Gpu } from "../src/engine/webgpu/device";
import { createWebGpuExecutor, type Family } from "../src/engine/webgpu/executor";
import { useSoftwareAdapter } from "../src/engine/webgpu/softwareAdapter";
import { chooseFamily } from "../src/engine/webgpu/tune";
import { initialParameters, parameterLayout } from "../src/model/config";
import { createStudent, type Student } from "../src/model/student";
import { quantile } from "../src/lib/stats";
import { stepFlops } from "./cost";
import { productRate } from "./kernelTimes";
import { OPTIMISER, randomSequences, WORKLOADS, type Workload } from "./workloads";

const CURVE_STEPS = 20;
const CURVE_TOLERANCE = 1e-4; // as src/model/webgpu.test.ts asks of 50 steps of a tiny model
const TIMED_STEPS = 10;

function studentOf(executor: Executor, { config }: Workload): Student {
  const student = createStudent(config, executor);
  const parameters = initialParameters(config, 1);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  return student;
}

/** Milliseconds, median of some calls after a first. */
async function time(work: () => Promise<unknown>, times: number): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i <= times; i++) {
    const started = performance.now();
    await work();
    if (i > 0) samples.push(performance.now() - started);
  }
  return quantile(
    samples.toSorted((a, b) => a - b),
    0.5,
  );
}

async function checkNumbers(gpu: Gpu, executor: Executor): Promise<boolean> {
  const families: Family[] = gpu.device.features.has("subgroups") ? ["plain", "quad"] : ["plain"];
  let sound = true;
  for (const family of families) {
    const own = createWebGpuExecutor(gpu, family);
    for (const name of kernelNames)
      for (const { buffer, worst, tolerance } of await compareKernel(own, name)) {
        if (worst <= tolerance) continue;
        sound = false;
        console.log(`${name}, ${family}: ${buffer} is off by ${worst.toExponential(1)}, want ${tolerance}`);
      }
  }
  const small = WORKLOADS[0]!;
  const sequences = randomSequences(small);
  const [gpuStudent, cpuStudent] = [studentOf(executor, small), studentOf(await createWasmExecutor(), small)];
  let worst = 0;
  for (let step = 1; step <= CURVE_STEPS; step++) {
    const got = await gpuStudent.update(sequences, { ...OPTIMISER, step });
    const want = await cpuStudent.update(sequences, { ...OPTIMISER, step });
    worst = Math.max(worst, Math.abs(got.loss / want.loss - 1));
  }
  sound &&= worst < CURVE_TOLERANCE;
  console.log(
    `numbers: ${kernelNames.length} kernels in ${families.join(" and ")}, ${CURVE_STEPS} losses within ` +
      `${worst.toExponential(1)} of WebAssembly's: ${sound ? "right" : "WRONG"}`,
  );
  return sound;
}

async function measureTraining(executor: Executor, workload: Workload, peak: number): Promise<void> {
  const student = studentOf(executor, workload);
  const sequences = randomSequences(workload);
  let step = 0;
  const ms = await time(() => student.update(sequences, { ...OPTIMISER, step: ++step }), TIMED_STEPS);
  const tokens = workload.sequences * workload.length;
  const rate = stepFlops(workload.config, workload.sequences, workload.length) / ms / 1e6;
  const perSecond = (1000 * tokens) / ms;
  console.log(
    `training, ${workload.name}, ${workload.sequences} x ${workload.length} tokens: ${ms.toFixed(2)} ms a step, ` +
      `${Math.round(perSecond).toLocaleString("en")} tokens/s, ${rate.toFixed(1)} GFLOP/s = ` +
      `${((100 * rate) / peak).toFixed(0)}% of the measured product (target 25%), ` +
      `${Math.round(perSecond / (peak / 1000)).toLocaleString("en")} tokens/s per TFLOP/s of it (target 5,000 of the card's peak)`,
  );
}

/** What bounds sampling: the bytes a position must move, and the dispatches it takes, beside their rates. */
async function measureSampling(executor: Executor, workload: Workload, count: number): Promise<void> {
  const { config } = workload;
  const student = studentOf(executor, workload);
  const [prompt, newTokens] = [16, config.context - 16];
  const requests = randomSequences({ ...workload, sequences: count, length: prompt - 1 }).map(
    ({ tokens }, sequence) => ({
      prompt: tokens,
      maxTokens: newTokens,
      temperature: 1,
      seed: 1,
      sequence,
    }),
  );
  let tokens = 0;
  const ms = await time(async () => {
    tokens = (await student.sample(requests)).reduce((sum, completion) => sum + completion.tokens.length, 0);
  }, 3);
  const positions = prompt + newTokens;
  const weights = 4 * parameterLayout(config).count;
  const cache = 4 * config.layers * 2 * config.kvHeads * config.headDim * (positions / 2) * count;
  const dispatches = 4 + 10 * config.layers; // calls of one decoding position
  console.log(
    `sampling, ${workload.name}, ${count} x ${prompt}+${newTokens}: ${Math.round((1000 * tokens) / ms).toLocaleString("en")} tokens/s, ` +
      `${(ms / positions).toFixed(3)} ms a position: ${((weights + cache) / (ms / positions) / 1e6).toFixed(1)} GB/s of weights and cache, ` +
      `${((1000 * dispatches * positions) / ms / 1000).toFixed(0)} thousand dispatches/s`,
  );
}

const isSoftware = process.argv.includes("--software");
if (isSoftware) useSoftwareAdapter();
let gpu: Gpu;
try {
  gpu = await openGpu();
} catch (error) {
  console.log(`gpu: no row, no graphics card was to be had (${(error as Error).message})`);
  process.exit(0);
}
if (gpu.info.isSoftware && !isSoftware) {
  console.log(`gpu: no row, the only adapter is a software one (${gpu.info.description}); --software tries the script`);
  process.exit(0);
}
const family = await chooseFamily(gpu);
const executor = createWebGpuExecutor(gpu, family);
console.log(`${executor.title}; shaders: ${family}`);
const sound = await checkNumbers(gpu, executor);
const side = isSoftware ? 256 : 4096;
const peak = Math.max(
  await productRate(executor, [side, side, side]),
  await productRate(createWebGpuExecutor(gpu, "plain"), [side, side, side]),
);
console.log(`product of ${side} x ${side}: ${peak.toFixed(1)} GFLOP/s`);
const sizes = isSoftware ? WORKLOADS.slice(0, 1) : WORKLOADS;
for (const workload of sizes) await measureTraining(executor, workload, peak);
if (!isSoftware) await measureTraining(executor, { ...WORKLOADS[2]!, sequences: 32 }, peak);
for (const workload of sizes) await measureSampling(executor, workload, isSoftware ? 32 : 256);
process.exit(sound ? 0 : 1);
