// A control describes one adjustable number once; its default, its range, its validation and its slider all follow.

import type { Settings } from "../types";

export interface Control {
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}
export type Controls = Readonly<Record<string, Control>>;
export type Values<C extends Controls> = { readonly [K in keyof C]: number };

export function defaults<C extends Controls>(controls: C): Values<C> {
  return Object.fromEntries(Object.entries(controls).map(([key, control]) => [key, control.default])) as Values<C>;
}

/** The settings with the default of every control that they do not name. */
export const valuesOf = <C extends Controls>(controls: C, settings: Settings): Values<C> => ({
  ...defaults(controls),
  ...settings,
});

/** A control that is not named has its default. @throws {RangeError} at an unknown name, or a value outside its range */
export function checkSettings(owner: string, controls: Controls, settings: Settings): void {
  for (const name of Object.keys(settings))
    if (!Object.hasOwn(controls, name))
      throw new RangeError(
        `${owner}: got setting '${name}', want one of: ${Object.keys(controls).join(", ") || "none"}`,
      );
  for (const [name, { min, max }] of Object.entries(controls)) {
    const value = settings[name];
    if (value !== undefined && !(value >= min && value <= max))
      throw new RangeError(`${owner}: got ${name} = ${value}, want ${min} to ${max}`);
  }
}
