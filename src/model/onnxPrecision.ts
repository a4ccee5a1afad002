// Where an ONNX graph goes from 32 bits to 16 and back.

import { ELEMENT_TYPE, type GraphBuilder } from "./onnxFile";

/** Of matrices, of what they are multiplied with, and of the cache. */
export type OnnxPrecision = "f32" | "f16";

export interface Precision {
  /** To the precision of the matrices. */
  narrow(x: string): string;
  /** To f32. */
  widen(x: string): string;
  /** A product with a matrix `[inputs, outputs]`; takes and gives f32. */
  multiply(x: string, matrix: string): string;
}

export function createPrecision(g: GraphBuilder, precision: OnnxPrecision): Precision {
  const same = (x: string) => x;
  const widened = new Map<string, string>(); // and what it was before: it needs no way back
  const cast = (x: string, to: "f16" | "f32") => g.node("Cast", [x], { to: ELEMENT_TYPE[to] });
  const narrow = precision === "f32" ? same : (x: string) => widened.get(x) ?? cast(x, "f16");
  const widen =
    precision === "f32"
      ? same
      : (x: string) => {
          const wide = cast(x, "f32");
          widened.set(wide, x);
          return wide;
        };
  return { narrow, widen, multiply: (x, matrix) => widen(g.node("MatMul", [narrow(x), matrix])) };
}
