// TensorFlow.js as a contender: its own gradients and operations, AdamW written with them.

import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";
import "@tensorflow/tfjs-core/dist/register_all_gradients";

import { devDependencies } from "../../package.json";
import { parameterLayout } from "../../src/model/config";
import type { WeightedSequence } from "../../src/types";
import type { Device, OpenContender } from "../contender";
import { tensorflowBatch, tensorflowLoss, toTensors, type TensorflowBatch } from "../tensorflowModel";
import { OPTIMISER } from "../workloads";

export const openTensorflow: OpenContender = async ({ config, device, parameters, threads }) => {
  if (config.tied || config.heads !== config.kvHeads)
    throw new RangeError("tensorflow: want an untied head and as many key heads as query heads");
  const where = await openBackend(device, threads);
  const { learningRate, decay, beta1, beta2 } = OPTIMISER;
  const { specs } = parameterLayout(config);
  const zeros = () => toTensors(config, new Float32Array(parameters.length));
  let [weights, first, second] = [toTensors(config, parameters), zeros(), zeros()];
  let step = 0;
  let known: readonly WeightedSequence[] | undefined;
  let batch: TensorflowBatch | undefined;

  /** What only depends on the sequences is made once for the same ones. */
  const batchOf = (sequences: readonly WeightedSequence[]): TensorflowBatch => {
    if (batch && known === sequences) return batch;
    if (batch) tf.dispose(batch);
    known = sequences;
    return (batch = tf.tidy(() => tensorflowBatch(config, sequences, device === "webgpu")));
  };

  function train(on: TensorflowBatch) {
    const { value: loss, grads } = tf.valueAndGrads(tensorflowLoss(config, on))(weights);
    // Shape [1] and not a scalar: on SwiftShader, `sqrt` and `addN` of WebGPU scalars give back what they were given.
    const squares = grads.map((g) => tf.sum(tf.square(g)).reshape([1]));
    const norm = tf.sqrt(tf.sum(tf.concat(squares), 0, true));
    const clip = tf.minimum(tf.reciprocal(norm), 1); // to norm 1
    const [correctFirst, correctSecond] = [1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)];
    const next: tf.Tensor[][] = [[], [], []];
    for (const [i, { shape }] of specs.entries()) {
      const g = grads[i]!.mul(clip);
      const m = first[i]!.mul(beta1).add(g.mul(1 - beta1));
      const v = second[i]!.mul(beta2).add(tf.square(g).mul(1 - beta2));
      const move = m.mul(learningRate * correctFirst).div(tf.sqrt(v.mul(correctSecond)).add(1e-8));
      const kept = 1 - (shape.length > 1 ? learningRate * decay : 0); // matrices only
      next[0]!.push(weights[i]!.mul(kept).sub(move));
      next[1]!.push(m);
      next[2]!.push(v);
    }
    return { loss, next };
  }

  return {
    title: `TensorFlow.js ${devDependencies["@tensorflow/tfjs-core"]}, ${where}`,
    async update(sequences) {
      step++;
      const on = batchOf(sequences); // outside of `tidy`, which would take it away
      const { loss, next } = tf.tidy(() => train(on));
      tf.dispose([weights, first, second]);
      [weights, first, second] = next as [tf.Tensor[], tf.Tensor[], tf.Tensor[]];
      const [value] = await loss.data(); // asked for last: waits for all that was sent before
      loss.dispose();
      return value!;
    },
    async close() {
      tf.dispose([weights, first, second]);
      if (batch) tf.dispose(batch);
    },
  };
};

/** Registers one backend alone, and says what it is. */
async function openBackend(device: Device, threads: number): Promise<string> {
  if (device === "webgpu") {
    await import("@tensorflow/tfjs-backend-webgpu");
    if (!(await tf.setBackend("webgpu"))) throw new Error("TensorFlow.js: it cannot start WebGPU here");
    await tf.ready();
    return "WebGPU";
  }
  const [wasm, ...urls] = await Promise.all([
    import("@tensorflow/tfjs-backend-wasm"),
    import("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url"),
    import("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url"),
    import("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url"),
  ]);
  const [plain, simd, threaded] = urls.map(({ default: url }) => url) as [string, string, string];
  wasm.setWasmPaths({
    "tfjs-backend-wasm.wasm": plain,
    "tfjs-backend-wasm-simd.wasm": simd,
    "tfjs-backend-wasm-threaded-simd.wasm": threaded,
  });
  wasm.setThreadsCount(threads);
  if (!(await tf.setBackend("wasm"))) throw new Error("TensorFlow.js: it cannot start WebAssembly here");
  await tf.ready();
  const used = ((await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")) && wasm.getThreadsCount()) || 1;
  return `WebAssembly, ${used} thread${used > 1 ? "s" : ""}`;
}
