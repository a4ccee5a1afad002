// Writes adapters in the layout of PEFT (https://github.com/huggingface/peft), which Hugging Face's tools load.

import { writeSafetensors, type SafeTensor } from "../../lib/safetensors";
import { adaptersOf } from "../adapters";
import { lengthOf, parameterLayout, type ModelConfig } from "../config";
import { projectionOf } from "./names";
import type { PublishedFile, WrittenDtype } from "./write";

/** Columns as rows. */
function transposed(data: Float32Array, [rows, columns]: readonly [number, number]): SafeTensor {
  const out = new Float32Array(data.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = data[i * columns + j]!;
  return { shape: [columns, rows], data: out };
}

/**
 * `adapter_config.json` and `adapter_model.safetensors`. Their matrices are `[rank, inputs]` and `[outputs, rank]`, ours the
 * other way round. A value head is left out.
 *
 * @param config with `lora`
 * @param adapters flat, in the order of `parameterLayout(config)`
 * @param base where the frozen model is to be had: an address, `organisation/name`
 * @throws {RangeError} if `config` has no `lora`, the buffer is not of its size, or at a number that an f16 does not hold
 */
export function writePeft(
  config: ModelConfig,
  adapters: Float32Array,
  base: string,
  dtype: WrittenDtype = "F32",
): readonly PublishedFile[] {
  const { lora } = config;
  if (!lora) throw new RangeError("writePeft: got a model without lora, want one with it");
  const { specs, length } = parameterLayout(config);
  if (adapters.length !== length) throw new RangeError(`writePeft: got ${adapters.length} values, want ${length}`);
  const byName = new Map(specs.map((spec) => [spec.name, spec]));
  const tensors = new Map<string, SafeTensor>();
  for (let l = 0; l < config.layers; l++)
    for (const { target } of adaptersOf(config))
      for (const part of ["A", "B"]) {
        const { shape, offset } = byName.get(`layers.${l}.${target}.${part}`)!;
        const data = adapters.subarray(offset, offset + lengthOf(shape));
        const name = `base_model.model.${projectionOf(l, target)}.lora_${part}.weight`;
        tensors.set(name, transposed(data, shape as [number, number]));
      }
  const about = {
    peft_type: "LORA",
    task_type: "CAUSAL_LM",
    base_model_name_or_path: base,
    r: lora.rank,
    lora_alpha: lora.alpha,
    target_modules: lora.targets,
    ...{ lora_dropout: 0, bias: "none", fan_in_fan_out: false, init_lora_weights: true, inference_mode: true },
    ...{ modules_to_save: null, use_rslora: false, use_dora: false },
  };
  return [
    { name: "adapter_config.json", bytes: new TextEncoder().encode(`${JSON.stringify(about, null, 2)}\n`) },
    { name: "adapter_model.safetensors", bytes: writeSafetensors({ tensors, metadata: { format: "pt" } }, dtype) },
  ];
}
