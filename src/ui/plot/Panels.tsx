// One arm to a panel, all with the same axes, the other arms grey behind it.

import { useContext, useMemo, useRef } from "preact/hooks";
import { languageOf, t } from "../../text/text";
import { ArmName } from "../ArmName";
import { ArmStylesContext } from "../armStyle";
import { axisTitle } from "../chartAxis";
import { chartSummary } from "../chartSummary";
import { formatInterval, formatValue } from "../format";
import { Crosshair } from "./Crosshair";
import { Marks } from "./Marks";
import type { PlotModel } from "./model";
import { useSaid } from "./Plot";
import { readingsAt } from "./readings";
import { sayReading } from "./sayReading";
import { useCursor } from "./scope";
import { PAGE_THEME } from "./theme";
import { useFrame } from "./useFrame";
import { groupOf, usePlotCursor } from "./usePlotCursor";
import { type PlotProps, usePlotModel } from "./usePlotModel";

const [NARROWEST, GAP] = [168, 20]; // CSS pixels
const HEIGHT = { small: 132, big: 220 } as const;

export function Panels({ helpId, ...props }: PlotProps & { readonly helpId: string }) {
  const { chart, axis, hidden } = props;
  const host = useRef<HTMLDivElement>(null);
  const frame = useFrame(host);
  const isBig = props.size === "big";
  const columns = Math.max(1, Math.floor((frame.width + GAP) / ((isBig ? 1.6 : 1) * NARROWEST + GAP)));
  const width = Math.floor((frame.width - (columns - 1) * GAP) / columns);
  const height = isBig ? HEIGHT.big : HEIGHT.small;
  const model = usePlotModel({ ...props, size: "small" }, { ...frame, width, height });
  const styles = useContext(ArmStylesContext);
  const [said, say] = useSaid();
  const { onKeyDown, onBlur, ...pointing } = usePlotCursor(
    model,
    (cursor) => model && say(sayReading(model, styles, cursor)),
  );
  const language = languageOf();
  const panels = useMemo(
    () =>
      model?.lines.map(({ arm }) => (
        <div key={arm} data-arm={arm} style={{ width: `${model.width}px` }}>
          <p class="panel-name">
            <ArmName arm={arm} />
            <PanelReading model={model} arm={arm} />
          </p>
          <div class="panel-frame" {...pointing}>
            <svg width={model.width} height={model.height} aria-hidden="true">
              <Marks model={model} theme={PAGE_THEME} only={arm} />
              <Crosshair model={model} only={arm} />
            </svg>
          </div>
        </div>
      )),
    [model, styles, language],
  );
  return (
    <>
      <div
        class="panels"
        ref={host}
        role="img"
        tabIndex={0}
        aria-label={chartSummary(chart, axis, hidden, styles)}
        aria-describedby={helpId}
        {...{ onKeyDown, onBlur }}
      >
        {panels}
      </div>
      <p class="panels-axis" aria-hidden="true">
        {t("panels-axis", { axis: axisTitle(chart, axis) })}
      </p>
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** The arm's value where somebody points, or its last. */
function PanelReading({ model, arm }: { readonly model: PlotModel; readonly arm: string }) {
  const cursor = useCursor(model.chart.id).value;
  const { chart, lines } = model;
  const marks = lines.find((line) => line.arm === arm)?.marks ?? [];
  const isAtX = cursor?.kind === "x" && chart.kind !== "trajectory" && cursor.group === groupOf(model);
  const isAtPoint = cursor?.kind === "point" && cursor.source === chart.id && cursor.arm === arm;
  const point = isAtX
    ? readingsAt(model, cursor.x).find((reading) => reading.arm === arm)?.point
    : isAtPoint
      ? marks[cursor.index]?.point
      : marks.at(-1)?.point;
  if (!point) return <span class="panel-reading">–</span>;
  const { estimate } = point;
  return (
    <span class="panel-reading">
      <b>{formatValue(estimate.mean, chart.zeroLine)}</b> <small>{formatInterval(estimate, chart.zeroLine)}</small>
    </span>
  );
}
