// The list of examples; the button in a row opens it.

import { t } from "../text/text";
import type { Example } from "../types";

interface Props {
  readonly rows: readonly Example[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

export function ExampleTable({ rows, selected, onSelect }: Props) {
  return (
    <div class="scroller example-list" tabIndex={0} role="region" aria-label={t("examples-list")}>
      <table data-testid="example-table">
        <caption class="visually-hidden">{t("examples-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("examples-problem")}</th>
            <th scope="col">{t("examples-answer")}</th>
            <th scope="col">{t("examples-response")}</th>
            <th scope="col">{t("examples-by")}</th>
            <th scope="col">{t("examples-critique")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-selected={row.id === selected} data-testid="example-row">
              <th scope="row">
                <button
                  type="button"
                  class="row-button mono"
                  aria-pressed={row.id === selected}
                  onClick={() => onSelect(row.id === selected ? null : row.id)}
                >
                  {row.problem}
                </button>
              </th>
              <td>
                <span class="mark" data-right={row.reward === 1}>
                  {t(row.reward === 1 ? "examples-mark-right" : "examples-mark-wrong")}
                </span>
              </td>
              <td class="mono clip">{row.response}</td>
              <td>{t(`examples-by-${row.author}`)}</td>
              <td>
                {t(`examples-level-${row.level}`)}
                {row.corrupted && <span class="tag">{t("examples-falsified")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
