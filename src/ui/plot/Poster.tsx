// A chart as a picture that stands alone: title, plot, names of the arms, where it comes from; always light.

import type { ComponentChildren } from "preact";
import { say, t } from "../../text/text";
import { type ArmStyle, shapePath } from "../armStyle";
import { yTitle } from "../chartAxis";
import { Marks } from "./Marks";
import type { PlotModel } from "./model";
import { type Theme, textWidth } from "./theme";

const [MARGIN, FONT] = [28, 13]; // CSS pixels
const HEAD = 74; // height of title and unit

interface Props {
  /** Of the plot alone. */
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly sans: string;
  /** One line: experiment, seeds, date. */
  readonly source: string;
}

export function Poster({ model, theme, sans, source }: Props) {
  const { chart, lines } = model;
  const width = model.width + 2 * MARGIN;
  const keys = model.ends
    ? []
    : legendRows(
        lines.map(({ style }) => style),
        model.width,
      );
  const help = wrapText(say(chart.help), model.width, FONT);
  const legendTop = HEAD + model.height + 20;
  const helpTop = legendTop + keys.length * 22 + 8;
  const height = helpTop + help.length * 18 + 40;
  const better = chart.better === "neither" ? "" : t(`better-${chart.better}`);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family={sans}
      font-size={FONT}
      fill={theme.ink}
    >
      <title>{say(chart.title)}</title>
      <rect width={width} height={height} fill={theme.paper} />
      <text x={MARGIN} y={40} font-family={theme.serif} font-size={24}>
        {say(chart.title)}
      </text>
      <text x={MARGIN} y={HEAD - 10} fill={theme.muted}>
        {yTitle(chart)}
      </text>
      <text x={width - MARGIN} y={HEAD - 10} text-anchor="end" fill={theme.muted}>
        {better}
      </text>
      <g transform={`translate(${MARGIN} ${HEAD})`}>
        <Marks model={model} theme={theme} />
      </g>
      {keys.flatMap((row, r) =>
        row.map(({ style, x }) => (
          <g key={style.id} transform={`translate(${MARGIN + x} ${legendTop + 22 * r})`}>
            <Swatch style={style} theme={theme} />
            <text x={40} y={12}>
              {style.title}
            </text>
          </g>
        )),
      )}
      <Rows rows={help} y={helpTop + 14} fill={theme.muted} />
      <text x={MARGIN} y={height - 18} fill={theme.muted} font-size={11}>
        {source}
      </text>
    </svg>
  );
}

function Rows({ rows, y, fill }: { rows: readonly string[]; y: number; fill: string }): ComponentChildren {
  return rows.map((row, i) => (
    <text key={i} x={MARGIN} y={y + 18 * i} fill={fill}>
      {row}
    </text>
  ));
}

function Swatch({ style: { color, dash, shape }, theme }: { style: ArmStyle; theme: Theme }) {
  return (
    <g stroke={theme.arm(color)} fill={theme.arm(color)}>
      <path d="M0 8H32" stroke-width={2} stroke-dasharray={dash.length > 0 ? dash.join(" ") : undefined} fill="none" />
      <path d={shapePath(shape, 16, 8, 4.6)} stroke="none" />
    </g>
  );
}

function legendRows(styles: readonly ArmStyle[], width: number): { style: ArmStyle; x: number }[][] {
  const rows: { style: ArmStyle; x: number }[][] = [];
  let x = Infinity;
  for (const style of styles) {
    const wide = 64 + textWidth(style.title, FONT);
    if (x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ style, x });
    x += wide;
  }
  return rows;
}

/** @returns the text in lines that are about so wide, CSS pixels */
export function wrapText(text: string, width: number, font: number): string[] {
  const rows: string[] = [];
  for (const word of text.split(" ")) {
    const last = rows.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, 0.92 * font) <= width)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}
