// Four letters under a row of functions: the functions, and how their steps are written.

import type { Rng } from "../../lib/rng";
import type { States } from "./states";

/** Functions still to be applied, from left to right, and what they are applied to. */
export interface Waiting {
  readonly functions: string;
  readonly letters: string; // 4 of A-Z
}

/** By how many letters of the alphabet a function moves every letter on. */
const ROTATIONS: Readonly<Record<string, number>> = { p: 1, q: 3, r: 5, s: 7, t: 13 };
/** By how many places a function moves every letter to the right, the last ones to the front. */
const SHIFTS: Readonly<Record<string, number>> = { u: 1, v: 2, w: 3 };

export const FUNCTIONS = "pqrstuvw";
const LENGTH = 4;
const ID = /^([p-w]{1,4})([A-Z]{4})$/;

export const alphabetLetter = (index: number): string => String.fromCharCode(65 + (((index % 26) + 26) % 26));

const shifted = (letters: string, places: number) => letters.slice(-places) + letters.slice(0, -places);

/** One function applied. `fact` says what a function that rotates makes of one letter. */
export function applied(
  { functions, letters }: Waiting,
  fact: (name: string, letter: string) => string = rotated,
): string {
  const name = functions[0]!;
  const places = SHIFTS[name];
  return places ? shifted(letters, places) : [...letters].map((letter) => fact(name, letter)).join("");
}

export const rotated = (name: string, letter: string): string =>
  alphabetLetter(letter.charCodeAt(0) - 65 + ROTATIONS[name]!);

/** Every (function, letter) whose result has to be known by heart: 130. */
export const FACTS: readonly string[] = Object.keys(ROTATIONS).flatMap((name) =>
  Array.from({ length: 26 }, (_, index) => name + alphabetLetter(index)),
);

const sorted = (letters: string) => [...letters].toSorted().join("");

export const functionSteps: States<Waiting> = {
  between: ",",
  marks: { right: "y", wrong: "n", back: "b" },
  roles: { critique: "c", hint: "h" },
  start(id) {
    const [, functions, letters] = ID.exec(id) ?? [];
    if (!functions || !letters)
      throw new RangeError(`rotation: got problem '${id}', want 1 to 4 of p-w and 4 of A-Z such as puABCD`);
    return { functions, letters };
  },
  question: ({ functions, letters }) => functions + letters,
  isLast: ({ functions }) => functions === "",
  step: (state) => applied(state),
  read: ({ functions }, text) => (/^[A-Z]{4}$/.test(text) ? { functions: functions.slice(1), letters: text } : null),

  /** The right letters one place further, or one letter wrong. */
  slip(_, right, rng: Rng) {
    const moved = shifted(right, 1);
    if (rng.next() < 0.3 && moved !== right) return moved;
    const at = rng.int(0, LENGTH - 1);
    const wrong = alphabetLetter(right.charCodeAt(at) - 65 + rng.int(1, 25));
    return right.slice(0, at) + wrong + right.slice(at + 1);
  },

  /** `o` the right letters in a wrong order, `l` a wrong letter. */
  kind: (right, written) => (sorted(right) === sorted(written) ? "o" : "l"),

  answer: (text) => /[A-Z]{4}$/.exec(text)?.[0] ?? null,
};
