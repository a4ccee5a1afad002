// Long multiplication: products of two numbers by states x*y+z, to be solved or critiqued.
//
//   solve     34*27:                            238,340*2+238;680,918
//   critique  C34*27:238,340*2+239;680,919|     238,340*2+238N;680,919Y#N1s>238,340*2+238;680,918
//
// A step takes the last digit off y, writes what x times that digit comes to, then the state after it: x with a zero more,
// y with a digit less, and z, the sum of what was found so far. The last state is the product. Each state is all that the
// next step depends on, as in Reflective MUL of Yu et al. 2025 (arXiv 2510.12157). Departures: the partial product is
// written out, the numbers are shorter (2 and 3 digits instead of up to 10), and z is left out while it is 0. What goes
// wrong is a partial product (p), a sum (s), or a copy (c). B takes back the attempt before it.

import { hashSeed, type Rng } from "../lib/rng";
import type { Split } from "../types";
import { longMultiplication } from "./parts/multiplicationSteps";
import { formatsOf, mixtureOf } from "./parts/stateFormats";
import { defineTask, type Demonstration } from "./task";

type Share = "train" | "validation" | "held out";

type Digits = readonly [x: number, y: number];

const EASY: Digits = [2, 2];
const LONG_X: Digits = [3, 2]; // longer numbers in as many steps
const LONG_Y: Digits = [2, 3]; // a step more; in the mixture of the starting checkpoint, and never trained on later

const BANDS: Record<Split, { readonly share: Share; readonly digits: Digits }> = {
  train: { share: "train", digits: EASY },
  validation: { share: "validation", digits: EASY },
  id: { share: "held out", digits: EASY },
  trainHard: { share: "train", digits: LONG_X },
  validationHard: { share: "validation", digits: LONG_X },
  hard: { share: "held out", digits: LONG_X },
  ood: { share: "held out", digits: LONG_Y },
};

/** By unordered pair: a tenth of all is for validation, a fifth held out, the rest to train on. */
function shareOf(a: number, b: number): Share {
  const bucket = hashSeed("multiplication split", Math.min(a, b), Math.max(a, b)) % 10;
  return bucket === 0 ? "validation" : bucket <= 2 ? "held out" : "train";
}

function pairOfShare(rng: Rng, wanted: Share, [first, second]: Digits): string {
  const number = (digits: number) => rng.int(10 ** (digits - 1), 10 ** digits - 1);
  for (;;) {
    const [a, b] = [number(first), number(second)];
    if (shareOf(a, b) === wanted) return `${a}*${b}`;
  }
}

const formats = formatsOf(longMultiplication);

function drawId(rng: Rng, progress: number): string {
  const draw = rng.next();
  const small = [rng.int(1, 2), rng.int(1, 2)] as const;
  const digits = progress < 0.1 || draw < 0.15 ? small : draw < 0.3 ? LONG_X : draw < 0.45 ? LONG_Y : EASY;
  return pairOfShare(rng, "train", digits);
}

const pretraining = (rng: Rng, progress: number): Demonstration =>
  mixtureOf(longMultiplication, drawId(rng, progress), rng);

/** A teacher is asked to solve: nine in ten are solutions, so that it gets as good at them as its size allows. */
function teaching(rng: Rng, progress: number): Demonstration {
  if (rng.next() < 0.1) return pretraining(rng, progress);
  const { prompt, solution } = formats.parse(drawId(rng, progress));
  return { prompt, completion: solution };
}

export const multiplication = defineTask({
  title: "Long multiplication",
  paper: "https://arxiv.org/abs/2510.12157",
  notation:
    "34*27 digit by digit: 238 is 34*7, which leaves 340*2+238; then 680 is 340*2, and 238+680 is the answer, 918.",
  alphabet: "0123456789*+,:;#|>YNBCHpsc",
  context: 152,
  maxTokens: 48,
  ...formats,

  generate: (rng, split) => formats.parse(pairOfShare(rng, BANDS[split].share, BANDS[split].digits)),

  pretraining,
  teaching,
});
