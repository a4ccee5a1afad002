// A model of the size that people bring, for the memory plan's tests and measurements: SmolLM2-135M, with adapters.

import { createRng } from "../lib/rng";
import { LORA_TARGETS } from "./adapters";
import type { Base } from "./base";
import { baseLayout, type ModelConfig } from "./config";

/** Sizes as in https://huggingface.co/HuggingFaceTB/SmolLM2-135M/blob/main/config.json. */
export const largeModel: ModelConfig = {
  ...{ vocab: 49_152, width: 576, layers: 30, heads: 9, kvHeads: 3, headDim: 64, feedForward: 1536 },
  ...{ context: 512, ropeBase: 100_000, epsilon: 1e-5, tied: true, eos: 0 },
  lora: { rank: 8, alpha: 16, targets: LORA_TARGETS },
};

/** Fills a base with random weights of the usual deviations, a few rows at a time. */
export function writeRandom(base: Base): void {
  for (const { name, shape, deviation, start } of baseLayout(base.config).specs) {
    const [rows, cols] = shape.length === 1 ? [1, shape[0]!] : (shape as [number, number]);
    const rng = createRng("large", name);
    const step = Math.max(1, Math.floor(65_536 / cols));
    for (let row = 0; row < rows; row += step) {
      const length = Math.min(step, rows - row) * cols;
      const spread = deviation * Math.sqrt(3);
      const piece = Float32Array.from({ length }, () => (deviation ? (2 * rng.next() - 1) * spread : start));
      base.write(name, piece, row * cols);
    }
  }
}
