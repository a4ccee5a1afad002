// The table of kept experiments: sorted by any column, ticked to compare, a line that opens for its tags and note.

import { useState } from "preact/hooks";
import { t } from "../text/text";
import { firstOrder, type Order, SORT_KEYS } from "./keptOrder";
import { KeptLine } from "./KeptLine";
import type { ExperimentRow, WorkbenchActions } from "./workbenchView";

interface Props {
  readonly rows: readonly ExperimentRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
  readonly actions: WorkbenchActions;
}

export function KeptTable({ rows, order, onOrder, ticked, onTick, actions }: Props) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div class="scroller kept" tabIndex={0} role="region" aria-label={t("workbench-caption")}>
      <table data-testid="kept-table">
        <caption class="visually-hidden">{t("workbench-caption")}</caption>
        <thead>
          <tr>
            <td>
              <span class="visually-hidden">{t("workbench-tick")}</span>
            </td>
            {SORT_KEYS.map((by) => {
              const isSorted = order.by === by;
              const next = isSorted ? { by, isDown: !order.isDown } : firstOrder(by);
              return (
                <th key={by} scope="col" aria-sort={isSorted ? (order.isDown ? "descending" : "ascending") : undefined}>
                  <button type="button" class="sort" data-testid={`sort-${by}`} onClick={() => onOrder(next)}>
                    {t(`kept-${by}`)}
                    <span aria-hidden="true">{isSorted ? (order.isDown ? " ↓" : " ↑") : ""}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        {rows.map((row) => (
          <KeptLine
            key={row.id}
            row={row}
            isTicked={ticked.has(row.id)}
            isOpen={opened === row.id}
            onTick={() => onTick(row.id)}
            onOpen={() => setOpened(opened === row.id ? null : row.id)}
            columns={SORT_KEYS.length + 1}
            actions={actions}
          />
        ))}
      </table>
    </div>
  );
}
