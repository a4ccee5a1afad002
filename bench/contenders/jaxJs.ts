// jax-js as a contender: the whole step in one `jit`, waited for, one-hot inputs ready-made.

import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

import { devDependencies } from "../../package.json";
import { parameterLayout } from "../../src/model/config";
import type { WeightedSequence } from "../../src/types";
import type { OpenContender } from "../contender";
import { createComplete } from "./jaxComplete";
import { jaxBatch, jaxLoss, toArrays, type Arrays, type JaxBatch } from "../jaxModel";
import { OPTIMISER } from "../workloads";

export const openJaxJs: OpenContender = async ({ config, device, parameters }) => {
  const backend = device === "webgpu" ? "webgpu" : "wasm";
  const available = await init(backend);
  if (!available.includes(backend)) throw new Error(`jax-js: it finds no ${backend} here`);
  defaultDevice(backend);
  const { learningRate, decay, beta1, beta2 } = OPTIMISER;
  const { specs } = parameterLayout(config);
  const differentiate = valueAndGrad(jaxLoss(config));

  const train = jit((weights: Arrays, first: Arrays, second: Arrays, batch: JaxBatch, corrections: np.Array) => {
    const [loss, gradient] = differentiate(tree.ref(weights), batch);
    const squares = specs.map(({ name }) => np.sum(np.square(gradient[name]!.ref)));
    const clip = np.minimum(np.reciprocal(np.sqrt(squares.reduce((a, b) => a.add(b)))), 1); // to norm 1
    const [correctFirst, correctSecond] = np.split(corrections, 2) as [np.Array, np.Array];
    const next: [Arrays, Arrays, Arrays] = [{}, {}, {}];
    for (const { name, shape } of specs) {
      const g = gradient[name]!.mul(clip.ref);
      const m = first[name]!.mul(beta1).add(g.ref.mul(1 - beta1));
      const v = second[name]!.mul(beta2).add(np.square(g).mul(1 - beta2));
      const deviation = np.sqrt(v.ref.mul(correctSecond.ref)).add(1e-8);
      const move = m.ref.mul(correctFirst.ref).div(deviation);
      const kept = 1 - (shape.length > 1 ? learningRate * decay : 0); // matrices only
      next[0][name] = weights[name]!.mul(kept).sub(move.mul(learningRate));
      next[1][name] = m;
      next[2][name] = v;
    }
    tree.dispose([clip, correctFirst, correctSecond]);
    return [loss, ...next] as [np.Array, Arrays, Arrays, Arrays];
  });

  const zeros = () => toArrays(config, new Float32Array(parameters.length));
  let [weights, first, second] = [toArrays(config, parameters), zeros(), zeros()];
  const writer = createComplete(config);
  let [step, known, batch]: [number, readonly WeightedSequence[] | null, JaxBatch | null] = [0, null, null];

  /** One-hot rows are made once for the same sequences. */
  const batchOf = (sequences: readonly WeightedSequence[]): JaxBatch => {
    if (batch && known === sequences) return batch;
    if (batch) tree.dispose(batch);
    known = sequences;
    return (batch = jaxBatch(config, sequences));
  };
  return {
    title: `jax-js ${devDependencies["@jax-js/jax"]}, ${backend === "wasm" ? `WebAssembly, ${threadsOf()}` : "WebGPU"}`,
    async update(sequences) {
      step++;
      const corrections = np.array([1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)]);
      const [loss, ...next] = train(weights, first, second, tree.ref(batchOf(sequences)), corrections);
      [weights, first, second] = next;
      await Promise.all(next.flatMap((arrays) => Object.values(arrays).map((array) => array.blockUntilReady())));
      return (await loss.data())[0]!;
    },
    complete: (prompts, newTokens) => writer.complete(weights, prompts, newTokens),
    async close() {
      writer.close();
      tree.dispose([weights, first, second]);
      if (batch) tree.dispose(batch);
      train.dispose();
    },
  };
};

/** It starts a thread a core wherever it can, and cannot be told otherwise. */
function threadsOf(): string {
  const canShare = typeof SharedArrayBuffer !== "undefined" && typeof Worker !== "undefined";
  const threads = canShare ? navigator.hardwareConcurrency || 4 : 1;
  return `${threads} thread${threads > 1 ? "s" : ""}`;
}
