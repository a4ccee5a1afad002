// Chooses a signal, by family, and makes an arm of it.

import { useState } from "preact/hooks";
import { say, t } from "../text/text";
import type { SignalView } from "./view";

interface Props {
  readonly signals: readonly SignalView[];
  readonly isFull: boolean;
  readonly onAdd: (signal: string) => void;
}

export function AddArm({ signals, isFull, onAdd }: Props) {
  const [chosen, setChosen] = useState(signals[0]?.id ?? "");
  const signal = signals.find(({ id }) => id === chosen);
  const families = [...new Set(signals.map(({ family }) => family))];
  return (
    <form
      class="add-arm"
      aria-label={t("arms-another")}
      onSubmit={(event) => {
        event.preventDefault();
        if (signal) onAdd(signal.id);
      }}
    >
      <label>
        <span>{t("arms-another")}</span>
        <select data-testid="add-signal" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {families.map((family) => (
            <optgroup key={family} label={say(family)}>
              {signals
                .filter((one) => one.family === family)
                .map(({ id, title, short }) => (
                  <option key={id} value={id} selected={id === chosen}>
                    {say(title)} – {say(short)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit" class="button" data-testid="add-arm" disabled={isFull || !signal}>
        {t("arms-add")}
      </button>
      <p class="hint">{isFull ? t("arms-full") : signal && say(signal.summary)}</p>
    </form>
  );
}
