// All experiments that are kept in this browser: to find, open, copy, compare, label and delete.

import { useState } from "preact/hooks";
import { t } from "../text/text";
import { ImportRun } from "./ImportRun";
import { firstOrder, type KeptFilter, matching, type Order, ordered } from "./keptOrder";
import { KeptFilters } from "./KeptFilters";
import { KeptTable } from "./KeptTable";
import type { WorkbenchActions, WorkbenchView } from "./workbenchView";

const EVERYTHING: KeptFilter = { text: "", tag: "", task: "" };

export function Kept({ view, actions }: { view: WorkbenchView; actions: WorkbenchActions }) {
  const [filter, setFilter] = useState(EVERYTHING);
  const [order, setOrder] = useState<Order>(firstOrder("at"));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, deleted } = view;
  const shown = rows && ordered(matching(rows, filter), order);
  const chosen = (rows ?? []).filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <section class="workbench" aria-labelledby="workbench-title" data-testid="workbench">
      <header class="workbench-head">
        <div>
          <h1 id="workbench-title">{t("workbench-title")}</h1>
          <p class="section-lede">{t("workbench-lede")}</p>
        </div>
        <div class="workbench-buttons">
          <ImportRun work={view.work} onFile={actions.onImport} onCancel={actions.cancelWork} />
          {rows !== null && rows.length > 0 && (
            <button type="button" class="button strong" data-testid="new-experiment" onClick={actions.create}>
              {t("workbench-new")}
            </button>
          )}
        </div>
      </header>
      <div role="status" class="undo" data-testid="undo-bar">
        {deleted && (
          <>
            <span>{t("workbench-deleted", { title: deleted.title })}</span>
            <button type="button" class="button" data-testid="undo" onClick={actions.undoRemove}>
              {t("workbench-undo")}
            </button>
          </>
        )}
      </div>
      {rows === null && <p class="empty">{t("workbench-reading")}</p>}
      {rows?.length === 0 && <Empty actions={actions} />}
      {rows !== null && rows.length > 0 && shown && (
        <>
          <KeptFilters rows={rows} filter={filter} onFilter={setFilter} />
          <div class="kept-bar">
            <p role="status" data-testid="kept-count">
              {t("workbench-count", { shown: shown.length, all: rows.length })}
            </p>
            <button
              type="button"
              class="button"
              data-testid="compare"
              disabled={chosen.length < 2}
              onClick={() => actions.compare(chosen)}
            >
              {chosen.length < 2 ? t("workbench-compare-none") : t("workbench-compare", { count: chosen.length })}
            </button>
          </div>
          {shown.length === 0 ? (
            <p class="empty">{t("workbench-no-match")}</p>
          ) : (
            <KeptTable rows={shown} order={order} onOrder={setOrder} ticked={ticked} onTick={tick} actions={actions} />
          )}
        </>
      )}
    </section>
  );
}

function Empty({ actions }: { actions: WorkbenchActions }) {
  return (
    <div class="workbench-empty" data-testid="workbench-empty">
      <p class="empty">{t("workbench-empty")}</p>
      <p>{t("workbench-empty-help")}</p>
      <div class="workbench-buttons">
        <button type="button" class="button strong" data-testid="duplicate-first" onClick={actions.duplicateFirst}>
          {t("workbench-duplicate-first")}
        </button>
        <button type="button" class="button" data-testid="new-experiment" onClick={actions.create}>
          {t("workbench-new")}
        </button>
      </div>
    </div>
  );
}
