// The data that are kept: each with what it is, and what can be done with it.

import { t } from "../../text/text";
import type { Dataset } from "../../types";
import { DataItem } from "./DataItem";
import type { DataActions, DataView } from "./dataView";

interface Props {
  readonly list: readonly Dataset[] | null;
  readonly peek: DataView["peek"];
  readonly isBusy: boolean;
  readonly actions: DataActions;
}

export function DataList({ list, peek, isBusy, actions }: Props) {
  return (
    <section aria-labelledby="data-kept">
      <h2 id="data-kept">{t("data-kept")}</h2>
      {list === null && <p class="empty">{t("data-looking")}</p>}
      {list?.length === 0 && <p class="empty">{t("data-none")}</p>}
      {list && list.length > 0 && (
        <ul class="data-list" data-testid="data-list">
          {list.map((dataset) => (
            <DataItem
              key={dataset.id}
              dataset={dataset}
              peek={peek?.id === dataset.id ? peek : null}
              isBusy={isBusy}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
