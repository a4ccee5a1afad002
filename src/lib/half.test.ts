// Halves and bfloat16: every one there is comes back as it was, and others go to the nearest.

import { expect, test } from "vitest";

import { fromBfloat16, fromHalf, toHalf } from "./half";
import { readSafetensors, writeSafetensors } from "./safetensors";

const all = Uint16Array.from({ length: 1 << 16 }, (_, bits) => bits);
const finite = all.filter((bits) => ((bits >> 10) & 31) !== 31);

test("every finite half is itself", () => {
  expect(toHalf(fromHalf(finite))).toEqual(finite);
  expect([...fromHalf(Uint16Array.of(0x3c00, 0xc000, 0x0001, 0x7bff, 0x7c00, 0xfc00, 0x8000))]).toEqual([
    ...[1, -2, 2 ** -24, 65504, Infinity, -Infinity, -0],
  ]);
  expect(fromHalf(Uint16Array.of(0x7e00))[0]).toBeNaN();
});

test("between two halves the nearer one is taken, half way the even one", () => {
  const positive = fromHalf(finite.filter((bits) => bits < 0x7c00));
  for (let i = 0; i + 1 < positive.length; i += 37) {
    const [low, high] = [positive[i]!, positive[i + 1]!];
    const middle = (low + high) / 2;
    const near = (by: number) => toHalf(Float32Array.of(middle + by * (high - low)))[0];
    expect([near(-0.25), near(0), near(0.25)]).toEqual([i, i % 2 === 0 ? i : i + 1, i + 1]);
  }
});

test("what no half holds is refused", () => {
  expect(toHalf(Float32Array.of(65519))[0]).toBe(0x7bff);
  for (const value of [65520, -1e9, Infinity, NaN]) expect(() => toHalf(Float32Array.of(value))).toThrow("65504");
});

test("bfloat16 is the upper half of an f32", () => {
  expect([...fromBfloat16(Uint16Array.of(0x3f80, 0xc000, 0x7f80))]).toEqual([1, -2, Infinity]);
});

test("safetensors of halves are read where they are wanted", () => {
  const data = Float32Array.of(1, -0.5, 3.25);
  const file = writeSafetensors({ tensors: new Map([["a", { shape: [3], data }]]), metadata: {} }, "F16");
  expect(() => readSafetensors(file)).toThrow("F16");
  expect(readSafetensors(file, ["F16"]).tensors.get("a")).toEqual({ shape: [3], data });
});
