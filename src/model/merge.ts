// Adapters merged into the weights they stand beside.

import { adaptersOf, scaleOf } from "./adapters";
import { baseLayout, lengthOf, parameterLayout, type ModelConfig } from "./config";

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
  const { lora } = config;
  if (!lora) throw new RangeError("mergedWeights: got a model without lora, want one with it");
  const [frozen, trained] = [baseLayout(config), parameterLayout(config)];
  if (base.length !== frozen.length || adapters.length !== trained.length)
    throw new RangeError(
      `mergedWeights: got ${base.length} and ${adapters.length} values, want ${frozen.length} and ${trained.length}`,
    );
  const merged = new Float32Array(base);
  const matrices = new Map(frozen.specs.map((spec) => [spec.name, spec]));
  const pairs = new Map(trained.specs.map((spec) => [spec.name, spec]));
  const view = (name: string) => {
    const { shape, offset } = pairs.get(name)!;
    return adapters.subarray(offset, offset + lengthOf(shape));
  };
  for (let l = 0; l < config.layers; l++)
    for (const { target, matrix, offset, inputs, outputs } of adaptersOf(config)) {
      const spec = matrices.get(`layers.${l}.${matrix}`)!;
      const [down, up] = [view(`layers.${l}.${target}.A`), view(`layers.${l}.${target}.B`)];
      const stride = spec.shape[1]!;
      const row = new Float64Array(outputs);
      for (let i = 0; i < inputs; i++) {
        row.fill(0);
        for (let k = 0; k < lora.rank; k++) {
          const factor = scaleOf(lora) * down[i * lora.rank + k]!;
          for (let c = 0; c < outputs; c++) row[c]! += factor * up[k * outputs + c]!;
        }
        const at = spec.offset + i * stride + offset;
        for (let c = 0; c < outputs; c++) merged[at + c]! += row[c]!;
      }
    }
  return merged;
}
