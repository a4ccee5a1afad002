// Composed functions on four letters: each rotates the letters in the alphabet or shifts their places, one step a function.
//
//   solve     puABCD:                BCDE,EBCD
//   critique  cpuABCD:BCDF,FBCD|     BCDEn,FBCDy#n1l>BCDE,EBCD
//
// p q r s t rotate every letter by 1, 3, 5, 7, 13; u v w move every letter 1, 2, 3 places to the right. After Zhao et al.
// 2025 (DataAlchemy, arXiv 2508.01191), who ask whether a model that saw some compositions can do others. Departures:
// eight functions instead of two, so a quarter of all ordered pairs is held out, and not one of four; reversal is left out.
// What goes wrong is a letter (l) or their order (o); b takes back the attempt before it. The starting checkpoint
// has seen a quarter of the 130 facts (function, letter) blurred, so that it knows them only roughly.

import { createRng, hashSeed, type Rng } from "../lib/rng";
import type { Split } from "../types";
import { alphabetLetter, applied, FACTS, FUNCTIONS, functionSteps, rotated } from "./parts/rotationSteps";
import { formatsOf, mixtureOf } from "./parts/stateFormats";
import { defineTask, type Demonstration } from "./task";

type Share = "train" | "validation" | "held out";

const BANDS: Record<Split, { readonly share: Share; readonly functions: number; readonly seen: boolean }> = {
  train: { share: "train", functions: 2, seen: true },
  validation: { share: "validation", functions: 2, seen: true },
  id: { share: "held out", functions: 2, seen: true },
  trainHard: { share: "train", functions: 3, seen: true },
  validationHard: { share: "validation", functions: 3, seen: true },
  hard: { share: "held out", functions: 3, seen: true },
  ood: { share: "held out", functions: 3, seen: false },
};

/** The facts that the starting checkpoint has seen blurred: a fixed choice, 32 of 130. */
const BLURRED: ReadonlySet<string> = (() => {
  const rng = createRng("rotation", "blurred facts");
  const rest = [...FACTS];
  return new Set(Array.from({ length: 32 }, () => rest.splice(rng.int(0, rest.length - 1), 1)[0]!));
})();

/** Whether `second` is ever trained on right after `first`: of its eight successors a function keeps six. */
function isSeen(first: string, second: string): boolean {
  const apart = (FUNCTIONS.indexOf(second) - FUNCTIONS.indexOf(first) + 8) % 8;
  return apart !== 3 && apart !== 6;
}

function composition(rng: Rng, count: number, seen: boolean): string {
  let functions = rng.pick([...FUNCTIONS]);
  while (functions.length < count)
    functions += rng.pick([...FUNCTIONS].filter((next) => isSeen(functions.at(-1)!, next) === seen));
  return functions;
}

/** By the four letters: a tenth of all is for validation, a fifth held out, the rest to train on. */
function shareOf(letters: string): Share {
  const bucket = hashSeed("rotation split", letters) % 10;
  return bucket === 0 ? "validation" : bucket <= 2 ? "held out" : "train";
}

function lettersOfShare(rng: Rng, wanted: Share): string {
  for (;;) {
    const letters = Array.from({ length: 4 }, () => alphabetLetter(rng.int(0, 25))).join("");
    if (shareOf(letters) === wanted) return letters;
  }
}

const formats = formatsOf(functionSteps);

/** Each time a fact of `blurred` is asked for, its letter is right or a neighbour. */
function mixture(rng: Rng, blurred: ReadonlySet<string>): Demonstration {
  const fact = (name: string, letter: string) => {
    const right = rotated(name, letter);
    return blurred.has(name + letter) ? alphabetLetter(right.charCodeAt(0) - 65 + rng.int(-1, 1)) : right;
  };
  const id = composition(rng, rng.int(1, 3), true) + lettersOfShare(rng, "train");
  return mixtureOf(functionSteps, id, rng, (state) => applied(state, fact));
}

export const rotation = defineTask({
  title: "Composed functions",
  paper: "https://arxiv.org/abs/2508.01191",
  notation:
    "pu is applied to ABCD from the left: p rotates every letter by one, which gives BCDE; u moves them one place to the right, the last to the front: EBCD.",
  alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZpqrstuvw123:,#|>ynbchlo",
  context: 80,
  maxTokens: 32,
  ...formats,

  generate(rng, split) {
    const { share, functions, seen } = BANDS[split];
    return formats.parse(composition(rng, functions, seen) + lettersOfShare(rng, share));
  },

  pretraining: (rng) => mixture(rng, BLURRED),
  teaching: (rng) => mixture(rng, new Set()),
});
