// Rows of data that are kept, fifty at a time.

import { t } from "../../text/text";
import { DataRowCard } from "./DataRowCard";
import { ROWS_A_PAGE, type DataView } from "./dataView";

interface Props {
  readonly peek: NonNullable<DataView["peek"]>;
  readonly rows: number;
  readonly onTurn: (from: number) => void;
}

export function DataPeek({ peek, rows, onTurn }: Props) {
  const { from } = peek;
  const to = Math.min(rows, from + ROWS_A_PAGE);
  return (
    <div class="data-peek" data-testid="data-peek">
      <div class="data-line">
        <p role="status">{t("data-shown", { from: from + 1, to, rows })}</p>
        <button
          type="button"
          class="button"
          disabled={from === 0}
          onClick={() => onTurn(Math.max(0, from - ROWS_A_PAGE))}
        >
          {t("data-before")}
        </button>
        <button type="button" class="button" disabled={to >= rows} onClick={() => onTurn(from + ROWS_A_PAGE)}>
          {t("data-after")}
        </button>
      </div>
      <div class="data-scroller" tabIndex={0} role="region" aria-label={t("data-rows")}>
        <ol class="data-rows" start={from + 1}>
          {peek.rows.map((row, i) => (
            <DataRowCard key={from + i} row={row} />
          ))}
        </ol>
      </div>
    </div>
  );
}
