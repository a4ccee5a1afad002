// What is drawn of each arm where both coordinates are estimates: a path of growing points, or one point with its name.

import { type ArmStyle, shapePath } from "./armStyle";
import { placeLabels } from "./placeLabels";
import type { Series } from "./view";
import type { XyScale } from "./xyScale";

type Point = Series["points"][number];

export interface Drawn {
  readonly series: Series;
  readonly style: ArmStyle;
}

const MARKER = 5; // CSS pixels

/** The way of each arm, from a small point at its start to its marker at the end, which bears the intervals. */
export function Trajectories({ drawn, scale }: { drawn: readonly Drawn[]; scale: XyScale }) {
  return (
    <>
      {drawn.map(({ series: { arm, points, control }, style }) => {
        const last = points.at(-1);
        if (!last) return null;
        const [x, y] = place(last, scale);
        const isGrowing = control === undefined;
        return (
          <g key={arm} style={paint(style)} data-arm={arm}>
            <path
              class="xy-way"
              d={`M${points.map((point) => place(point, scale).join(" ")).join("L")}`}
              stroke-dasharray={style.dash.join(" ")}
            />
            {isGrowing && <Cross point={last} scale={scale} />}
            {points.slice(0, isGrowing ? -1 : undefined).map((point, i) => {
              const [px, py] = place(point, scale);
              const r = isGrowing ? 1.5 + (1.8 * i) / Math.max(1, points.length - 1) : 2;
              return <circle key={i} cx={px} cy={py} r={r} />;
            })}
            {isGrowing && <path class="xy-marker" d={shapePath(style.shape, x, y, MARKER)} />}
          </g>
        );
      })}
    </>
  );
}

/** Each arm as one point with both intervals and its name, between the words for the four quadrants. */
export function Plane({ drawn, scale }: { drawn: readonly Drawn[]; scale: XyScale }) {
  const ends = drawn.flatMap(({ series, style }) => {
    const point = series.points.at(-1);
    return point ? [{ arm: series.arm, style, point, at: place(point, scale) }] : [];
  });
  const names = placeLabels(
    ends.map(({ at: [x, y], style }) => ({ x, y, width: 6.6 * style.title.length })),
    scale.box,
  );
  return (
    <>
      <Quadrants scale={scale} />
      {ends.map(({ arm, style, point, at: [x, y] }) => (
        <g key={arm} style={paint(style)} data-arm={arm}>
          <Cross point={point} scale={scale} />
          <path class="xy-marker" d={shapePath(style.shape, x, y, MARKER)} />
        </g>
      ))}
      {ends.map(({ arm, style }, i) => (
        <text key={arm} class="xy-name" x={names[i]!.x} y={names[i]!.y} text-anchor={names[i]!.anchor}>
          {style.title}
        </text>
      ))}
    </>
  );
}

function Quadrants({ scale: { box, x, y } }: { scale: XyScale }) {
  const [left, right] = [x(0) - box.left, box.right - x(0)];
  const [above, below] = [y(0) - box.top, box.bottom - y(0)];
  const word = (text: string, isRight: boolean, isAbove: boolean) => {
    const width = 5.8 * text.length + 12;
    if ((isRight ? right : left) < width || (isAbove ? above : below) < 24) return null; // no room: not worth covering points
    return (
      <text
        class="xy-quadrant"
        x={isRight ? box.right - 6 : box.left + 6}
        y={isAbove ? box.top + 14 : box.bottom - 8}
        text-anchor={isRight ? "end" : "start"}
      >
        {text}
      </text>
    );
  };
  return (
    <>
      {word("right and broader", true, true)}
      {word("broader but less right", false, true)}
      {word("sharper but narrower", true, false)}
      {word("less right and narrower", false, false)}
    </>
  );
}

/** Both 95% intervals, through the point, as far as the axes reach. */
function Cross({ point: { x, estimate }, scale }: { point: Point; scale: XyScale }) {
  if (!x) return null;
  const { left, right, top, bottom } = scale.box;
  const across = (value: number) => Math.min(right, Math.max(left, scale.x(value)));
  const up = (value: number) => Math.min(bottom, Math.max(top, scale.y(value)));
  const d = `M${across(x.low)} ${up(estimate.mean)}H${across(x.high)}M${across(x.mean)} ${up(estimate.low)}V${up(estimate.high)}`;
  return <path class="xy-cross" d={d} />;
}

const place = ({ x, estimate }: Point, scale: XyScale): [number, number] => [
  Number(scale.x(x?.mean ?? NaN).toFixed(1)),
  Number(scale.y(estimate.mean).toFixed(1)),
];

const paint = ({ color }: ArmStyle) => ({ stroke: `var(${color})`, fill: `var(${color})` });
