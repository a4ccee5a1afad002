// What runs have shown of a device is what the next estimate uses; what is damaged is as if it were not there.

import { expect, test } from "vitest";
import { whatCritiqueTeaches } from "../lessons/whatCritiqueTeaches";
import { guess } from "../train/estimate";
import type { Advance } from "../train/trainer";
import { workOf } from "../train/work";
import { createCalibration } from "./calibration";

const { experiment } = whatCritiqueTeaches;
const device = { backend: "wasm", title: "WebAssembly SIMD, 2 runs at a time", reason: "", threads: 2 } as const;
const work = workOf(experiment, experiment.arms[0]!);

/** Two steps, of a thousand tokens and a second each, and an evaluation of two seconds. */
const advance: Advance = {
  run: {
    ...{ id: "x/imitation/1", experimentId: "x", arm: "imitation", seed: 1, status: "running", points: 2, device: "" },
    spent: { step: 2, tokens: 2000, lossTokens: 0, flops: 0 },
  },
  steps: [1, 2].map((step) => ({
    ...{ runId: "x/imitation/1", step, tokens: 1000 * step, lossTokens: 0, flops: 0 },
    ...{ loss: 1, gradNorm: 1, learningRate: 1, entropy: 1, seconds: 1, gatherSeconds: 0 },
  })),
  evaluations: [{ runId: "", arm: "", seed: 1, split: "id", mode: "greedy", point: 1, at: null!, rows: [] }],
  evaluationSeconds: 2,
};

function storageOf(text: string | null = null) {
  const kept = new Map<string, string>(text === null ? [] : [["k", text]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("a device of which nothing is known is guessed", () => {
  expect(createCalibration(storageOf(), "k", 2).rates("chain", device)).toEqual(guess("wasm", 2));
});

test("a run's tokens and seconds become rates, kept for the next visit, whatever the number of runs then", () => {
  const storage = storageOf();
  createCalibration(storage, "k", 2).advanced(device, experiment, advance);
  const alone = { ...device, title: "WebAssembly SIMD, 2 threads" };
  const rates = createCalibration(storage, "k", 2).rates("chain", alone);
  expect(rates.training).toBeCloseTo((work.training / work.tokens) * 1000, -3);
  expect(rates.evaluation).toBeCloseTo(work.evaluation / 2, -3);
  expect(rates.sampling).toBe(rates.evaluation); // not known, but evaluations are mostly that
  expect(rates.source).toBe("runs");
  expect(createCalibration(storage, "k", 2).rates("chain")).toEqual(rates); // the device that worked last
});

test("another task's runs say something, less surely; a test less than runs", () => {
  const calibration = createCalibration(storageOf(), "k", 2);
  expect(calibration.isUnknown(device)).toBe(true);
  calibration.tested(device, experiment, { training: 1e9, sampling: 1e8 });
  expect(calibration.isUnknown(device)).toBe(false);
  const tested = calibration.rates("chain", device);
  expect(tested).toMatchObject({ source: "test", training: 1e9 });
  expect(tested.sampling).toBeLessThan(1e8); // judging what is written takes time as well
  calibration.advanced(device, experiment, advance);
  const own = calibration.rates("chain", device);
  const other = calibration.rates("countdown", device);
  expect(other).toMatchObject({ source: "runs", training: own.training });
  expect(other.spread).toBeGreaterThan(own.spread);
  expect(tested.spread).toBeGreaterThan(own.spread);
});

test("a damaged record, or a forbidden storage, is no record", () => {
  for (const text of ["", "[1]", '{"a":3}', "null", "{"])
    expect(createCalibration(storageOf(text), "k", 2).rates("chain").source).toBe("guess");
  const forbidden = {
    getItem: () => null,
    setItem: () => {
      throw new Error("no");
    },
  };
  const calibration = createCalibration(forbidden, "k", 2);
  calibration.advanced(device, experiment, advance);
  expect(calibration.rates("chain", device).source).toBe("runs");
});
