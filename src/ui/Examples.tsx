// What the arms are trained from: responses, their marks and their critiques; filter, look, import, export.

import { t } from "../text/text";
import { ExampleDetail } from "./ExampleDetail";
import { ExampleFilters } from "./ExampleFilters";
import { ExampleTable } from "./ExampleTable";
import type { ExamplesView, LabActions } from "./view";

export function Examples({ examples, actions }: { examples: ExamplesView | null; actions: LabActions }) {
  return (
    <section class="examples" aria-labelledby="examples-title" data-testid="examples">
      <div class="examples-head">
        <div>
          <h1 id="examples-title">{t("examples-title")}</h1>
          <p class="section-lede">{t("examples-lede")}</p>
        </div>
        <div class="examples-files">
          <label class="button file-button">
            {t("examples-import")}
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
            {t("examples-export")}
          </button>
        </div>
      </div>
      {examples ? (
        <ExampleBrowser examples={examples} actions={actions} />
      ) : (
        <p class="empty">{t("examples-reading")}</p>
      )}
    </section>
  );
}

function ExampleBrowser({ examples, actions }: { examples: ExamplesView; actions: LabActions }) {
  const { rows, matching, total, selected, filter } = examples;
  const count = rows.length < matching ? "examples-count-first" : "examples-count";
  return (
    <>
      <ExampleFilters filter={filter} onFilter={actions.filterExamples} />
      <p class="examples-count" role="status" data-testid="examples-count">
        {t(count, { matching, total, shown: rows.length })}
      </p>
      <div class="examples-body" data-selected={selected !== null}>
        {rows.length > 0 ? (
          <ExampleTable rows={rows} selected={selected?.example.id ?? null} onSelect={actions.selectExample} />
        ) : (
          <p class="empty">{total === 0 ? t("examples-none") : t("examples-no-match")}</p>
        )}
        {selected ? (
          <ExampleDetail {...selected} onClose={() => actions.selectExample(null)} />
        ) : (
          rows.length > 0 && <p class="empty detail-empty">{t("examples-choose")}</p>
        )}
      </div>
    </>
  );
}
