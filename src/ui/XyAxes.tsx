// The axes of a chart with two estimates: grid, ticks, what x is, lines at zero.

import { axisNumber } from "./format";
import { ticksOf, type XyScale } from "./xyScale";

interface Props {
  readonly scale: XyScale;
  readonly title: string;
  readonly hasZeroLines: boolean;
}

export function XyAxes({ scale, title, hasZeroLines }: Props) {
  const { left, right, top, bottom } = scale.box;
  return (
    <g class="xy-axes">
      {ticksOf(scale.yLimits, (bottom - top) / 40).map((value) => (
        <g key={`y${value}`}>
          <path d={`M${left} ${scale.y(value)}H${right}`} class="xy-grid" />
          <text x={left - 6} y={scale.y(value) + 4} text-anchor="end">
            {axisNumber(value)}
          </text>
        </g>
      ))}
      {ticksOf(scale.xLimits, (right - left) / 80).map((value) => (
        <g key={`x${value}`}>
          <path d={`M${scale.x(value)} ${top}V${bottom}`} class="xy-grid" />
          <text x={scale.x(value)} y={bottom + 18} text-anchor="middle">
            {axisNumber(value)}
          </text>
        </g>
      ))}
      <text x={(left + right) / 2} y={bottom + 38} text-anchor="middle">
        {title}
      </text>
      {hasZeroLines && <path d={`M${left} ${scale.y(0)}H${right}M${scale.x(0)} ${top}V${bottom}`} class="xy-zero" />}
    </g>
  );
}
