// What charts are painted with: the page's own colours, or those of a file that must be read without the page.

export interface Theme {
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly edge: string;
  readonly paper: string;
  readonly serif: string;
  /** @param token name of the custom property that holds an arm's colour */
  arm(token: string): string;
}

const property = (token: string): string => `var(${token})`;

/** Follows the page: light or dark, whatever the custom properties say. */
export const PAGE_THEME: Theme = {
  ink: property("--ink"),
  muted: property("--muted"),
  hairline: property("--hairline"),
  edge: property("--edge"),
  paper: property("--paper"),
  serif: property("--serif"),
  arm: property,
};

/** @param css a style sheet whose first rule holds the colours of the light page */
export function lightTheme(css: string): Theme {
  const [first = ""] = css.split("}", 1);
  const values = new Map([...first.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
  const read = (token: string): string => {
    const value = values.get(token);
    if (value === undefined) throw new Error(`theme: got no ${token}, want it in the first rule of the tokens`);
    return value.replaceAll(/\s+/g, " ");
  };
  return {
    ink: read("--ink"),
    muted: read("--muted"),
    hairline: read("--hairline"),
    edge: read("--edge"),
    paper: read("--paper"),
    serif: read("--serif"),
    arm: read,
  };
}

/** `small`: one panel of many; `lead`: first row; `big`: read from the back of a room. */
export type PlotSize = "small" | "normal" | "lead" | "big";

/** CSS pixels. */
export interface Metrics {
  readonly font: number;
  readonly line: number;
  readonly marker: number; // radius
  readonly xSpace: number; // between ticks
  readonly ySpace: number;
}

export const METRICS: Record<PlotSize, Metrics> = {
  small: { font: 11, line: 2, marker: 3.5, xSpace: 56, ySpace: 34 },
  normal: { font: 12, line: 2, marker: 4.5, xSpace: 64, ySpace: 36 },
  lead: { font: 12, line: 2.25, marker: 5, xSpace: 72, ySpace: 44 },
  big: { font: 20, line: 4, marker: 9, xSpace: 130, ySpace: 76 },
};

/** Width of a text that nobody has measured, CSS pixels; a little more than most texts take. */
export const textWidth = (text: string, font: number): number => 0.56 * font * text.length;

/** The same for a name, which is bolder. */
export const nameWidth = (name: string, font: number): number => 0.63 * font * name.length;
