// Which of the kept experiments to list: words, a tag, a task.

import { say, t } from "../text/text";
import type { KeptFilter } from "./keptOrder";
import type { ExperimentRow } from "./workbenchView";

interface Props {
  readonly rows: readonly ExperimentRow[];
  readonly filter: KeptFilter;
  readonly onFilter: (filter: KeptFilter) => void;
}

export function KeptFilters({ rows, filter, onFilter }: Props) {
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  const tasks = [...new Set(rows.map(({ task }) => task))].sort();
  return (
    <div class="filters" role="search" aria-label={t("workbench-filter")}>
      <label>
        <span>{t("workbench-find")}</span>
        <input
          type="search"
          data-testid="kept-find"
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <Choice
        name={t("workbench-tag")}
        any={t("workbench-any-tag")}
        options={tags}
        value={filter.tag}
        onChoose={(tag) => onFilter({ ...filter, tag })}
      />
      <Choice
        name={t("workbench-task")}
        any={t("workbench-any-task")}
        options={tasks}
        value={filter.task}
        onChoose={(task) => onFilter({ ...filter, task })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly any: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ name, any, options, value, onChoose }: ChoiceProps) {
  return (
    <label>
      <span>{name}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="" selected={value === ""}>
          {any}
        </option>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {say(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
