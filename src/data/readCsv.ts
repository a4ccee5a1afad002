// Reads rows out of CSV and TSV, block by block.

import Papa from "papaparse";

import { textBlocks, type OnRead } from "./readText";
import { createTable, DataError, MAX_ROW_BYTES, short, type ByteSource, type Table } from "./source";

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly message: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** The one that stands most often in the first line. */
function delimiterOf(line: string): string {
  const counts = [",", "\t", ";"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

/** @throws {DataError} if there are no names, an empty one, or one twice */
function headOf(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, i) => name === "" || names.indexOf(name) !== i);
  if (twice === "") throw new DataError(1, "got a column without a name, want a name for each in the first line");
  if (twice !== undefined) throw new DataError(1, `got the column '${short(twice)}' twice, want different names`);
  return names;
}

/**
 * The first row names the columns; a row has as many cells as there are names. Lines are counted as rows.
 *
 * @throws {DataError}
 */
export async function readCsv(source: ByteSource, onRead: OnRead): Promise<Table> {
  const table = createTable("CSV");
  let rest = "";
  let line = 0;
  let parser: ((text: string, isLast: boolean) => Parsed) | undefined;
  let names: readonly string[] | undefined;

  const begin = (text: string) => {
    const end = text.indexOf("\n");
    const newline = end > 0 && text[end - 1] === "\r" ? "\r\n" : "\n";
    const first = end < 0 ? text : text.slice(0, end);
    const config = { delimiter: delimiterOf(first), newline } as const;
    return (part: string, isLast: boolean) => new Papa.Parser(config).parse(part, 0, !isLast) as Parsed;
  };
  const take = (text: string, isLast: boolean): string => {
    if (text === "") return "";
    parser ??= begin(text);
    const { data, errors, meta } = parser(text, isLast);
    if (errors[0])
      throw new DataError(line + (errors[0].row ?? 0) + 1, `got ${short(errors[0].message)}, want quotes in pairs`);
    for (const cells of data) {
      line++;
      if (cells.length === 1 && cells[0]!.trim() === "") continue;
      if (!names) {
        names = headOf(cells);
        continue;
      }
      if (cells.length !== names.length)
        throw new DataError(line, `got ${cells.length} cells, want ${names.length} as in the first line`);
      if (names.includes("__proto__")) throw new DataError(1, "got a field '__proto__', want another name");
      table.add(Object.fromEntries(names.map((name, i) => [name, cells[i]])), line);
    }
    return isLast ? "" : text.slice(meta.cursor);
  };

  for await (const block of textBlocks(source, onRead)) {
    rest = take(rest + block, false);
    if (rest.length > MAX_ROW_BYTES)
      throw new DataError(line + 1, `got a row of over ${MAX_ROW_BYTES} characters, want at most that`);
  }
  take(rest, true);
  return table.done();
}
