// Everything that is drawn of a chart inside its axes, by its kind.

import type { Emphasis } from "./ArmGroup";
import { Axes } from "./Axes";
import { Lines } from "./Lines";
import type { PlotModel } from "./model";
import { Plane } from "./Plane";
import type { Theme } from "./theme";
import { Trajectories } from "./Trajectories";

interface Props {
  readonly model: PlotModel;
  readonly theme: Theme;
  readonly emphasis?: Emphasis;
  /** Draw this arm alone, the others as grey lines behind it. */
  readonly only?: string | undefined;
}

export function Marks({ only, ...rest }: Props) {
  const { kind } = rest.model.chart;
  return (
    <>
      <Axes model={rest.model} theme={rest.theme} />
      {kind === "plane" ? (
        <Plane {...rest} />
      ) : kind === "trajectory" ? (
        <Trajectories {...rest} only={only} />
      ) : (
        <Lines {...rest} only={only} />
      )}
    </>
  );
}
