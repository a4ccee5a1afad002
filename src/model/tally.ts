// The figures of an update, summed over what its blocks left: loss, entropy, divergence, value loss.

import type { Queued } from "./batches";

export type LossReading = "logp" | "entropy" | "divergence" | "valueLoss";

export interface Tally {
  /** Over all sequences `sum_t weights[t] * -logp[t]`, and what `towards` and `returns` add to it, nats. */
  readonly loss: number;
  /** Mean over the tokens with a weight other than 0, nats. */
  readonly entropy: number;
  /** Mean divergence from `towards`, nats/token, each token weighted by its |coefficient|. Absent where no sequence has any. */
  readonly divergence?: number;
  /** Mean of `(value - target)^2 / 2`, weighted likewise. Absent where no sequence has `returns`. */
  readonly valueLoss?: number;
}

/** Awaits the blocks in order. A mean over nothing is 0. */
export async function tally(queued: readonly Queued<LossReading>[]): Promise<Tally> {
  let [loss, entropy, counted] = [0, 0, 0];
  const [divergence, valueLoss] = [createMean(), createMean()];
  for (const { block, read } of queued) {
    const readings = await read;
    block.weights.forEach((weight, r) => {
      if (weight === 0) return;
      loss -= weight * readings.logp![r]!;
      entropy += readings.entropy![r]!;
      counted++;
    });
    block.towards?.coefficients.forEach((coefficient, r) => {
      loss += coefficient * readings.divergence![r]!;
      divergence.add(Math.abs(coefficient), Math.abs(coefficient) * readings.divergence![r]!);
    });
    block.returns?.coefficients.forEach((coefficient, r) => {
      loss += readings.valueLoss![r]!;
      valueLoss.add(Math.abs(coefficient), Math.abs(readings.valueLoss![r]!));
    });
  }
  const { towards, returns } = queued[0]?.block ?? {};
  return {
    loss,
    entropy: counted ? entropy / counted : 0,
    ...(towards ? { divergence: divergence.value() } : {}),
    ...(returns ? { valueLoss: valueLoss.value() } : {}),
  };
}

function createMean() {
  let [weights, total] = [0, 0];
  return {
    add(weight: number, weighted: number) {
      weights += weight;
      total += weighted;
    },
    value: () => (weights ? total / weights : 0),
  };
}
