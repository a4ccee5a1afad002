// One table of results: the numbers as text, and beside each name a bar of how it compares.

import type { Table } from "../suite";

export function ResultTable({ table }: { table: Table }) {
  const most = Math.max(...(table.bars ?? []).map((value) => value ?? 0));
  return (
    <figure class="result" data-testid={`table-${table.suite}`}>
      <h2 id={idOf(table)}>{table.title}</h2>
      <div class="scroller" tabIndex={0} role="region" aria-labelledby={idOf(table)}>
        <table>
          <caption class="visually-hidden">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column, i) => (
                <th key={column} scope="col" class={i > 0 ? "number" : ""}>
                  {column || <span class="visually-hidden">library</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...cells], i) => (
              <tr key={name} data-ours={name?.startsWith("Errata")}>
                <th scope="row">
                  {name}
                  {table.bars && (
                    <span class="bar" aria-hidden="true" style={{ width: `${(100 * (table.bars[i] ?? 0)) / most}%` }} />
                  )}
                </th>
                {cells.map((cell, j) => (
                  <td key={table.columns[j + 1]} class="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figcaption class="hint">
        {table.caption}
        {table.notes && table.notes.length > 0 && (
          <ul>
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

const idOf = ({ title }: Table) => `table-${title.replaceAll(/[^\w]+/g, "-")}`;
