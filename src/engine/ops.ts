// The differentiable operations: each emits its forward call and says its own backward.
// Axes: R rows (tokens of packed sequences), C channels, H heads, D channels a head, F feed-forward width, V vocabulary.

import type { Tensor } from "./executor";
import type { Builder } from "./program";

/** A weight, and where its gradient is summed: nowhere if it is frozen. */
export interface Parameter {
  readonly value: Tensor | Packed;
  readonly gradient?: Tensor;
}

/** A frozen matrix in fewer bits: see `pack.ts`. */
export interface Packed {
  readonly shape: readonly number[];
  readonly words: Tensor; // u32
  /** Of int8; 16-bit floats have none. */
  readonly scales?: Tensor;
}

/** The floats of a weight: a matrix in fewer bits is unpacked into memory that is free again after its next use. */
function floatsOf(b: Builder, { value }: Parameter): Tensor {
  if (!("words" in value)) return value;
  const [rows, cols] = value.shape as [number, number];
  const out = b.temporary(value.shape);
  const { words, scales } = value;
  if (scales) b.call("unpackInt8", { words, scales, out }, { rows, cols });
  else b.call("unpackHalf", { words, out }, { rows, cols });
  return out;
}

export interface Heads {
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
}

/** Rows of `table` `[V, C]` for `tokens` `[R]`; `chain` `[R, 2]` links rows of the same token for the backward pass. */
export function embed(b: Builder, tokens: Tensor, table: Parameter, chain?: Tensor): Tensor {
  const [rows, [vocab, width]] = [tokens.shape[0]!, table.value.shape as [number, number]];
  const out = b.temporary([rows, width]);
  b.call("embed", { tokens, table: floatsOf(b, table), out }, { rows, width });
  b.onBackward(() => {
    if (!table.gradient) return;
    if (!chain) throw new Error("embed: no chain of equal tokens, which its gradient follows");
    const tensors = { tokens, chain, dout: b.gradient(out), dtable: table.gradient };
    b.call("embedBackward", tensors, { rows, width, vocab });
  });
  return out;
}

/** `x` `[R, C]` over its root mean square, times `gain` `[C]`. */
export function rmsNorm(b: Builder, x: Tensor, gain: Parameter, epsilon: number): Tensor {
  const [rows, width] = x.shape as [number, number];
  const [y, rstd] = [b.temporary(x.shape), b.temporary([rows])];
  b.call("rmsNorm", { x, gain: floatsOf(b, gain), y, rstd }, { rows, width, epsilon });
  b.onBackward(() => {
    const dy = b.gradient(y);
    if (gain.gradient) b.call("rmsNormBackwardGain", { x, rstd, dy, dgain: gain.gradient }, { rows, width });
    const { tensor: dx, accumulate } = b.gradientTarget(x);
    b.call("rmsNormBackward", { x, gain: floatsOf(b, gain), rstd, dy, dx }, { rows, width, accumulate });
  });
  return y;
}

/** `x` `[R, inner]` times `weight` `[inner, cols]`, plus `residual` `[R, cols]` where there is one. */
export function linear(b: Builder, x: Tensor, weight: Parameter, residual?: Tensor): Tensor {
  const [rows, [inner, cols]] = [x.shape[0]!, weight.value.shape as [number, number]];
  if (x.shape[1] !== inner)
    throw new RangeError(`linear: got x [${x.shape.join()}], weight [${weight.value.shape.join()}]`);
  const out = b.temporary([rows, cols]);
  const addResidual = Number(residual !== undefined);
  const floats = floatsOf(b, weight);
  b.call("matmul", { a: x, b: floats, residual: residual ?? floats, out }, { rows, inner, cols, addResidual });
  b.onBackward(() => {
    const dout = b.gradient(out);
    if (weight.gradient) b.call("matmulBackwardWeight", { a: x, dout, db: weight.gradient }, { rows, inner, cols });
    const { tensor: da, accumulate } = b.gradientTarget(x);
    b.call("matmulBackwardInput", { dout, b: floatsOf(b, weight), da }, { rows, inner, cols, accumulate });
    if (residual) b.inheritGradient(residual, out);
  });
  return out;
}

/**
 * Low-rank adapters (Hu et al. 2021, https://arxiv.org/abs/2106.09685, section 4.1): adds `scale x A B` to the columns of `out`
 * from `offset` on, in place, where `out` is made of `x` by a product. `A` `[inner, rank]`, `B` `[rank, cols]`.
 */
export function addAdapter(
  b: Builder,
  x: Tensor,
  out: Tensor,
  { down, up, offset, scale }: { down: Parameter; up: Parameter; offset: number; scale: number },
): void {
  const delta = linear(b, linear(b, x, down), up);
  const params = { rows: x.shape[0]!, width: delta.shape[1]!, stride: out.shape[1]!, offset, scale };
  b.call("addColumns", { source: delta, out }, params);
  b.onBackward(() => {
    const { tensor: ddelta } = b.gradientTarget(delta);
    b.call("takeColumns", { source: b.gradient(out), out: ddelta }, params);
  });
}

/** The tied head: `x` `[R, C]` times the transpose of the embedding `table` `[V, C]`. */
export function tiedHead(b: Builder, x: Tensor, table: Parameter): Tensor {
  const [rows, [vocab, width]] = [x.shape[0]!, table.value.shape as [number, number]];
  const out = b.temporary([rows, vocab]);
  const sizes = { rows, inner: vocab, cols: width };
  b.call("matmulBackwardInput", { dout: x, b: floatsOf(b, table), da: out }, { ...sizes, accumulate: 0 });
  b.onBackward(() => {
    const dout = b.gradient(out);
    if (table.gradient) b.call("matmulBackwardWeight", { a: dout, dout: x, db: table.gradient }, sizes);
    const { tensor: dx, accumulate } = b.gradientTarget(x);
    if (accumulate) throw new Error("tiedHead: its input is used elsewhere, which the fused product cannot add to");
    const floats = floatsOf(b, table);
    b.call("matmul", { a: dout, b: floats, residual: floats, out: dx }, { ...sizes, addResidual: 0 });
  });
  return out;
}

/** Rotate queries and keys of `qkv` `[R, (H + 2 Hkv) D]` in place by their positions `[R]`. */
export function rope(b: Builder, qkv: Tensor, positions: Tensor, table: Tensor, heads: Heads): void {
  const params = {
    rows: qkv.shape[0]!,
    heads: heads.heads + heads.kvHeads,
    headDim: heads.headDim,
    stride: qkv.shape[1]!,
  };
  b.call("rope", { positions, table, x: qkv }, { ...params, sign: 1 });
  b.onBackward(() => b.call("rope", { positions, table, x: b.gradient(qkv) }, { ...params, sign: -1 }));
}

/** Causal attention inside packed sequences: row r reads rows starts[r] to r. Returns `[R, H D]`. */
export function attention(b: Builder, qkv: Tensor, starts: Tensor, ends: Tensor, heads: Heads): Tensor {
  const rows = qkv.shape[0]!;
  const [out, lse] = [b.temporary([rows, heads.heads * heads.headDim]), b.temporary([rows, heads.heads])];
  const params = { rows, heads: heads.heads, kvHeads: heads.kvHeads, headDim: heads.headDim };
  b.call("attention", { qkv, starts, out, lse }, params);
  b.onBackward(() => {
    const dout = b.gradient(out);
    const { tensor: dqkv } = b.gradientTarget(qkv);
    const delta = b.temporary([rows, heads.heads]);
    b.call("attentionBackwardQuery", { qkv, starts, out, lse, dout, delta, dqkv }, params);
    b.call("attentionBackwardKeyValue", { qkv, ends, lse, dout, delta, dqkv }, params);
  });
  return out;
}

/** Attention of one new position per slot over its cache `[R, capacity, 2 Hkv D]`, after writing it there. Not differentiable. */
export function attentionCached(b: Builder, qkv: Tensor, positions: Tensor, cache: Tensor, heads: Heads): Tensor {
  const [rows, stride, capacity] = [qkv.shape[0]!, qkv.shape[1]!, cache.shape[1]!];
  const out = b.temporary([rows, heads.heads * heads.headDim]);
  const [offset, width] = [heads.heads * heads.headDim, 2 * heads.kvHeads * heads.headDim];
  b.call("cacheWrite", { qkv, positions, cache }, { rows, stride, offset, width, capacity });
  const params = { rows, heads: heads.heads, kvHeads: heads.kvHeads, headDim: heads.headDim, capacity };
  b.call("attentionCached", { qkv, positions, cache, out }, params);
  return out;
}

/** `silu(gate) * up` of `x` `[R, 2F]` = gate then up. Returns `[R, F]`. */
export function swiglu(b: Builder, x: Tensor): Tensor {
  const [rows, width] = [x.shape[0]!, x.shape[1]! / 2];
  const out = b.temporary([rows, width]);
  b.call("swiglu", { x, out }, { rows, width });
  b.onBackward(() => {
    const { tensor: dx } = b.gradientTarget(x);
    b.call("swigluBackward", { x, dout: b.gradient(out), dx }, { rows, width });
  });
  return out;
}

/**
 * The loss `sum_r weights[r] * -logp[r]`, nats. Writes `logp` and `entropy` `[R]`; its gradient starts the backward pass.
 * Weights may be negative (push away) or zero (prompt and padding rows).
 */
export function softmaxXent(
  b: Builder,
  logits: Tensor,
  { targets, weights, logp, entropy }: { targets: Tensor; weights: Tensor; logp: Tensor; entropy: Tensor },
): void {
  const [rows, vocab] = logits.shape as [number, number];
  const { tensor: dlogits } = b.gradientTarget(logits);
  b.call("softmaxXent", { logits, targets, weights, logp, entropy, dlogits }, { rows, vocab });
}

/**
 * Adds `sum_r coefficients[r] * D_betas[r](teacher[r], student[r])` to the loss that `softmaxXent` began on the same logits, and
 * writes the divergences `[R]`, nats: 0 where the coefficient is 0. `teacher` `[R, V]` are logits; see the kernel for D.
 */
export function divergence(
  b: Builder,
  logits: Tensor,
  inputs: { teacher: Tensor; coefficients: Tensor; betas: Tensor; divergence: Tensor },
): void {
  const [rows, vocab] = logits.shape as [number, number];
  const { tensor: dlogits, accumulate } = b.gradientTarget(logits);
  if (!accumulate) throw new Error("divergence: got logits without a gradient to add to, want softmaxXent first");
  b.call("divergence", { logits, ...inputs, dlogits }, { rows, vocab });
}

/**
 * The loss `sum_r coefficients[r] * (values[r] - targets[r])^2 / 2` of `values` `[R, 1]`. Writes each row's part of it to `loss`
 * `[R]`; its gradient starts the backward pass.
 */
export function squaredError(
  b: Builder,
  values: Tensor,
  inputs: { targets: Tensor; coefficients: Tensor; loss: Tensor },
): void {
  const { tensor: dvalues } = b.gradientTarget(values);
  b.call("squaredError", { values, ...inputs, dvalues }, { rows: values.shape[0]! });
}
