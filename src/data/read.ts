// Reads a table out of a file, whatever of the known formats it is in; a bad file is refused whole.

import { readCsv } from "./readCsv";
import { readParquet } from "./readParquet";
import { readJsonLines, readJsonList, type OnRead } from "./readText";
import { DataError, type ByteSource, type Table } from "./source";

type Reader = (source: ByteSource, onRead: OnRead) => Promise<Table>;

/** What files begin with that cannot be read here, by name. */
const OTHERS: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x1f, 0x8b], "a gzip file"],
  [[0x28, 0xb5, 0x2f, 0xfd], "a Zstandard file"],
  [[0x50, 0x4b, 0x03, 0x04], "a zip"],
  [[0xff, 0xfe], "text in UTF-16"],
  [[0xfe, 0xff], "text in UTF-16"],
  [[0x41, 0x52, 0x52, 0x4f, 0x57], "an Arrow file"],
];

/** By what it begins with; by its name where that says nothing. */
async function readerOf(source: ByteSource): Promise<Reader> {
  const head = new Uint8Array(await source.slice(0, Math.min(source.size, 4096)));
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  if (begins([0x50, 0x41, 0x52, 0x31])) return readParquet; // PAR1
  const other = OTHERS.find(([bytes]) => begins(bytes));
  if (other) throw new DataError(null, `got ${other[1]}, want JSONL, JSON, CSV, TSV or Parquet`);
  const first = new TextDecoder().decode(head).trimStart()[0];
  if (first === undefined) throw new DataError(null, "got an empty file, want rows");
  if (/\.parquet$/i.test(source.name))
    throw new DataError(null, "got a Parquet file that is cut off, want a whole one");
  if (/\.(csv|tsv|tab)$/i.test(source.name)) return readCsv;
  if (first === "{" || /\.(jsonl|ndjson)$/i.test(source.name)) return readJsonLines;
  return first === "[" || /\.json$/i.test(source.name) ? readJsonList : readCsv;
}

/** @throws {DataError} with the line, what was got and what was wanted; nothing of such a file is of use */
export async function readTable(source: ByteSource, onRead: OnRead = () => {}): Promise<Table> {
  return (await readerOf(source))(source, onRead);
}
