// The arms as switches: one press hides or shows an arm in every chart, two show it alone.

import { useContext, useId } from "preact/hooks";
import { t } from "../text/text";
import { ArmName } from "./ArmName";
import { ScopeContext } from "./plot/scope";

interface Props {
  readonly arms: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
}

export function Legend({ arms, hidden, onHidden }: Props) {
  const { emphasis } = useContext(ScopeContext);
  const helpId = useId();
  const toggle = (arm: string) => {
    const next = new Set(hidden);
    if (!next.delete(arm)) next.add(arm);
    onHidden(next);
  };
  /** Isolating the one that is shown alone brings the others back. */
  const isolate = (arm: string) => {
    const others = arms.filter((other) => other !== arm);
    const isAlone = !hidden.has(arm) && others.every((other) => hidden.has(other));
    onHidden(new Set(isAlone ? [] : others));
  };
  const leave = (arm: string) => {
    if (emphasis.value === arm) emphasis.value = null;
  };
  return (
    <div class="legend" role="group" aria-label={t("legend-label")} aria-describedby={helpId}>
      {arms.map((arm) => (
        <button
          key={arm}
          type="button"
          class="legend-item"
          title={t("legend-title")}
          data-testid={`legend-${arm}`}
          aria-pressed={!hidden.has(arm)}
          onClick={({ altKey, shiftKey }) => (altKey || shiftKey ? isolate(arm) : toggle(arm))}
          onDblClick={() => isolate(arm)}
          onKeyDown={(event) => {
            if (event.key === "i" && !event.ctrlKey && !event.metaKey) isolate(arm);
          }}
          onPointerEnter={({ pointerType }) => {
            if (pointerType === "mouse" && !hidden.has(arm)) emphasis.value = arm;
          }}
          onPointerLeave={() => leave(arm)}
          onFocus={({ currentTarget }) => {
            if (currentTarget.matches(":focus-visible") && !hidden.has(arm)) emphasis.value = arm;
          }}
          onBlur={() => leave(arm)}
        >
          <ArmName arm={arm} />
        </button>
      ))}
      {arms.some((arm) => hidden.has(arm)) && (
        <button type="button" class="legend-all" data-testid="legend-show-all" onClick={() => onHidden(new Set())}>
          {t("legend-show-all")}
        </button>
      )}
      <p class="visually-hidden" id={helpId}>
        {t("legend-help")}
      </p>
    </div>
  );
}
