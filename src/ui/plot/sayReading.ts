// What is read at the cursor as one sentence, for people who hear the chart.

import { say, t } from "../../text/text";
import { type ArmStyles, styleOf } from "../armStyle";
import { axisTitle, yTitle } from "../chartAxis";
import { formatCompact, formatInterval, formatValue } from "../format";
import type { PlotModel } from "./model";
import { readingsAt } from "./readings";
import type { Cursor } from "./scope";

/** `15 optimiser steps`, `k = 4` */
export const sayX = ({ chart, axis }: PlotModel, x: number): string =>
  chart.kind === "passAtK"
    ? t("readout-k", { k: formatCompact(x) })
    : t("readout-at", { x: formatCompact(x), axis: axisTitle(chart, axis) });

export function sayReading(model: PlotModel, styles: ArmStyles, cursor: Cursor | null): string {
  if (!cursor) return "";
  const { chart } = model;
  const number = (value: number) => formatValue(value, chart.zeroLine);
  if (cursor.kind === "x") {
    const readings = readingsAt(model, cursor.x).map(({ arm, point: { estimate } }) =>
      t("say-reading", {
        arm: styleOf(styles, arm).title,
        value: number(estimate.mean),
        interval: formatInterval(estimate, chart.zeroLine),
      }),
    );
    return `${sayX(model, cursor.x)}: ${readings.join("; ")}`;
  }
  const mark = model.lines.find(({ arm }) => arm === cursor.arm)?.marks[cursor.index];
  if (!mark) return "";
  return t("say-point", {
    arm: styleOf(styles, cursor.arm).title,
    steps: formatCompact(mark.point.at.step),
    xTitle: say(chart.xTitle ?? ""),
    x: number(mark.point.x?.mean ?? NaN),
    yTitle: yTitle(chart),
    y: number(mark.point.estimate.mean),
  });
}
