// Tokens before and after an ONNX model: sequences padded into batches, and the next token chosen from logits.

import type { Rng } from "../lib/rng";

/** Some sequences side by side, zeros after the shorter ones. */
export interface Padded {
  readonly ids: Int32Array; // [B, S]
  readonly dims: readonly [B: number, S: number];
  readonly lengths: readonly number[]; // [B]
  /** Which of the sequences given each row is. */
  readonly from: readonly number[]; // [B]
}

const MAX_ROWS = 64;

/** Sequences of about one length come together. @param maxTokens of a batch, padding included; one sequence may be longer */
export function padded(sequences: readonly Int32Array[], maxTokens: number): Padded[] {
  const order = sequences.map((_, i) => i).sort((a, b) => sequences[b]!.length - sequences[a]!.length || a - b);
  const batches: Padded[] = [];
  for (let at = 0; at < order.length;) {
    const S = sequences[order[at]!]!.length;
    const B = Math.min(order.length - at, MAX_ROWS, Math.max(1, Math.floor(maxTokens / S)));
    const from = order.slice(at, at + B);
    const ids = new Int32Array(B * S);
    from.forEach((sequence, b) => ids.set(sequences[sequence]!, b * S));
    batches.push({ ids, dims: [B, S], lengths: from.map((sequence) => sequences[sequence]!.length), from });
    at += B;
  }
  return batches;
}

/** The likeliest, the first of several; with a temperature, one drawn. @param logits `[V]` */
export function chooseToken(logits: Float32Array, temperature: number, rng: Rng): number {
  let best = 0;
  for (let v = 1; v < logits.length; v++) if (logits[v]! > logits[best]!) best = v;
  if (temperature === 0) return best;
  const odds = Float64Array.from(logits, (logit) => Math.exp((logit - logits[best]!) / temperature));
  let left = rng.next() * odds.reduce((sum, one) => sum + one, 0);
  for (let v = 0; v < odds.length; v++) if ((left -= odds[v]!) < 0) return v;
  return best;
}
