// How the charts are drawn: what runs across, how k grows, arms together or apart.

import { useId } from "preact/hooks";
import { t } from "../text/text";
import type { Arrangement } from "./Chart";
import { CHART_AXES, type ChartAxis, type KScale } from "./chartAxis";
import type { ChartData } from "./view";

export interface Drawing {
  readonly axis: ChartAxis;
  readonly kScale: KScale;
  readonly arrangement: Arrangement;
}

interface Props {
  readonly drawing: Drawing;
  readonly charts: readonly ChartData[];
  readonly onDrawing: (part: Partial<Drawing>) => void;
}

export function BoardControls({ drawing: { axis, kScale, arrangement }, charts, onDrawing }: Props) {
  const has = (kind: ChartData["kind"]) => charts.some((chart) => chart.kind === kind);
  return (
    <div class="board-controls">
      {has("progress") && (
        <Segments
          name="axis"
          options={CHART_AXES.map((id) => ({ id, label: t(`axis-${id}`), title: t(`axis-title-${id}`) }))}
          chosen={axis}
          onChoose={(next) => onDrawing({ axis: next })}
        />
      )}
      {has("passAtK") && (
        <Segments
          name="kscale"
          options={(["log", "linear"] as const).map((id) => ({
            id,
            label: t(`kscale-${id}`),
            title: t(`kscale-${id}-title`),
          }))}
          chosen={kScale}
          onChoose={(next) => onDrawing({ kScale: next })}
        />
      )}
      {charts.some(({ kind }) => kind !== "plane") && (
        <Segments
          name="arrangement"
          options={(["together", "perArm"] as const).map((id) => ({
            id,
            label: t(`arrangement-${id}`),
            title: t(`arrangement-${id}-title`),
          }))}
          chosen={arrangement}
          onChoose={(next) => onDrawing({ arrangement: next })}
        />
      )}
    </div>
  );
}

interface SegmentsProps<Id extends string> {
  readonly name: "axis" | "kscale" | "arrangement";
  readonly options: readonly { readonly id: Id; readonly label: string; readonly title: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function Segments<Id extends string>({ name, options, chosen, onChoose }: SegmentsProps<Id>) {
  const group = useId();
  return (
    <fieldset class="segments" data-testid={`segments-${name}`}>
      <legend>{t(`${name}-legend`)}</legend>
      {options.map(({ id, label, title }) => (
        <label key={id} title={title}>
          <input type="radio" name={group} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
