// Chooses the problem to look at: one that is offered, or one that is typed.

import { useEffect, useState } from "preact/hooks";

interface Props {
  readonly problems: readonly string[];
  readonly current: string;
  readonly isInspecting: boolean;
  readonly isDisabled: boolean;
  readonly onInspect: (problem: string) => void;
}

export function ProblemPicker({ problems, current, isInspecting, isDisabled, onInspect }: Props) {
  const [typed, setTyped] = useState(current);
  useEffect(() => setTyped(current), [current]);
  const isOffered = problems.includes(current);
  return (
    <form
      class="problem-picker"
      aria-label="Problem to look at"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onInspect(typed.trim());
      }}
    >
      <label>
        <span>Problem</span>
        <select
          class="mono"
          data-testid="problem-select"
          disabled={isDisabled || problems.length === 0}
          value={isOffered ? current : ""}
          onChange={(event) => event.currentTarget.value !== "" && onInspect(event.currentTarget.value)}
        >
          <option value="" disabled selected={!isOffered}>
            {problems.length === 0 ? "none yet" : "choose…"}
          </option>
          {problems.map((id) => (
            <option key={id} value={id} selected={id === current}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>or type one</span>
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
        Look
      </button>
      <span class="picker-busy" role="status">
        {isInspecting ? "Looking…" : ""}
      </span>
    </form>
  );
}
