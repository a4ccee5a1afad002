// What is compared, at a glance: the arms, the sizes, and the knobs that change them.

import type { ComponentChildren } from "preact";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { budgetOf } from "./chartAxis";
import { formatCompact, formatWhole } from "./format";
import { Knobs } from "./Knobs";
import type { LabView } from "./view";

interface Props {
  readonly view: LabView;
  readonly onKnob: (id: string, value: number) => void;
  readonly armsToggle: ComponentChildren;
}

export function ExperimentCard({ view, onKnob, armsToggle }: Props) {
  const { data, seeds } = view.experiment;
  const budget = budgetOf(view.experiment);
  const facts: readonly (readonly [string, string])[] = [
    ["questions", formatWhole(data.questions)],
    [budget.axis === "step" ? "steps each" : "tokens each", formatCompact(budget.amount)],
    ["seeds", formatWhole(seeds.length)],
  ];
  return (
    <aside class="experiment-card" aria-label="What is compared">
      <h2>The signals compared</h2>
      <ul class="arms" data-testid="arms">
        {view.arms.map((arm) => (
          <ArmChip key={arm.id} arm={arm.id} />
        ))}
        {view.arms.length === 0 && [0, 1, 2].map((i) => <li key={i} class="skeleton arm-skeleton" />)}
      </ul>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="task" data-testid="task">
        <b>{view.task.title}.</b> {view.task.notation}
      </p>
      <Knobs knobs={view.knobs} isDisabled={view.phase === "loading"} onKnob={onKnob} />
      {armsToggle}
    </aside>
  );
}

function ArmChip({ arm }: { arm: string }) {
  const { note, isBaseline } = useArmStyle(arm);
  return (
    <li data-testid={`arm-${arm}`}>
      <ArmName arm={arm} />
      {isBaseline && <span class="tag">baseline</span>}
      {note && <span class="arm-note">{note}</span>}
    </li>
  );
}
