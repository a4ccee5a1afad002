// The fields of several knobs of an experiment, in a grid.

import { NumberField } from "./NumberField";
import type { KnobView } from "./view";

interface Props {
  readonly knobs: readonly KnobView[];
  readonly onKnob: (id: string, value: number) => void;
}

export function KnobFields({ knobs, onKnob }: Props) {
  return (
    <div class="fields">
      {knobs.map((knob) => (
        <NumberField
          key={knob.id}
          id={`knob-${knob.id}`}
          control={knob}
          value={knob.value}
          onValue={(value) => onKnob(knob.id, value)}
        />
      ))}
    </div>
  );
}
