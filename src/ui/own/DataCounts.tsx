// What the rows of a file come to, in numbers; what is left out of them, and why.

import { t } from "../../text/text";
import type { PreviewView } from "./dataView";

export function DataCounts({ preview }: { readonly preview: PreviewView }) {
  const { rows, questions, solved, responses, critiques, shares, skipped, tried, agreed } = preview;
  const lines = [
    t("data-counts", { rows, questions, responses, critiques }),
    t("data-shares", { solved, train: shares.train, validation: shares.validation, id: shares.id }),
    ...(questions > solved ? [t("data-unsolved", { count: questions - solved })] : []),
    ...Object.entries(skipped).map(([why, count]) => t(`data-skip-${why}`, { count })),
  ];
  return (
    <ul class="data-counts" data-testid="data-counts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {tried > 0 && (
        <li data-low={agreed < 0.9 * tried} data-testid="data-agreed">
          {t(agreed < 0.9 * tried ? "data-disagreed" : "data-agreed", { agreed, tried })}
        </li>
      )}
    </ul>
  );
}
