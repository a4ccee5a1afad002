// Greedy completions with jax-js as applications write them: every token is a forward pass over all positions, no cache.
//
// One program for all tokens of a shape, since jax-js compiles each shape anew. The tokens stay on the device as one-hot
// rows, the head sees the last position only, and what is read back is one number a sequence.

import { jit, nn, numpy as np, tree } from "@jax-js/jax";

import type { ModelConfig } from "../../src/model/config";
import { jaxHead, jaxLayers, jaxPositions, type Arrays } from "../jaxModel";

export interface JaxComplete {
  /** Borrows the weights. Completions `[prompts][newTokens]`. */
  complete(weights: Arrays, prompts: readonly Int32Array[], newTokens: number): Promise<Int32Array[]>;
  close(): void;
}

export function createComplete(config: ModelConfig): JaxComplete {
  const { vocab } = config;
  const layers = jaxLayers(config);

  /** The likeliest tokens after position `at` `[T]`, one-hot, and the tokens `[B, T, V]` with them written at `after` `[T]`. */
  const next = jit((weights: Arrays, tokens: np.Array, at: np.Array, after: np.Array, positions: Positions) => {
    const [, T] = tokens.shape as [number, number, number];
    const x = layers(weights, { tokens: tokens.ref, ...positions }); // [B, T, C]
    const last = np.sum(x.mul(at.reshape([1, T, 1])), 1); // [B, C]
    const chosen = np.argmax(jaxHead(config, weights, last), -1); // [B]
    tree.dispose(weights);
    const written = np.expandDims(nn.oneHot(chosen.ref, vocab), 1).mul(after.reshape([1, T, 1]));
    return [chosen, tokens.add(written)] as [np.Array, np.Array];
  });

  return {
    async complete(weights, prompts, newTokens) {
      const [B, P] = [prompts.length, prompts[0]!.length];
      const T = P + newTokens;
      const rows = new Float32Array(B * T * vocab);
      prompts.forEach((prompt, b) => prompt.forEach((token, t) => (rows[(b * T + t) * vocab + token] = 1)));
      let tokens = np.array(rows, { shape: [B, T, vocab] });
      const places = Array.from({ length: T }, (_, t) =>
        np.array(Float32Array.from({ length: T }, (_, i) => Number(i === t))),
      );
      const positions = jaxPositions(config, T);
      const completions = prompts.map(() => new Int32Array(newTokens));
      for (let t = P; t < T; t++) {
        const [at, after] = [places[t - 1]!.ref, places[t]!.ref];
        const [chosen, written] = next(tree.ref(weights), tokens, at, after, tree.ref(positions));
        tokens = written;
        const values = (await chosen.data()) as Int32Array;
        completions.forEach((row, b) => (row[t - P] = values[b]!));
      }
      tree.dispose([tokens, ...places]);
      tree.dispose(positions);
      return completions;
    },
    close: () => next.dispose(),
  };
}

type Positions = ReturnType<typeof jaxPositions>;
