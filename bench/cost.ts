// What a training step costs in arithmetic: to predict what would take too long, and to print a rate in GFLOP/s.

import { parameterLayout, type ModelConfig } from "../src/model/config";

/**
 * Multiplications and additions of one forward and backward pass over `sequences` of `length` tokens. The backward pass
 * has twice the products of the forward one. Causal attention is counted to the diagonal; what is not a product is left out.
 */
export function stepFlops(config: ModelConfig, sequences: number, length: number): number {
  const { specs } = parameterLayout(config);
  const matrices = specs.filter(({ name, shape }) => shape.length === 2 && (name !== "embedding" || config.tied));
  const products = matrices.reduce((sum, { shape }) => sum + shape[0]! * shape[1]!, 0);
  const pairs = (length * (length + 1)) / 2;
  const attention = 2 * pairs * config.heads * config.headDim * config.layers;
  return 3 * 2 * sequences * (length * products + attention);
}
