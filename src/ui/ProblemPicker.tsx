// Chooses the problem to look at: one that is offered, by its kind, or one that is typed.

import { useEffect, useState } from "preact/hooks";
import { t } from "../text/text";
import type { ProblemGroup } from "./view";

interface Props {
  readonly problems: readonly ProblemGroup[];
  readonly current: string;
  readonly isInspecting: boolean;
  readonly isDisabled: boolean;
  readonly onInspect: (problem: string) => void;
}

export function ProblemPicker({ problems, current, isInspecting, isDisabled, onInspect }: Props) {
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  const offered = problems.flatMap(({ ids }) => ids);
  const isOffered = offered.includes(current);
  return (
    <form
      class="problem-picker"
      aria-label={t("problem-form")}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onInspect(typed.trim());
      }}
    >
      <label>
        <span>{t("problem-label")}</span>
        <select
          class="mono"
          data-testid="problem-select"
          disabled={isDisabled || offered.length === 0}
          value={isOffered ? current : ""}
          onChange={(event) => event.currentTarget.value !== "" && onInspect(event.currentTarget.value)}
        >
          <option value="" disabled selected={!isOffered}>
            {t(offered.length === 0 ? "problem-none" : "problem-some")}
          </option>
          {problems.map(({ kind, ids }) => (
            <optgroup key={kind} label={t(`problem-kind-${kind}`)}>
              {ids.map((id) => (
                <option key={id} value={id} selected={id === current}>
                  {id}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        <span>{t("problem-type")}</span>
        <input
          class="mono"
          type="text"
          data-testid="problem-input"
          value={typed}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          disabled={isDisabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={isDisabled || typed.trim() === ""}>
        {t("problem-look")}
      </button>
      <span class="picker-busy" role="status">
        {isInspecting ? t("microscope-looking") : ""}
      </span>
    </form>
  );
}
