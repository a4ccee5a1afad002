// jax-js as a contender: the whole step in one `jit` on its WebAssembly backend, one-hot inputs ready-made.

import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

import { initialParameters, parameterLayout } from "../src/model/config";
import type { WeightedSequence } from "../src/types";
import { jaxBatch, jaxLoss, toArrays, type Arrays, type JaxBatch } from "./jaxModel";
import { OPTIMISER, type Contender, type Workload } from "./workloads";

export async function jaxJs({ config }: Workload, sequences: readonly WeightedSequence[]): Promise<Contender> {
  await init("wasm");
  defaultDevice("wasm");
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

  const parameters = initialParameters(config, 1);
  const batch = jaxBatch(config, sequences);
  let weights = toArrays(config, parameters);
  let [first, second] = [
    toArrays(config, new Float32Array(parameters.length)),
    toArrays(config, new Float32Array(parameters.length)),
  ];
  let step = 0;
  return {
    title: "jax-js 0.1.25, 1 thread",
    async step() {
      step++;
      const corrections = np.array([1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)]);
      const [loss, ...next] = train(weights, first, second, tree.ref(batch), corrections);
      [weights, first, second] = next;
      await Promise.all(next.flatMap((arrays) => Object.values(arrays).map((array) => array.blockUntilReady())));
      return (await loss.data())[0]!;
    },
    async close() {
      tree.dispose([weights, first, second]);
      tree.dispose(batch);
      train.dispose();
    },
  };
}
