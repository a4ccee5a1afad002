// Which examples to list: words, right or wrong, by whom.

import type { ExampleFilter } from "./view";

const VERDICTS: Record<ExampleFilter["verdict"], string> = { all: "Right and wrong", right: "Right", wrong: "Wrong" };
const AUTHORS: Record<ExampleFilter["author"], string> = {
  all: "Anybody",
  synthetic: "Synthetic",
  student: "Student",
  imported: "Imported",
};

interface Props {
  readonly filter: ExampleFilter;
  readonly onFilter: (filter: ExampleFilter) => void;
}

export function ExampleFilters({ filter, onFilter }: Props) {
  return (
    <div class="filters" role="search" aria-label="Filter examples">
      <label>
        <span>Find</span>
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
        label="Answer"
        options={VERDICTS}
        value={filter.verdict}
        onChoose={(verdict) => onFilter({ ...filter, verdict })}
      />
      <Choice
        label="Written by"
        options={AUTHORS}
        value={filter.author}
        onChoose={(author) => onFilter({ ...filter, author })}
      />
    </div>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: Readonly<Record<Id, string>>;
  readonly value: Id;
  readonly onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ label, options, value, onChoose }: ChoiceProps<Id>) {
  const ids = Object.keys(options) as Id[];
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
            {options[id]}
          </option>
        ))}
      </select>
    </label>
  );
}
