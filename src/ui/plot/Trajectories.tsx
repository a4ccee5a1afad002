// Where training leads: the way of each arm, from a small point at its start to its marker at the end, which bears the intervals.

import { shapePath } from "../armStyle";
import { ArmGroup, type Emphasis } from "./ArmGroup";
import { Behind, dashes, Ghost } from "./Lines";
import type { Line, PlotModel } from "./model";
import { Cross, PointNames } from "./PointNames";
import type { Theme } from "./theme";

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly emphasis?: Emphasis;
  /** Draw this arm alone, the others as grey lines behind it. */
  readonly only?: string | undefined;
}

export function Trajectories({ model, theme, emphasis, only }: Props) {
  const { lines, ghosts, metrics, size } = model;
  const isShown = ({ arm }: Line) => only === undefined || arm === only;
  return (
    <g>
      {only !== undefined && <Behind lines={lines.filter(({ arm }) => arm !== only)} theme={theme} />}
      {ghosts.filter(isShown).map((line) => (
        <Ghost key={line.arm} line={line} theme={theme} />
      ))}
      {lines.filter(isShown).map((line) => (
        <ArmGroup key={line.arm} style={line.style} theme={theme} emphasis={emphasis}>
          <path
            d={line.path}
            fill="none"
            stroke-width={metrics.line}
            stroke-linejoin="round"
            stroke-dasharray={dashes(line, metrics.line)}
          />
          <Way line={line} model={model} theme={theme} />
        </ArmGroup>
      ))}
      {only === undefined && size !== "small" && (
        <PointNames model={model} theme={theme} {...(emphasis && { emphasis })} />
      )}
    </g>
  );
}

function Way({ line: { marks, style, isControl }, model, theme }: { line: Line; model: PlotModel; theme: Theme }) {
  const { marker } = model.metrics;
  const last = marks.at(-1);
  if (!last) return null;
  const radius = (i: number) => marker * (isControl ? 0.45 : 0.3 + (0.38 * i) / Math.max(1, marks.length - 1));
  const dots = marks
    .slice(0, isControl ? undefined : -1)
    .map(({ x, y }, i) => shapePath("circle", r(x), r(y), r(radius(i))));
  return (
    <>
      {!isControl && <Cross mark={last} model={model} />}
      <path d={dots.join("")} stroke="none" />
      {!isControl && <path d={shapePath(style.shape, r(last.x), r(last.y), marker)} stroke={theme.paper} />}
    </>
  );
}

const r = (value: number): number => Math.round(value * 10) / 10;
