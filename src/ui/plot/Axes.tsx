// The axes of a chart: grid, ticks, what x is, lines at zero with the name of the baseline.

import { t } from "../../text/text";
import { isXy } from "../chartAxis";
import type { PlotModel } from "./model";
import { type Theme, textWidth } from "./theme";

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
}

export function Axes({ model, theme }: Props) {
  const { box, xTicks, yTicks, xTitle, metrics, chart } = model;
  const { font } = metrics;
  const { left, right, top, bottom } = box;
  const columns = isXy(chart) ? xTicks.map(({ at }) => `M${px(at)} ${px(top)}V${px(bottom)}`).join("") : "";
  const rows = yTicks.map(({ at }) => `M${px(left)} ${px(at)}H${px(right)}`).join("");
  return (
    <g>
      <path d={rows + columns} stroke={theme.hairline} fill="none" />
      {!isXy(chart) && (
        <path
          d={`M${px(left)} ${px(bottom)}H${px(right)}${xTicks.map(({ at }) => `M${px(at)} ${px(bottom)}v4`).join("")}`}
          stroke={theme.edge}
          fill="none"
        />
      )}
      <g fill={theme.muted} font-size={font}>
        {yTicks.map(({ at, label }) => (
          <text key={`y${label}`} x={px(left - 0.6 * font)} y={px(at + 0.35 * font)} text-anchor="end">
            {label}
          </text>
        ))}
        {xTicks.map(({ at, label }) => (
          <text key={`x${label}`} x={px(at)} y={px(bottom + 1.55 * font)} text-anchor="middle">
            {label}
          </text>
        ))}
        {xTitle && (
          <text x={px((left + right) / 2)} y={px(bottom + 3.05 * font)} text-anchor="middle">
            {xTitle}
          </text>
        )}
      </g>
      {chart.zeroLine && <ZeroLines model={model} theme={theme} />}
    </g>
  );
}

function ZeroLines({ model, theme }: Props) {
  const { box, chart, x, y, baseline, metrics, size } = model;
  const across = `M${px(box.left)} ${px(y.at(0))}H${px(box.right)}`;
  const up = chart.kind === "plane" ? `M${px(x.at(0))} ${px(box.top)}V${px(box.bottom)}` : "";
  const name = baseline && chart.kind !== "plane" && size !== "small" ? t("zero-line", { arm: baseline.title }) : "";
  const place = name ? quietPlace(model, textWidth(name, metrics.font)) : null;
  return (
    <g>
      <path d={across + up} stroke={theme.ink} fill="none" />
      {place && (
        <text
          {...place}
          fill={theme.ink}
          stroke={theme.paper}
          stroke-width={3}
          stroke-linejoin="round"
          paint-order="stroke"
          font-size={metrics.font}
        >
          {name}
        </text>
      )}
    </g>
  );
}

/** Above or below the line at zero, at one of its ends or in its middle: where the name covers the fewest lines. */
function quietPlace({ box, y, lines, metrics: { font, marker } }: PlotModel, width: number) {
  const zero = y.at(0);
  const starts = [box.right - width - 2, box.left + 6, (box.left + box.right - width) / 2];
  const places = starts.flatMap((x) => [
    { x, y: zero - 0.45 * font },
    { x, y: zero + 1.15 * font },
  ]);
  const cost = (place: { x: number; y: number }) => {
    const isOutside = place.y - font < box.top || place.y > box.bottom;
    let covered = isOutside ? 1000 : 0;
    for (let i = 0; i <= 8; i++) {
      const at = place.x + (i / 8) * width;
      for (const { marks } of lines) {
        const there = heightAt(marks, at);
        if (there !== null && there > place.y - font - marker && there < place.y + marker) covered++;
      }
    }
    return covered;
  };
  const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return { x: px(best.x), y: px(best.y) };
}

function heightAt(marks: readonly { readonly x: number; readonly y: number }[], x: number): number | null {
  const i = marks.findIndex((mark) => mark.x >= x);
  const [before, after] = [marks[i - 1], marks[i]];
  if (!after) return null;
  if (!before) return Math.abs(after.x - x) < 8 ? after.y : null;
  return before.y + ((x - before.x) / (after.x - before.x || 1)) * (after.y - before.y);
}

/** A tenth of a pixel is finer than anybody sees. */
const px = (value: number): number => Math.round(value * 10) / 10;
