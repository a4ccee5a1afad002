// Makes files of a chart and hands them to the browser.

import { createElement } from "preact";
import { languageOf, t } from "../../text/text";
import type { ArmStyles } from "../armStyle";
import type { Budget, ChartAxis, KScale } from "../chartAxis";
import tokens from "../tokens.css?raw";
import type { ChartData } from "../view";
import { csvOf } from "./csv";
import { limitsOf } from "./limits";
import { createModel } from "./model";
import { Poster } from "./Poster";
import { svgText } from "./svgText";
import { lightTheme, type Theme } from "./theme";

export interface Saved {
  readonly chart: ChartData;
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly hidden: ReadonlySet<string>;
  readonly styles: ArmStyles;
  readonly budget: Budget | null;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly source: string;
}

const [WIDTH, HEIGHT] = [840, 460]; // CSS pixels of the plot
const PNG_SCALE = 2;
const SANS = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** @returns the chart as a whole SVG file, which needs nothing else to be read */
export function svgOf(saved: Saved, theme: Theme, date: Date): string {
  const { chart, axis, kScale, hidden, styles, budget, source } = saved;
  const model = createModel({
    ...{ chart, axis, kScale, hidden, styles, ghost: null, size: "lead", width: WIDTH, height: HEIGHT },
    limits: limitsOf({ chart, axis, kScale, hidden, budget }),
  });
  const seeds = Math.max(0, ...chart.series.flatMap(({ points }) => points.map((point) => point.seeds)));
  const made = t("source-made", {
    source,
    seeds: t("source-seeds", { count: seeds }),
    date: new Intl.DateTimeFormat(languageOf(), { dateStyle: "long" }).format(date),
  });
  return svgText(createElement(Poster, { model, theme, sans: SANS, source: made }));
}

/**
 * @returns what was done, in words
 * @throws {Error} if the browser refuses
 */
export async function saveChart(way: "svg" | "png" | "csv" | "copy", saved: Saved): Promise<string> {
  const { chart, styles, name } = saved;
  if (way === "copy") {
    await navigator.clipboard.writeText(csvOf(chart, styles, "\t")).catch(() => {
      throw new Error(t("save-copy-reason"));
    });
    return t("save-copied");
  }
  const blob =
    way === "csv"
      ? new Blob([csvOf(chart, styles)], { type: "text/csv" })
      : new Blob([svgOf(saved, lightTheme(tokens), new Date())], { type: "image/svg+xml" });
  const file = `${name}.${way}`;
  download(file, way === "png" ? await pngOf(blob) : blob);
  return t("save-saved", { file });
}

async function pngOf(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = PNG_SCALE * image.naturalWidth;
    canvas.height = PNG_SCALE * image.naturalHeight;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!png) throw new Error(t("save-png-reason"));
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function download(file: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
