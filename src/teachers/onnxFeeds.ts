// What goes into a run of an ONNX model, and what comes out of it, as plain arrays.

import type { Tensor } from "onnxruntime-web";

import { fromHalf } from "../lib/half";
import type { DecoderLayout, EncoderLayout } from "../model/onnxLayout";
import type { Padded } from "./onnxTokens";

/** @param tensors ONNX Runtime's class of them */
export function createFeeds(tensors: typeof Tensor) {
  const integers = (values: Iterable<number>, dims: readonly number[]) =>
    new tensors("int64", BigInt64Array.from(values, BigInt), dims);
  return {
    /** One of no tokens for each layer's keys and values. */
    emptyCache: ({ past, kvHeads, headDim, cache }: DecoderLayout, B: number): Tensor[] =>
      past.map(() => {
        const dims = [B, kvHeads, 0, headDim];
        return cache === "f16"
          ? new tensors("float16", new Uint16Array(), dims)
          : new tensors("float32", new Float32Array(), dims);
      }),
    /** `ids` `[B, S]` after a cache of P tokens. */
    decoder(of: DecoderLayout, { ids, dims, lengths }: Padded, cache: readonly Tensor[]): Record<string, Tensor> {
      const [B, S] = dims;
      const P = cache[0]!.dims[2]!;
      const mask = lengths.flatMap((length) => Array.from({ length: P + S }, (_, t) => Number(t < P + length)));
      const positions = lengths.flatMap(() => Array.from({ length: S }, (_, t) => P + t));
      return {
        [of.export === "errata" ? "tokens" : "input_ids"]: integers(ids, dims),
        ...(of.takesMask && { attention_mask: integers(mask, [B, P + S]) }),
        ...(of.takesPositions && { position_ids: integers(positions, dims) }),
        ...Object.fromEntries(of.past.map((input, i) => [input, cache[i]!])),
      };
    },
    encoder({ takesMask, takesTypes }: EncoderLayout, { ids, dims, lengths }: Padded): Record<string, Tensor> {
      const mask = lengths.flatMap((length) => Array.from({ length: dims[1] }, (_, t) => Number(t < length)));
      return {
        input_ids: integers(ids, dims),
        ...(takesMask && { attention_mask: integers(mask, dims) }),
        ...(takesTypes && { token_type_ids: integers(new Int32Array(ids.length), dims) }),
      };
    },
  };
}

/** In f32, wherever it is and whatever it was. The tensor is given up. */
export async function floats(tensor: Tensor): Promise<Float32Array> {
  const data = await tensor.getData(true);
  if (data instanceof Float32Array) return data;
  if (data instanceof Uint16Array) return fromHalf(data);
  return Float32Array.from(data as unknown as ArrayLike<number>); // Float16Array, where there is one
}

/** Of text b, `[C]`: as the model says it, or the mean over the tokens that are not padding. */
export function vectorOf(
  { isPooled }: EncoderLayout,
  values: Float32Array,
  dims: readonly number[],
  b: number,
  length: number,
): Float32Array {
  const C = dims.at(-1)!;
  if (isPooled) return values.slice(b * C, (b + 1) * C);
  const mean = new Float32Array(C);
  for (let t = 0; t < length; t++) for (let c = 0; c < C; c++) mean[c]! += values[(b * dims[1]! + t) * C + c]! / length;
  return mean;
}
