// Where data are read from, piece by piece, and what is refused of them.

/** A file, or something that can be asked for its bytes like one. */
export interface ByteSource {
  readonly name: string;
  readonly size: number; // bytes
  /** Bytes `[start, end)`. */
  slice(start: number, end: number): Promise<ArrayBuffer>;
}

export const sourceOfFile = (file: File): ByteSource => ({
  name: file.name,
  size: file.size,
  slice: (start, end) => file.slice(start, end).arrayBuffer(),
});

/** A row as it stands in a file. */
export type RawRow = Readonly<Record<string, unknown>>;

export interface Table {
  /** How it was written, for a person: `JSONL`. */
  readonly format: string;
  /** In the order in which they are met. */
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Data were refused, all of them. */
export class DataError extends Error {
  override readonly name = "DataError";
  constructor(
    /** Counted from 1; null where the whole is at fault. */
    readonly line: number | null,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(line === null ? reason : `line ${line}: ${reason}`, options);
  }
}

export const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_ROWS = 1_000_000;
export const MAX_ROW_BYTES = 1024 * 1024;
const MAX_COLUMNS = 200;
const MAX_DEPTH = 8;

/** What is repeated to a person of a stranger's file stays short. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What is wrong with a text: it could not be stored, sent on, or shown. */
function faultOfText(text: string): string | null {
  if (text.length > MAX_ROW_BYTES) return `a text of ${text.length} characters, want at most ${MAX_ROW_BYTES}`;
  if (text.includes("\0")) return "a NUL character, want text";
  if (!text.isWellFormed()) return "half of a surrogate pair, want Unicode text";
  return null;
}

/** What is wrong with a value: the first of what no row may have. Depth is bounded before it is gone into. */
function faultOfValue(value: unknown, depth: number): string | null {
  if (typeof value === "string") return faultOfText(value);
  if (typeof value === "number") return Number.isFinite(value) ? null : `the number ${value}, want a finite one`;
  if (typeof value !== "object" || value === null) return null;
  if (depth > MAX_DEPTH) return `values nested deeper than ${MAX_DEPTH} levels`;
  const entries = Array.isArray(value) ? value.map((item: unknown) => ["", item] as const) : Object.entries(value);
  for (const [key, inner] of entries) {
    const fault = key === "__proto__" ? "a field '__proto__', want another name" : faultOfText(key);
    const deeper = fault ?? faultOfValue(inner, depth + 1);
    if (deeper !== null) return deeper;
  }
  return null;
}

/** Takes rows one after the other, and refuses the first that is none. */
export function createTable(format: string) {
  const columns = new Set<string>();
  const rows: RawRow[] = [];
  return {
    rows,
    /** @throws {DataError} with its line if it is not a row of plain values, or there are too many rows or columns */
    add(value: unknown, line: number): void {
      if (typeof value !== "object" || value === null || Array.isArray(value)) {
        const got = value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;
        throw new DataError(line, `got ${got}, want an object with a field for each column`);
      }
      const fault = faultOfValue(value, 1);
      if (fault !== null) throw new DataError(line, `got ${fault}`);
      if (rows.length >= MAX_ROWS) throw new DataError(line, `got more than ${MAX_ROWS} rows, want at most that`);
      for (const column of Object.keys(value)) columns.add(column);
      if (columns.size > MAX_COLUMNS)
        throw new DataError(line, `got more than ${MAX_COLUMNS} columns, want at most that`);
      rows.push(value as RawRow);
    },
    /** @throws {DataError} if there are no rows */
    done(): Table {
      if (rows.length === 0) throw new DataError(null, "got no rows, want at least one");
      return { format, columns: [...columns], rows };
    },
  };
}
