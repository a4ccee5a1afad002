// The names of arms beside the ends of their lines, where there is room for all of them.

import { type ArmStyle, type ArmStyles, styleOf } from "../armStyle";
import type { Series } from "../view";
import type { Scale } from "./scale";
import { stackLabels, wrapName } from "./stackLabels";
import { nameWidth } from "./theme";

export interface EndLabel {
  readonly arm: string;
  readonly style: ArmStyle;
  readonly rows: readonly string[];
  readonly y: number; // CSS pixels, the middle of the name
  readonly lineY: number; // where its line ends
}

interface Room {
  readonly top: number; // CSS pixels
  readonly bottom: number;
  readonly width: number; // of the whole plot
  readonly font: number;
  /** There is no legend: names may take more of the width. */
  readonly isMust: boolean;
}

const LINE_HEIGHT = 1.2; // of the font
/** Pixels in fonts between the end of the axis and a name: room for the line that leads there. */
export const NAME_GAP = 1.5;

/** @returns names and what they take of the width, or null where they do not fit */
export function endLabels(
  series: readonly Series[],
  styles: ArmStyles,
  y: Scale,
  { top, bottom, width, font, isMust }: Room,
): { labels: EndLabel[]; margin: number } | null {
  const ended = series.flatMap(({ arm, points }) => {
    const mean = points.at(-1)?.estimate.mean;
    return mean !== undefined && Number.isFinite(mean) ? [{ arm, lineY: y.at(mean) }] : [];
  });
  if (ended.length === 0) return null;
  const named = ended.map(({ arm, lineY }) => {
    const style = styleOf(styles, arm);
    return { arm, lineY, style, rows: wrapName(style.title) };
  });
  const widest = Math.max(...named.flatMap(({ rows }) => rows.map((row) => nameWidth(row, font))));
  const margin = widest + (NAME_GAP + 0.4) * font;
  if (margin > (isMust ? 0.45 : 0.33) * width) return null;
  const middles = stackLabels(
    named.map(({ lineY, rows }) => ({ y: lineY, height: LINE_HEIGHT * font * rows.length + 2 })),
    top - 0.6 * font,
    bottom + 0.6 * font,
  );
  if (!middles) return null;
  return { labels: named.map((one, i) => ({ ...one, y: middles[i]! })), margin };
}
