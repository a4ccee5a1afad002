// One row of data as it is kept.

import { t } from "../../text/text";
import type { DataRow } from "../../types";

const PARTS = ["solution", "answer", "response", "critique"] as const;
/** Longer texts are cut here: the row has them whole. */
const SHOWN = 600;

const cut = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

export function DataRowCard({ row }: { readonly row: DataRow }) {
  const { correct } = row;
  return (
    <li class="data-row" data-testid="data-row">
      <p class="data-question">{cut(row.question)}</p>
      <dl>
        {PARTS.map((part) => {
          const text = row[part];
          if (text === undefined) return null;
          return (
            <div key={part} data-part={part}>
              <dt>
                {t(`data-field-${part}`)}
                {part === "response" && correct !== undefined && (
                  <span class="mark" data-right={correct}>
                    {t(correct ? "data-right" : "data-wrong")}
                  </span>
                )}
              </dt>
              <dd class="mono">{cut(text)}</dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
