// Where somebody points: a line through all charts that have this x, and a ring around what is read there.

import { useContext } from "preact/hooks";
import { ArmStylesContext, styleOf } from "../armStyle";
import type { Mark, PlotModel } from "./model";
import { nearestIndex, readingsAt } from "./readings";
import { useCursor } from "./scope";
import { PAGE_THEME } from "./theme";
import { groupOf } from "./usePlotCursor";

interface Props {
  readonly model: PlotModel;
  /** Of a panel: the one arm that is read in it. */
  readonly only?: string | undefined;
}

export function Crosshair({ model, only }: Props) {
  const cursor = useCursor(model.chart.id).value;
  const styles = useContext(ArmStylesContext);
  if (!cursor) return null;
  const { chart, axis, box, metrics, lines } = model;
  const ring = (arm: string, x: number, y: number) => (
    <circle
      key={arm}
      cx={x.toFixed(1)}
      cy={y.toFixed(1)}
      r={1.7 * metrics.marker}
      fill="none"
      stroke={PAGE_THEME.arm(styleOf(styles, arm).color)}
      stroke-width={1.5}
    />
  );
  const shown = lines.filter(({ arm }) => only === undefined || arm === only);

  if (chart.kind === "trajectory" || chart.kind === "plane") {
    // Training has no axis here, but its points are the same evaluations as those of the charts that have one.
    const pick = (arm: string, marks: readonly Mark[]): Mark | undefined =>
      cursor.kind === "point"
        ? cursor.source === chart.id && cursor.arm === arm
          ? marks[cursor.index]
          : undefined
        : cursor.group === "spent" && chart.kind === "trajectory"
          ? marks[
              nearestIndex(
                marks.map(({ point }) => point.at[axis]),
                cursor.x,
              )
            ]
          : undefined;
    return (
      <g>
        {shown
          .filter(({ isControl }) => !isControl || cursor.kind === "point")
          .flatMap(({ arm, marks }) => {
            const mark = pick(arm, marks);
            return mark ? [ring(arm, mark.x, mark.y)] : [];
          })}
      </g>
    );
  }
  if (cursor.kind !== "x" || cursor.group !== groupOf(model)) return null;
  const at = model.x.at(cursor.x);
  if (at < box.left - 1 || at > box.right + 1) return null;
  return (
    <g>
      <path
        d={`M${at.toFixed(1)} ${box.top.toFixed(1)}V${box.bottom.toFixed(1)}`}
        stroke={PAGE_THEME.ink}
        stroke-dasharray="2 2"
      />
      {readingsAt(model, cursor.x)
        .filter(({ arm }) => only === undefined || arm === only)
        .map(({ arm, x, point }) => ring(arm, model.x.at(x), model.y.at(point.estimate.mean)))}
    </g>
  );
}
