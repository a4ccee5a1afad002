// Adapters merged into the weights they stand beside.

import { adaptersOf, scaleOf, type LayerMatrix } from "./adapters";
import { baseLayout, lengthOf, parameterLayout, type ModelConfig } from "./config";

const MATRICES: readonly LayerMatrix[] = ["qkv", "output", "gateUp", "down"];

/**
 * The weights with the adapters in them: `W + alpha / rank * A B` of every matrix, all else as it is.
 *
 * @param base flat, in the order of `baseLayout(config)`
 * @param adapters flat, in the order of `parameterLayout(config)`; a value head in it is left out
 * @returns flat, in the order of `baseLayout(config)`, which is `parameterLayout` of the same model without `lora`
 * @throws {RangeError} if `config` has no `lora`, or a buffer is not of its size
 */
export function mergedWeights(
  config: ModelConfig,
  base: Float32Array,
  adapters: Float32Array,
): Float32Array<ArrayBuffer> {
  const { specs, length } = baseLayout(config);
  if (base.length !== length) throw new RangeError(`merge: got ${base.length} base weights, want ${length}`);
  const merged = new Float32Array(base);
  const merge = createMerge(config, adapters);
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  for (let layer = 0; layer < config.layers; layer++)
    for (const matrix of MATRICES) {
      const { shape, offset } = byName.get(`layers.${layer}.${matrix}`)!;
      merge(layer, matrix, merged.subarray(offset, offset + lengthOf(shape)));
    }
  return merged;
}

/**
 * The same matrix by matrix, for models too large to be held as floats at once: adds `alpha / rank * A B` to `weight`, the whole
 * fused matrix `layers.<layer>.<matrix>`, in place.
 *
 * @throws {RangeError} if `config` has no `lora`, or `adapters` or a matrix are not of its size
 */
export function createMerge(
  config: ModelConfig,
  adapters: Float32Array,
): (layer: number, matrix: LayerMatrix, weight: Float32Array) => void {
  const { lora } = config;
  if (!lora) throw new RangeError("merge: got a model without lora, want one with it");
  const { specs, length } = parameterLayout(config);
  if (adapters.length !== length) throw new RangeError(`merge: got ${adapters.length} values, want ${length}`);
  const shapes = new Map(baseLayout(config).specs.map(({ name, shape }) => [name, shape]));
  const pairs = new Map(specs.map((spec) => [spec.name, spec]));
  const view = (name: string) => {
    const { shape, offset } = pairs.get(name)!;
    return adapters.subarray(offset, offset + lengthOf(shape));
  };
  const { rank } = lora;
  return (layer, matrix, weight) => {
    const [, stride] = shapes.get(`layers.${layer}.${matrix}`) as [number, number];
    const size = lengthOf(shapes.get(`layers.${layer}.${matrix}`)!);
    if (weight.length !== size)
      throw new RangeError(`merge: got ${weight.length} values for 'layers.${layer}.${matrix}', want ${size}`);
    for (const { target, offset, inputs, outputs } of adaptersOf(config, matrix)) {
      const [down, up] = [view(`layers.${layer}.${target}.A`), view(`layers.${layer}.${target}.B`)];
      const row = new Float64Array(outputs);
      for (let i = 0; i < inputs; i++) {
        row.fill(0);
        for (let k = 0; k < rank; k++) {
          const factor = scaleOf(lora) * down[i * rank + k]!;
          for (let c = 0; c < outputs; c++) row[c]! += factor * up[k * outputs + c]!;
        }
        for (let c = 0; c < outputs; c++) weight[i * stride + offset + c]! += row[c]!;
      }
    }
  };
}
