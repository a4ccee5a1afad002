// Long multiplication as states x*y+z: each step takes the last digit off y and adds what it contributes to z.

import type { Rng } from "../../lib/rng";
import type { States } from "./states";

/** What is left to do: x * y + z. When y is empty, z is the product. */
export interface Left {
  readonly x: number;
  readonly y: string; // decimal digits
  readonly z: number;
}

const ID = /^[1-9][0-9]{0,3}\*[1-9][0-9]{0,2}$/;
const STEP = /^[0-9]{1,8},([0-9]{1,6})\*([0-9]{1,2})(?:\+([0-9]{1,7}))?$/;
const LAST_STEP = /^[0-9]{1,8},([0-9]{1,8})$/;

const textOf = ({ x, y, z }: Left) => (y === "" ? `${z}` : `${x}*${y}${z ? `+${z}` : ""}`);

/** `238,340*2+238`: the partial product, then the state after it. */
const stepText = (partial: number, after: Left) => `${partial},${textOf(after)}`;

const partialOf = ({ x, y }: Left) => x * Number(y.at(-1));
const after = ({ x, y, z }: Left, partial: number): Left => ({ x: 10 * x, y: y.slice(0, -1), z: z + partial });

/** The number with one digit changed to another; it keeps its length. */
function changeDigit(value: number, rng: Rng): number {
  const digits = `${value}`;
  const at = rng.int(0, digits.length - 1);
  const low = at === 0 && digits.length > 1 ? 1 : 0;
  for (;;) {
    const changed = Number(`${digits.slice(0, at)}${rng.int(low, 9)}${digits.slice(at + 1)}`);
    if (changed !== value) return changed;
  }
}

export const longMultiplication: States<Left> = {
  between: ";",
  marks: { right: "Y", wrong: "N", back: "B" },
  roles: { critique: "C", hint: "H" },
  start(id) {
    if (!ID.test(id))
      throw new RangeError(`multiplication: got problem '${id}', want up to 4 digits times up to 3 such as 34*27`);
    const [x, y] = id.split("*");
    return { x: Number(x), y: y!, z: 0 };
  },
  question: textOf,
  isLast: ({ y }) => y === "",
  step: (state) => stepText(partialOf(state), after(state, partialOf(state))),

  /** Numbers so long that the next right step would not have a step's form are not read: no problem leads to them. */
  read({ x, y }, text) {
    if (y.length <= 1) {
      const last = LAST_STEP.exec(text);
      return last && { x: 10 * x, y: "", z: Number(last[1]) };
    }
    const [, nextX = "", nextY = "", z = "0"] = STEP.exec(text) ?? [];
    const fits = nextY.length === y.length - 1 && nextX.length + nextY.length <= 7 && z.length + nextY.length <= 8;
    return fits ? { x: Number(nextX), y: nextY, z: Number(z) } : null;
  },

  /** A wrong digit in the partial product, and what follows from it; one in the sum; or x that does not grow. */
  slip(state, _, rng) {
    const partial = partialOf(state);
    const next = after(state, partial);
    const draw = rng.next();
    if (draw < 0.1 && next.y !== "") return stepText(partial, { ...next, x: state.x });
    if (draw < 0.55) return stepText(partial, { ...next, z: changeDigit(next.z, rng) });
    const wrong = changeDigit(partial, rng);
    return stepText(wrong, after(state, wrong));
  },

  /** `p` partial product, `c` a number not copied as it should be, `s` sum. */
  kind(right, written) {
    const [[partial, rest = ""], [writtenPartial, writtenRest = ""]] = [right.split(","), written.split(",")];
    if (partial !== writtenPartial) return "p";
    const copied = (text: string) => (text.includes("*") ? text.split("+")[0] : "");
    return copied(rest) === copied(writtenRest) ? "s" : "c";
  },

  answer: (text) => /(?:^|,)([0-9]{1,9})$/.exec(text)?.[1] ?? null,
};
