// What is read where somebody points: each arm with its value and interval; the table says the same to everybody.

import type { ComponentChildren } from "preact";
import { say, t } from "../text/text";
import type { Estimate } from "../types";
import { ArmName } from "./ArmName";
import { yTitle } from "./chartAxis";
import { formatCompact, formatInterval, formatValue } from "./format";
import type { PlotModel } from "./plot/model";
import { readingsAt } from "./plot/readings";
import { sayX } from "./plot/sayReading";
import { useCursor } from "./plot/scope";
import { groupOf } from "./plot/usePlotCursor";

export function ChartReadout({ model }: { readonly model: PlotModel }) {
  const cursor = useCursor(model.chart.id).value;
  const { chart, size } = model;
  if (!cursor) return null;
  const side = (at: number) => (size === "big" ? freeCorner(model, at) : undefined);
  const row = (key: string, name: ComponentChildren, estimate: Estimate) => (
    <p key={key} class="readout-row">
      {name}
      <span>
        <b>{formatValue(estimate.mean, chart.zeroLine)}</b> <small>{formatInterval(estimate, chart.zeroLine)}</small>
      </span>
    </p>
  );

  if (cursor.kind === "point") {
    if (cursor.source !== chart.id) return null;
    const mark = model.lines.find(({ arm }) => arm === cursor.arm)?.marks[cursor.index];
    if (!mark) return null;
    const { at, estimate, x } = mark.point;
    return (
      <div class="readout" aria-hidden="true" data-side={side(mark.x)}>
        <p class="readout-row">
          <ArmName arm={cursor.arm} />
          <small>{at.step > 0 && t("readout-after", { steps: formatCompact(at.step) })}</small>
        </p>
        {x && row("x", <span>{say(chart.xTitle ?? "")}</span>, x)}
        {row("y", <span>{yTitle(chart)}</span>, estimate)}
      </div>
    );
  }
  const isShared = chart.kind === "progress" || chart.kind === "passAtK";
  if (!isShared || cursor.group !== groupOf(model)) return null;
  const readings = readingsAt(model, cursor.x);
  if (readings.length === 0) return null;
  return (
    <div class="readout" aria-hidden="true" data-side={side(model.x.at(cursor.x))}>
      <p class="readout-at">{sayX(model, cursor.x)}</p>
      {readings.map(({ arm, point }) => row(arm, <ArmName arm={arm} />, point.estimate))}
    </div>
  );
}

/** A large plot has nothing below it: what is read stands beside the pointer, where it covers the fewest points. */
function freeCorner({ box, lines }: PlotModel, at: number): string {
  const [across, down] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const isLeft = at > across;
  const beside = lines.flatMap(({ marks }) => marks).filter(({ x }) => x < across === isLeft);
  const above = beside.filter(({ y }) => y < down).length;
  return `${above > beside.length / 2 ? "bottom" : "top"} ${isLeft ? "left" : "right"}`;
}
