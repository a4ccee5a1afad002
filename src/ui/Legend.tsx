// The arms as switches: one press hides or shows an arm in every chart.

import { ArmName } from "./ArmName";

interface Props {
  readonly arms: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (arm: string) => void;
}

export function Legend({ arms, hidden, onToggle }: Props) {
  return (
    <div class="legend" role="group" aria-label="Arms shown in the charts">
      {arms.map((arm) => (
        <button
          key={arm}
          type="button"
          class="legend-item"
          data-testid={`legend-${arm}`}
          aria-pressed={!hidden.has(arm)}
          onClick={() => onToggle(arm)}
        >
          <ArmName arm={arm} />
        </button>
      ))}
    </div>
  );
}
