// What a control's number means in words: the names of its choices, and the settings worth naming beside an arm.

import { formatPlain } from "../text/number";
import { languageOf, say, t } from "../text/text";
import type { Arm } from "../types";
import { formatRate } from "./format";
import type { ControlView, SignalView } from "./view";

export interface Choice {
  readonly value: number;
  readonly name: string;
}

/** The choices that a unit such as "0 synthetic, 1 its own" spells out, one for every value; null where it does not. */
export function choicesOf({ unit, min, max, step }: ControlView): Choice[] | null {
  const choices = say(unit)
    .split(", ")
    .map((part) => {
      const [, value, name] = /^(-?\d+) (.+)$/.exec(part) ?? [];
      return { value: Number(value), name: name ?? "" };
    });
  const isWhole = step === 1 && choices.length === max - min + 1 && choices.length > 1;
  return isWhole && choices.every(({ value }, i) => value === min + i) ? choices : null;
}

/** `its own`, or `0.5` */
export const sayValue = (control: ControlView, value: number): string =>
  choicesOf(control)?.find((choice) => choice.value === value)?.name ?? formatPlain(value);

/** What is wrong with a value, or null. */
export const outOfRange = ({ min, max }: ControlView, value: number): string | null => {
  if (value >= min && value <= max) return null;
  const range = { min: formatPlain(min), max: formatPlain(max) };
  return Number.isNaN(value)
    ? t("field-no-number", range)
    : t("field-out-of-range", { value: formatPlain(value), ...range });
};

/** A label after the beginning of a line: English writes it small, German its nouns as they are. */
const inLine = (label: string): string => (languageOf() === "en" ? label.toLowerCase() : say(label));

/** The signal, what differs from its defaults, the learning rate: a line beside the arm's name. */
export function sayArm(arm: Arm, signal: SignalView | undefined, decoding: readonly ControlView[]): string {
  const differs = (controls: readonly ControlView[], values: Readonly<Record<string, number | undefined>>) =>
    controls.flatMap((control) => {
      const value = values[control.id] ?? control.default;
      return value === control.default ? [] : [`${inLine(control.label)}: ${sayValue(control, value)}`];
    });
  return [
    say(signal?.title ?? arm.signal),
    ...differs(signal?.controls ?? [], arm.settings),
    ...differs(decoding, { ...arm.decode }),
    t("arm-rate", { rate: formatRate(arm.learningRate) }),
  ].join(" · ");
}
