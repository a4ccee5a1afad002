// Whether the sizes of a model fit each other, and its adapters and stretched positions make sense.

import type { Lora } from "../types";
import { LORA_TARGETS } from "./adapters";
import type { ModelConfig, RopeScaling } from "./config";
import { checkSizes } from "./wholeLayout";

/** @throws {RangeError} if the sizes do not fit each other, or adapters and stretched positions make no sense, saying which */
export function checkConfig(config: ModelConfig): void {
  checkSizes(config);
  if (config.ropeScaling) checkRopeScaling(config.ropeScaling);
  if (config.lora) checkLora(config.lora);
}

function checkRopeScaling(scaling: RopeScaling): void {
  const { kind, factor } = scaling;
  if (kind !== "linear" && kind !== "llama3")
    throw new RangeError(`model: got RoPE scaling '${String(kind)}', want linear or llama3`);
  if (!(factor >= 1)) throw new RangeError(`model: got a RoPE scaling factor of ${factor}, want at least 1`);
  if (kind === "linear") return;
  const { lowFreqFactor, highFreqFactor, originalContext } = scaling;
  if (!(lowFreqFactor > 0 && highFreqFactor > lowFreqFactor && originalContext >= 1))
    throw new RangeError(
      `model: got llama3 RoPE scaling from ${lowFreqFactor} to ${highFreqFactor} over ${originalContext} tokens, want 0 < low < high over at least 1`,
    );
}

const MAX_RANK = 256;

function checkLora({ rank, alpha, targets }: Lora): void {
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= MAX_RANK))
    throw new RangeError(`model: got adapters of rank ${rank}, want a whole number from 1 to ${MAX_RANK}`);
  if (!(alpha > 0 && Number.isFinite(alpha))) throw new RangeError(`model: got alpha ${alpha}, want above 0`);
  const known = targets.filter((target) => LORA_TARGETS.includes(target));
  if (known.length === 0 || new Set(known).size !== targets.length)
    throw new RangeError(
      `model: got adapters for ${targets.join(", ") || "nothing"}, want some of ${LORA_TARGETS.join(", ")}`,
    );
}
