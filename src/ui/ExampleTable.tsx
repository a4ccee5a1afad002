// The list of examples; the button in a row opens it.

import type { Example } from "../types";

interface Props {
  readonly rows: readonly Example[];
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

export function ExampleTable({ rows, selected, onSelect }: Props) {
  return (
    <div class="scroller example-list" tabIndex={0} role="region" aria-label="List of examples">
      <table data-testid="example-table">
        <caption class="visually-hidden">Examples that match the filter</caption>
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">Answer</th>
            <th scope="col">Response</th>
            <th scope="col">By</th>
            <th scope="col">Critique</th>
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
                  {row.reward === 1 ? "✓ right" : "✗ wrong"}
                </span>
              </td>
              <td class="mono clip">{row.response}</td>
              <td>{row.author}</td>
              <td>
                {row.level}
                {row.corrupted && <span class="tag">falsified</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
