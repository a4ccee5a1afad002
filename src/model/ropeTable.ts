// The angles of the rotary position embedding, stretched for longer contexts where the model says so.

import type { ModelConfig } from "./config";

/** Cosines and sines of position * frequency, `[context, D/2, 2]`. */
export function ropeTable(config: ModelConfig): Float32Array {
  const { context, headDim } = config;
  const half = headDim / 2;
  const frequencies = Array.from({ length: half }, (_, i) => frequencyOf(config, i));
  const table = new Float32Array(context * half * 2);
  for (let position = 0; position < context; position++)
    for (let i = 0; i < half; i++) {
      const angle = position * frequencies[i]!;
      table[(position * half + i) * 2] = Math.cos(angle);
      table[(position * half + i) * 2 + 1] = Math.sin(angle);
    }
  return table;
}

/**
 * Radians a token of pair `i` of a head: base^(-2i/D), and of that
 *
 * - `linear` (Chen et al. 2023, https://arxiv.org/abs/2306.15595, section 2.2): 1 / factor;
 * - `llama3` (Grattafiori et al. 2024, https://arxiv.org/abs/2407.21783, section 3.2; the rule is in the published code): all
 *   where the wave is shorter than originalContext / highFreqFactor tokens, 1 / factor where it is longer than
 *   originalContext / lowFreqFactor, and in between a mean of both, by how many waves the original context held.
 */
function frequencyOf({ headDim, ropeBase, ropeScaling }: ModelConfig, i: number): number {
  const frequency = ropeBase ** (-i / (headDim / 2));
  if (!ropeScaling) return frequency;
  const { factor } = ropeScaling;
  if (ropeScaling.kind === "linear") return frequency / factor;
  const { lowFreqFactor, highFreqFactor, originalContext } = ropeScaling;
  const waves = (originalContext * frequency) / (2 * Math.PI);
  const kept = Math.min(1, Math.max(0, (waves - lowFreqFactor) / (highFreqFactor - lowFreqFactor)));
  return kept * frequency + ((1 - kept) * frequency) / factor;
}
