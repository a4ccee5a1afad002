// How each arm looks everywhere: a colour, a marker shape and a dash pattern, so that no arm is told apart by colour alone.

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { say } from "../text/text";
import type { Arm } from "../types";
import type { ChartData, LabView, Series } from "./view";

export type Shape = "circle" | "square" | "triangle" | "diamond" | "cross" | "plus" | "down" | "bar";

export interface ArmStyle {
  readonly id: string;
  readonly title: string;
  /** What it learns from, a few words; "" if the lesson does not say. */
  readonly note: string;
  readonly isBaseline: boolean;
  /** Name of the CSS custom property that holds the colour. */
  readonly color: string;
  readonly shape: Shape;
  readonly dash: readonly number[]; // CSS pixels
}

export type ArmStyles = ReadonlyMap<string, ArmStyle>;

const SHAPES: readonly Shape[] = ["square", "triangle", "diamond", "cross", "plus", "down", "bar"];
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2], [1, 2]];

/** Ids of the lines that no arm of the experiment drew. */
export const controlsOf = ({ series }: ChartData): string[] =>
  series.flatMap(({ arm, control }) => (control ? [arm] : []));

/**
 * The baseline is drawn in ink, with a dashed line and circles; the others take the hues in the order of the experiment,
 * and after the last hue the same ones with other shapes. Lines that no training drew are grey and dotted.
 */
export function armStyles(view: LabView): ArmStyles {
  const drawn = [...(view.recorded?.charts ?? []), ...view.charts].flatMap(({ series }) => series);
  const known = [...view.arms, ...view.draft];
  const ids = new Set([...known, ...drawn.filter(({ control }) => !control)].map((one) => idOf(one)));
  const { baseline } = view;
  const styles = new Map<string, ArmStyle>();
  let hue = 0;
  for (const id of ids) {
    const title = say(known.findLast((arm) => arm.id === id)?.title ?? id);
    const note = say(view.armNotes?.[id] ?? "");
    if (id === baseline) {
      styles.set(id, { id, title, note, isBaseline: true, color: "--arm-baseline", shape: "circle", dash: [5, 4] });
      continue;
    }
    const index = hue % SHAPES.length;
    const form = (hue + 3 * Math.floor(hue / SHAPES.length)) % SHAPES.length;
    hue++;
    const color = `--arm-${index}`;
    styles.set(id, { id, title, note, isBaseline: false, color, shape: SHAPES[form]!, dash: DASHES[form]! });
  }
  for (const { arm: id, control } of drawn)
    if (control) styles.set(id, { ...UNKNOWN, id, title: say(control.title), dash: [2, 4] });
  return styles;
}

const idOf = (one: Arm | Series): string => ("id" in one ? one.id : one.arm);

const UNKNOWN = { note: "", isBaseline: false, color: "--muted", shape: "circle", dash: [] } as const;

export const ArmStylesContext = createContext<ArmStyles>(new Map());

/** @returns the style of an arm; an arm nobody announced is drawn as a neutral circle under its own id. */
export function useArmStyle(id: string): ArmStyle {
  return styleOf(useContext(ArmStylesContext), id);
}

export function styleOf(styles: ArmStyles, id: string): ArmStyle {
  return styles.get(id) ?? { ...UNKNOWN, id, title: id };
}

/** @returns an SVG path of the marker centred at (x, y); the charts draw the same string on their canvas. */
export function shapePath(shape: Shape, x: number, y: number, r: number): string {
  const polygon = (...points: readonly (readonly [number, number])[]) =>
    `M${points.map(([dx, dy]) => `${x + dx * r} ${y + dy * r}`).join("L")}Z`;
  switch (shape) {
    case "circle":
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    case "square":
      return polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case "triangle":
      return polygon([0, -1.15], [1.1, 0.85], [-1.1, 0.85]);
    case "down":
      return polygon([0, 1.15], [1.1, -0.85], [-1.1, -0.85]);
    case "diamond":
      return polygon([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]);
    case "bar":
      return polygon([-0.45, -1.3], [0.45, -1.3], [0.45, 1.3], [-0.45, 1.3]);
    case "plus":
      return polygon(...PLUS);
    case "cross":
      return polygon(...PLUS.map(([dx, dy]) => [(dx - dy) * 0.75, (dx + dy) * 0.75] as const));
  }
}

const PLUS: readonly (readonly [number, number])[] = [
  [-0.4, -1.3],
  [0.4, -1.3],
  [0.4, -0.4],
  [1.3, -0.4],
  [1.3, 0.4],
  [0.4, 0.4],
  [0.4, 1.3],
  [-0.4, 1.3],
  [-0.4, 0.4],
  [-1.3, 0.4],
  [-1.3, -0.4],
  [-0.4, -0.4],
];
