// What the arms are trained from: responses, their marks and their critiques; filter, look, import, export.

import { ExampleDetail } from "./ExampleDetail";
import { ExampleFilters } from "./ExampleFilters";
import { ExampleTable } from "./ExampleTable";
import { formatWhole } from "./format";
import type { ExamplesView, LabActions } from "./view";

export function Examples({ examples, actions }: { examples: ExamplesView | null; actions: LabActions }) {
  return (
    <section class="examples" aria-labelledby="examples-title" data-testid="examples">
      <div class="examples-head">
        <div>
          <h1 id="examples-title">Examples</h1>
          <p class="section-lede">
            What the arms are trained from: problems with an answer, right or wrong, and a critique of it.
          </p>
        </div>
        <div class="examples-files">
          <label class="button file-button">
            Import JSONL
            <input
              type="file"
              class="visually-hidden"
              accept=".jsonl,.ndjson,application/jsonl,application/x-ndjson"
              data-testid="import-examples"
              onChange={(event) => {
                const input = event.currentTarget;
                const file = input.files?.[0];
                if (file) actions.importExamples(file);
                input.value = "";
              }}
            />
          </label>
          <button type="button" class="button" onClick={actions.exportExamples}>
            Export JSONL
          </button>
        </div>
      </div>
      {examples ? <ExampleBrowser examples={examples} actions={actions} /> : <p class="empty">Reading the examples…</p>}
    </section>
  );
}

function ExampleBrowser({ examples, actions }: { examples: ExamplesView; actions: LabActions }) {
  const { rows, matching, total, selected, filter } = examples;
  const shown = rows.length < matching ? `, the first ${formatWhole(rows.length)} shown` : "";
  return (
    <>
      <ExampleFilters filter={filter} onFilter={actions.filterExamples} />
      <p class="examples-count" role="status" data-testid="examples-count">
        {formatWhole(matching)} of {formatWhole(total)} examples{shown}
      </p>
      <div class="examples-body" data-selected={selected !== null}>
        {rows.length > 0 ? (
          <ExampleTable rows={rows} selected={selected?.example.id ?? null} onSelect={actions.selectExample} />
        ) : (
          <p class="empty">{total === 0 ? "There are no examples yet." : "Nothing matches the filter."}</p>
        )}
        {selected ? (
          <ExampleDetail {...selected} onClose={() => actions.selectExample(null)} />
        ) : (
          rows.length > 0 && <p class="empty detail-empty">Choose an example to see it step by step.</p>
        )}
      </div>
    </>
  );
}
