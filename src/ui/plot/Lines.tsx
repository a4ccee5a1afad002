// Lines with ribbons and markers: of a chart over what was spent, or over k.

import { ArmGroup, type Emphasis } from "./ArmGroup";
import type { Line, PlotModel } from "./model";
import { NAME_GAP } from "./names";
import { whiskersPath } from "./path";
import type { Theme } from "./theme";

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly emphasis?: Emphasis;
  /** Draw this arm alone, the others as grey lines behind it. */
  readonly only?: string | undefined;
}

export function Lines({ model, theme, emphasis, only }: Props) {
  const { lines, ghosts, metrics, ends } = model;
  const shown = lines.filter(({ arm }) => only === undefined || arm === only);
  const faint = ghosts.filter(({ arm }) => only === undefined || arm === only);
  const shade = Math.min(DARKEST, MUD / shown.length);
  return (
    <g>
      {only !== undefined && <Behind lines={lines.filter(({ arm }) => arm !== only)} theme={theme} />}
      {faint.map((line) => (
        <Ghost key={line.arm} line={line} theme={theme} />
      ))}
      {shown.map((line) => (
        <ArmGroup key={line.arm} style={line.style} theme={theme} emphasis={emphasis}>
          {line.ribbon && <path d={line.ribbon} stroke="none" fill-opacity={shade} />}
          {line.marks.length === 1 && <path d={whiskersPath(line.marks)} fill="none" stroke-opacity={0.6} />}
          <path
            d={line.path}
            fill="none"
            stroke-width={metrics.line}
            stroke-linejoin="round"
            stroke-dasharray={dashes(line, metrics.line)}
          />
          <path d={line.markers} stroke={theme.paper} />
        </ArmGroup>
      ))}
      {only === undefined && ends && <Ends model={model} theme={theme} {...(emphasis && { emphasis })} />}
    </g>
  );
}

// Ribbons lie over each other: the more there are, the paler each, or all together are mud.
const [DARKEST, MUD] = [0.15, 0.6];

/** What was recorded of an arm and is not reached yet: thin, pale, without interval or markers. */
export function Ghost({ line, theme }: { line: Line; theme: Theme }) {
  return (
    <path
      d={line.path}
      fill="none"
      stroke={theme.arm(line.style.color)}
      stroke-width={1.25}
      stroke-opacity={0.45}
      stroke-dasharray={dashes(line, 1.25)}
    />
  );
}

export function Behind({ lines, theme }: { lines: readonly Line[]; theme: Theme }) {
  return <path d={lines.map(({ path }) => path).join("")} fill="none" stroke={theme.edge} stroke-opacity={0.45} />;
}

function Ends({ model: { ends, box, metrics }, theme, emphasis }: Props) {
  const { font } = metrics;
  return (
    <>
      {ends!.map(({ arm, style, rows, y, lineY }) => (
        <ArmGroup key={arm} style={style} theme={theme} emphasis={emphasis}>
          <path
            d={`M${(box.right + 0.5 * font).toFixed(1)} ${lineY.toFixed(1)}L${(box.right + (NAME_GAP - 0.3) * font).toFixed(1)} ${y.toFixed(1)}`}
            fill="none"
          />
          {rows.map((row, i) => (
            <text
              key={row}
              x={(box.right + NAME_GAP * font).toFixed(1)}
              y={(y + (i - (rows.length - 1) / 2) * 1.2 * font + 0.35 * font).toFixed(1)}
              fill={theme.ink}
              stroke="none"
              font-size={font}
              font-weight={550}
            >
              {row}
            </text>
          ))}
        </ArmGroup>
      ))}
    </>
  );
}

/** Longer for thicker lines, so that the patterns stay the same to the eye. */
export const dashes = ({ style: { dash } }: Line, width: number): string | undefined =>
  dash.length > 0 ? dash.map((length) => length * Math.max(1, width / 2)).join(" ") : undefined;
