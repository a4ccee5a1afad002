// Each arm as one point with both intervals and its name, between the words for the four quadrants.

import { t } from "../../text/text";
import { shapePath } from "../armStyle";
import { ArmGroup, type Emphasis } from "./ArmGroup";
import type { PlotModel } from "./model";
import { Cross, PointNames } from "./PointNames";
import { type Theme, textWidth } from "./theme";

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly emphasis?: Emphasis;
}

export function Plane({ model, theme, emphasis }: Props) {
  const { lines, ghosts, baseline, x, y, metrics } = model;
  return (
    <g>
      <Quadrants model={model} theme={theme} />
      {ghosts.map(({ arm, marks, style }) => {
        const last = marks.at(-1);
        if (!last) return null;
        const d = shapePath(style.shape, last.x, last.y, metrics.marker);
        return <path key={arm} d={d} fill="none" stroke={theme.arm(style.color)} stroke-opacity={0.5} />;
      })}
      {baseline && lines.some(({ marks }) => marks.length > 0) && (
        <path
          d={shapePath(baseline.shape, x.at(0), y.at(0), metrics.marker)}
          fill={theme.arm(baseline.color)}
          stroke={theme.paper}
        />
      )}
      {lines.map(({ arm, style, marks }) => {
        const last = marks.at(-1);
        if (!last) return null;
        return (
          <ArmGroup key={arm} style={style} theme={theme} emphasis={emphasis}>
            <Cross mark={last} model={model} />
            <path d={shapePath(style.shape, last.x, last.y, metrics.marker)} stroke={theme.paper} />
          </ArmGroup>
        );
      })}
      <PointNames model={model} theme={theme} {...(emphasis && { emphasis })} />
    </g>
  );
}

function Quadrants({ model: { box, x, y, metrics }, theme }: { model: PlotModel; theme: Theme }) {
  const [left, right] = [x.at(0) - box.left, box.right - x.at(0)];
  const [above, below] = [y.at(0) - box.top, box.bottom - y.at(0)];
  const font = metrics.font + 1;
  const word = (text: string, isRight: boolean, isAbove: boolean) => {
    // Without room it is not worth covering points.
    if ((isRight ? right : left) < textWidth(text, 0.85 * font) + font || (isAbove ? above : below) < 2 * font)
      return null;
    return (
      <text
        x={isRight ? box.right - 6 : box.left + 6}
        y={isAbove ? box.top + 1.1 * font : box.bottom - 0.6 * font}
        text-anchor={isRight ? "end" : "start"}
        fill={theme.muted}
        font-family={theme.serif}
        font-style="italic"
        font-size={font}
      >
        {text}
      </text>
    );
  };
  return (
    <>
      {word(t("quadrant-both"), true, true)}
      {word(t("quadrant-broader"), false, true)}
      {word(t("quadrant-sharper"), true, false)}
      {word(t("quadrant-neither"), false, false)}
    </>
  );
}
