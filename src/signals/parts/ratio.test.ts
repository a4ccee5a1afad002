// The clipped surrogate by hand: which side is cut where, and the slope of the penalty.

import { describe, expect, test } from "vitest";

import { FORM, isClipped, reactToRatios, refuseClip, towardsReference } from "./ratio";
import { written } from "./sequences";
import { rollout } from "./worked";

const clip = { clipLow: 0.2, clipHigh: 0.28, form: FORM.logLikelihood, kl: 0 };
const said = (old: number[], ratios: number[]) => ({
  one: rollout(1, 1, ratios.length, { logp: Float32Array.from(old) }),
  logp: Float32Array.of(0, 0, 0, ...old.map((logp, t) => logp + Math.log(ratios[t]!))),
});

describe("a token is cut", () => {
  test.each([
    [2, 1.29, true], // pushed up, and already above 1.28
    [2, 1.27, false],
    [2, 0.5, false], // below: it may still be pushed up
    [-2, 0.79, true], // pushed down, and already below 0.8
    [-2, 0.81, false],
    [-2, 3, false], // above: it may still be pushed down
    [0, 3, false],
    [0, 0.1, false],
  ])("advantage %d, ratio %d: %s", (worth, ratio, cut) => {
    expect(isClipped(worth, ratio, clip)).toBe(cut);
    const { one, logp } = said([-1], [ratio]);
    const { sequences, clipped } = reactToRatios([written(one, worth)], [{ logp }], clip);
    expect(sequences[0]!.weights[3]).toBeCloseTo(cut ? 0 : worth * ratio, 5);
    expect(clipped).toBe(Number(cut));
  });
});

test("at what it was written with, the weights are the advantages", () => {
  const one = rollout(1, 1, 4);
  const sequence = written(one, [1, -2, 0.5, 0]);
  const { sequences, clipped } = reactToRatios([sequence], [{ logp: sequence.old! }], clip);
  expect(sequences[0]!.weights).toEqual(sequence.weights);
  expect(clipped).toBe(0);
});

test("as likelihood, the weight is the advantage times the probability now", () => {
  const { one, logp } = said([-1, -2], [1.1, 0.9]);
  const { sequences } = reactToRatios([written(one, 1)], [{ logp }], { ...clip, form: FORM.likelihood });
  const p = [Math.exp(-1) * 1.1, Math.exp(-2) * 0.9];
  expect(sequences[0]!.weights[3]).toBeCloseTo(p[0]!, 6);
  expect(sequences[0]!.weights[4]).toBeCloseTo(p[1]!, 6);
});

test("k3's slope: 0 where both agree, up where the start finds a token likelier, and as by central differences", () => {
  const k3 = (logp: number, reference: number) => Math.exp(reference - logp) - (reference - logp) - 1;
  expect(towardsReference(-1, -1)).toBe(0);
  expect(towardsReference(-2, -1)).toBeCloseTo(Math.E - 1, 12);
  for (const [logp, reference] of [
    [-0.3, -2],
    [-2, -0.3],
    [-1, -1.1],
  ] as const)
    expect(towardsReference(logp, reference)).toBeCloseTo(
      -(k3(logp + 1e-5, reference) - k3(logp - 1e-5, reference)) / 2e-5,
      7,
    );
});

test("the penalty acts on cut tokens too, in proportion to a token's share", () => {
  const { one, logp } = said([-1], [2]);
  const react = (kl: number, share: number) =>
    reactToRatios([written(one, 1)], [{ logp }], { ...clip, kl }, () => share).sequences[0]!.weights[3]!;
  const pull = Math.exp(one.reference![0]! - logp[3]!) - 1;
  expect(react(0, 1)).toBe(0);
  expect(react(0.5, 1)).toBeCloseTo(0.5 * pull, 5);
  expect(react(0.5, 0.25)).toBeCloseTo(0.125 * pull, 5);
});

test("a lower clip of 1 is refused", () => {
  expect(refuseClip(1)).toContain("got clipLow 1, want less than 1");
  expect(refuseClip(0.2)).toBeUndefined();
});
