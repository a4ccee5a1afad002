// Which examples to list: words, right or wrong, by whom.

import { t } from "../text/text";
import type { ExampleFilter } from "./view";

const VERDICTS: readonly ExampleFilter["verdict"][] = ["all", "right", "wrong"];
const AUTHORS: readonly ExampleFilter["author"][] = ["all", "synthetic", "student", "imported"];

interface Props {
  readonly filter: ExampleFilter;
  readonly onFilter: (filter: ExampleFilter) => void;
}

export function ExampleFilters({ filter, onFilter }: Props) {
  return (
    <div class="filters" role="search" aria-label={t("examples-filter")}>
      <label>
        <span>{t("examples-find")}</span>
        <input
          type="search"
          class="mono"
          data-testid="filter-text"
          placeholder="3-8=5"
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      <Choice
        label={t("examples-answer")}
        ids={VERDICTS}
        nameOf={(id) => t(`examples-verdict-${id}`)}
        value={filter.verdict}
        onChoose={(verdict) => onFilter({ ...filter, verdict })}
      />
      <Choice
        label={t("examples-written-by")}
        ids={AUTHORS}
        nameOf={(id) => t(`examples-author-${id}`)}
        value={filter.author}
        onChoose={(author) => onFilter({ ...filter, author })}
      />
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly value: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ label, ids, nameOf, value, onChoose }: ChoiceProps<Id>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const id = ids.find((candidate) => candidate === event.currentTarget.value);
          if (id !== undefined) onChoose(id);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id} selected={id === value}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
