// The settings in which lines of a comparison differ: sizes of their experiments, and what their arms are given.

import { valuesOf, type Control } from "../lib/controls";
import { knobs, type Knob } from "../lessons/knobs";
import type { Arm, Experiment } from "../types";
import { signalOf } from "./experiment";

/** One arm of one experiment. */
export interface Line {
  readonly experiment: Experiment;
  readonly arm: Arm;
}

export interface Setting {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** null where the line has no such thing. */
  read(line: Line): number | null;
}

/** Arms of one name are compared with each other; those of a sweep are called `name@rate`. */
export const nameOf = ({ id }: Arm): string => id.replace(/@[^@]*$/, "");

const RATE: Setting = {
  ...{ id: "learningRate", label: "Learning rate", unit: "" },
  read: ({ arm }) => arm.learningRate,
};

const DECODING: readonly Setting[] = [
  { id: "temperature", label: "Temperature", unit: "", read: ({ arm }) => arm.decode?.temperature ?? 1 },
  { id: "bestOf", label: "Best of", unit: "completions", read: ({ arm }) => arm.decode?.bestOf ?? 1 },
  {
    ...{ id: "interpolation", label: "Share of the start", unit: "of every weight" },
    read: ({ arm }) => arm.decode?.interpolation ?? 0,
  },
];

/** Seeds only narrow an interval; false statements are read at the arms. */
const LEFT_OUT: readonly string[] = ["seeds", "errors"];

const sizes: readonly Setting[] = Object.entries<Knob>(knobs)
  .filter(([id]) => !LEFT_OUT.includes(id))
  .map(([id, { label, unit, applies, read }]) => ({
    ...{ id, label, unit },
    read: ({ experiment }) => ((applies?.(experiment) ?? true) ? read(experiment) : null),
  }));

function controlsOf(lines: readonly Line[]): Setting[] {
  const found = new Map<string, Control>();
  for (const { arm } of lines)
    for (const [id, control] of Object.entries(signalOf(arm).controls)) if (!found.has(id)) found.set(id, control);
  return [...found].map(([id, { label, unit }]) => ({
    ...{ id: `control ${id}`, label, unit },
    read: ({ arm }) => {
      const { controls } = signalOf(arm);
      return id in controls ? (valuesOf(controls, arm.settings) as Record<string, number>)[id]! : null;
    },
  }));
}

/** Settings that take more than one value among lines of one arm's name, the arms' own first. */
export function differingSettings(lines: readonly Line[]): Setting[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(nameOf(line.arm), [...(groups.get(nameOf(line.arm)) ?? []), line]);
  const differs = ({ read }: Setting) =>
    [...groups.values()].some((group) => new Set(group.map(read).filter((value) => value !== null)).size > 1);
  return [RATE, ...controlsOf(lines), ...DECODING, ...sizes].filter(differs);
}
