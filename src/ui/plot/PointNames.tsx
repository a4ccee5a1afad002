// The intervals of a point both ways, and the names of the arms' last points.

import { ArmGroup, type Emphasis } from "./ArmGroup";
import type { Mark, PlotModel } from "./model";
import { placeLabels } from "./placeLabels";
import { type Theme, nameWidth } from "./theme";

/** Both 95% intervals, through the point, as far as the axes reach. */
export function Cross({ mark, model: { box } }: { mark: Mark; model: PlotModel }) {
  const across = (value: number) => Math.min(box.right, Math.max(box.left, value)).toFixed(1);
  const up = (value: number) => Math.min(box.bottom, Math.max(box.top, value)).toFixed(1);
  const { x, y, left, right, low, high } = mark;
  return (
    <path
      d={`M${across(left)} ${up(y)}H${across(right)}M${across(x)} ${up(low)}V${up(high)}`}
      fill="none"
      stroke-width={1.25}
      stroke-opacity={0.75}
    />
  );
}

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly emphasis?: Emphasis;
}

/** Those that find a free place; the legend names all. In the plane the baseline is one of them, at zero. */
export function PointNames({ model, theme, emphasis }: Props) {
  const { lines, box, chart, metrics, baseline, x, y } = model;
  const { font } = metrics;
  const ends = lines.flatMap(({ style, marks }) => {
    const last = marks.at(-1);
    return last ? [{ style, x: last.x, y: last.y }] : [];
  });
  if (chart.kind === "plane" && baseline && ends.length > 0) ends.push({ style: baseline, x: x.at(0), y: y.at(0) });
  const names = placeLabels(
    ends.map((end) => ({ ...end, width: nameWidth(end.style.title, font) })),
    box,
    font,
    chart.kind === "plane" ? dotted(box.left, box.right, y.at(0)) : lines.flatMap(({ marks }) => along(marks)),
  );
  return (
    <>
      {ends.map(({ style, x: fromX, y: fromY }, i) => {
        const name = names[i];
        if (!name) return null;
        return (
          <ArmGroup key={style.id} style={style} theme={theme} emphasis={emphasis}>
            {name.isFar && (
              <path
                d={`M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${name.x.toFixed(1)} ${(name.y - 0.35 * font).toFixed(1)}`}
                fill="none"
                stroke-width={0.75}
              />
            )}
            <text
              x={name.x.toFixed(1)}
              y={name.y.toFixed(1)}
              text-anchor={name.anchor}
              fill={theme.ink}
              stroke={theme.paper}
              stroke-width={font / 4}
              stroke-linejoin="round"
              paint-order="stroke"
              font-size={font}
              font-weight={550}
            >
              {style.title}
            </text>
          </ArmGroup>
        );
      })}
    </>
  );
}

/** Names keep off the line at zero. */
const dotted = (from: number, to: number, y: number) =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / 8)) }, (_, i) => ({ x: from + 8 * i, y }));

const APART = 8; // CSS pixels between the dots that stand for a line

function along(marks: readonly Mark[]): { x: number; y: number }[] {
  const dots: { x: number; y: number }[] = [];
  let last = marks[0];
  for (const mark of marks) {
    const length = Math.hypot(mark.x - last!.x, mark.y - last!.y);
    if (length < APART) continue;
    const count = Math.floor(length / APART);
    for (let i = 0; i < count; i++) {
      const share = i / count;
      dots.push({ x: last!.x + share * (mark.x - last!.x), y: last!.y + share * (mark.y - last!.y) });
    }
    last = mark;
  }
  return dots;
}
