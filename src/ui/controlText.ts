// What a control's number means in words: the names of its choices, and the settings worth naming beside an arm.

import { say, t } from "../text/text";
import type { Arm } from "../types";
import { formatRate } from "./format";
import type { ControlView, SignalView } from "./view";

export interface Choice {
  readonly value: number;
  readonly name: string;
}

/** The choices that a unit such as "0 synthetic, 1 its own" spells out, one for every value; null where it does not. */
export function choicesOf({ unit, min, max, step }: ControlView): Choice[] | null {
  const choices = unit.split(", ").map((part) => {
    const [, value, name] = /^(-?\d+) (.+)$/.exec(part) ?? [];
    return { value: Number(value), name: name ?? "" };
  });
  const isWhole = step === 1 && choices.length === max - min + 1 && choices.length > 1;
  return isWhole && choices.every(({ value }, i) => value === min + i) ? choices : null;
}

/** `its own`, or `0.5` */
export const sayValue = (control: ControlView, value: number): string =>
  say(choicesOf(control)?.find((choice) => choice.value === value)?.name ?? String(value));

/** What is wrong with a value, or null. */
export const outOfRange = ({ min, max }: ControlView, value: number): string | null =>
  value >= min && value <= max
    ? null
    : t("control-refused", {
        got: Number.isNaN(value) ? t("control-nothing") : String(value),
        min: String(min),
        max: String(max),
      });

/** The signal, what differs from its defaults, the learning rate: a line beside the arm's name. */
export function sayArm(arm: Arm, signal: SignalView | undefined, decoding: readonly ControlView[]): string {
  const differs = (controls: readonly ControlView[], values: Readonly<Record<string, number | undefined>>) =>
    controls.flatMap((control) => {
      const value = values[control.id] ?? control.default;
      return value === control.default ? [] : [`${say(control.label).toLowerCase()}: ${sayValue(control, value)}`];
    });
  return [
    say(signal?.title ?? arm.signal),
    ...differs(signal?.controls ?? [], arm.settings),
    ...differs(decoding, { ...arm.decode }),
    t("control-rate", { rate: formatRate(arm.learningRate) }),
  ].join(" · ");
}
