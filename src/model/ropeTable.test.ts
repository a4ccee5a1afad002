// Stretched rotary frequencies, against their rules written down once more in another form.

import { expect, test } from "vitest";

import { parameterLayout, type ModelConfig, type RopeScaling } from "./config";
import { ropeTable } from "./ropeTable";

const config: ModelConfig = {
  ...{ vocab: 11, width: 64, layers: 1, heads: 1, kvHeads: 1, headDim: 64, feedForward: 20, context: 48 },
  ...{ ropeBase: 500_000, epsilon: 1e-5, tied: true },
};
const llama3: RopeScaling = {
  ...{ kind: "llama3", factor: 32, lowFreqFactor: 1, highFreqFactor: 4, originalContext: 8192 },
};

/** Radians a token of each pair, read from positions 0 and 1. */
const frequencies = (ropeScaling?: RopeScaling) => {
  const table = ropeTable(ropeScaling ? { ...config, ropeScaling } : config);
  return Array.from({ length: 32 }, (_, i) => Math.atan2(table[64 + 2 * i + 1]!, table[64 + 2 * i]!));
};

test("linear: positions are divided by the factor, here a power of 2, so to the bit", () => {
  const [plain, stretched] = [ropeTable(config), ropeTable({ ...config, ropeScaling: { kind: "linear", factor: 4 } })];
  for (const position of [0, 1, 5, 11])
    expect(stretched.slice(4 * position * 64, 4 * position * 64 + 64)).toEqual(
      plain.slice(position * 64, position * 64 + 64),
    );
});

test("llama3: short waves as they are, long ones stretched, in between a mean by wavelength", () => {
  const got = frequencies(llama3);
  const bands = { short: 0, middle: 0, long: 0 };
  got.forEach((frequency, i) => {
    const plain = 1 / 500_000 ** ((2 * i) / 64);
    const wavelength = (2 * Math.PI) / plain;
    const smooth = (8192 / wavelength - 1) / (4 - 1);
    const band = wavelength < 8192 / 4 ? "short" : wavelength > 8192 / 1 ? "long" : "middle";
    bands[band]++;
    const want = { short: plain, long: plain / 32, middle: ((1 - smooth) * plain) / 32 + smooth * plain }[band];
    expect(frequency / want, `pair ${i}, ${band}`).toBeCloseTo(1, 5);
  });
  expect(bands).toEqual({ short: 15, middle: 3, long: 14 });
});

test("what the engine has no rule for is refused by name", () => {
  const layout = (scaling: unknown) => () => parameterLayout({ ...config, ropeScaling: scaling as RopeScaling });
  expect(layout({ kind: "dynamic", factor: 2 })).toThrow("got RoPE scaling 'dynamic', want linear or llama3");
  expect(layout({ kind: "linear", factor: 0 })).toThrow("factor of 0");
  expect(layout({ ...llama3, lowFreqFactor: 4 })).toThrow("from 4 to 4");
  expect(() => parameterLayout({ ...config, headDim: 128 })).toThrow("headDim 128 to be at most 64");
});
