// Reads rows out of Parquet files, one group of rows after the other, by ranges of bytes.

import { parquetMetadataAsync, parquetReadObjects, snappyUncompress, type FileMetaData } from "hyparquet";

import type { OnRead } from "./readText";
import { createTable, DataError, MAX_ROWS, short, type ByteSource, type Table } from "./source";

const MAX_BYTES = 1024 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
const MAX_PAGE_BYTES = 256 * 1024 * 1024;
const MAX_FOOTER_BYTES = 16 * 1024 * 1024;
const CODECS = ["UNCOMPRESSED", "SNAPPY"];

/** What the library throws is about bytes; a person is told that the file is not as it should be. */
const damaged = (error: unknown): DataError =>
  error instanceof DataError
    ? error
    : new DataError(
        null,
        `got a Parquet file that cannot be read (${short((error as Error).message)}), want a whole one`,
        {
          cause: error,
        },
      );

/** @throws {DataError} at what would be too large, or is packed in a way that cannot be unpacked here */
function check({ num_rows, row_groups, schema }: FileMetaData, size: number): void {
  const rows = Number(num_rows);
  if (!(rows >= 0 && rows <= MAX_ROWS)) throw new DataError(null, `got ${rows} rows, want at most ${MAX_ROWS}`);
  const inGroups = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (inGroups !== rows || row_groups.some((group) => Number(group.num_rows) < 0))
    throw new DataError(null, `got ${inGroups} rows in its groups, want ${rows} as the file says`);
  if (schema.some(({ name }) => name === "__proto__"))
    throw new DataError(null, "got a field '__proto__', want another name");
  let unpacked = 0;
  for (const { meta_data } of row_groups.flatMap(({ columns }) => columns)) {
    if (!meta_data) throw new DataError(null, "got a column without a description, want a whole Parquet file");
    const { codec, total_compressed_size, total_uncompressed_size, data_page_offset } = meta_data;
    if (!CODECS.includes(codec))
      throw new DataError(null, `got columns packed by ${codec}, want ${CODECS.join(" or ")}`);
    const end = Number(data_page_offset) + Number(total_compressed_size);
    if (!(
      Number(data_page_offset) >= 0 &&
      end <= size + Number(total_compressed_size) &&
      Number(total_compressed_size) <= size
    ))
      throw new DataError(null, "got a column that lies outside the file, want a whole Parquet file");
    unpacked += Math.max(0, Number(total_uncompressed_size));
  }
  if (unpacked > MAX_UNPACKED_BYTES)
    throw new DataError(null, `got ${unpacked} bytes when unpacked, want at most ${MAX_UNPACKED_BYTES}`);
}

/** Whole numbers as numbers, times as text; what is neither text nor number is no cell. */
function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
}

/** Called for each packed page. @throws {DataError} before it allocates what no page needs */
function unpack(input: Uint8Array, bytes: number): Uint8Array {
  if (!(bytes >= 0 && bytes <= MAX_PAGE_BYTES))
    throw new DataError(null, `got a page of ${bytes} bytes, want at most ${MAX_PAGE_BYTES}`);
  const output = new Uint8Array(bytes);
  snappyUncompress(input, output);
  return output;
}

/** @throws {DataError} */
export async function readParquet(source: ByteSource, onRead: OnRead): Promise<Table> {
  if (source.size > MAX_BYTES)
    throw new DataError(null, `got a file of ${source.size} bytes, want at most ${MAX_BYTES}`);
  if (source.size < 12) throw new DataError(null, "got a Parquet file that is cut off, want a whole one");
  const tail = new DataView(await source.slice(source.size - 8, source.size));
  const footer = tail.getUint32(0, true);
  if (footer > MAX_FOOTER_BYTES || footer > source.size - 12)
    throw new DataError(
      null,
      `got a footer of ${footer} bytes, want at most ${Math.min(MAX_FOOTER_BYTES, source.size - 12)}`,
    );
  const file = { byteLength: source.size, slice: (start: number, end = source.size) => source.slice(start, end) };
  const table = createTable("Parquet");
  try {
    const metadata = await parquetMetadataAsync(file);
    check(metadata, source.size);
    let start = 0;
    for (const group of metadata.row_groups) {
      const end = start + Number(group.num_rows);
      const options = { file, metadata, rowStart: start, rowEnd: end, compressors: { SNAPPY: unpack } };
      const rows = end > start ? await parquetReadObjects(options) : [];
      if (rows.length !== end - start)
        throw new DataError(null, `got ${rows.length} rows in a group, want ${end - start} as the file says`);
      rows.forEach((row, i) => table.add(plain(row), start + i + 1));
      start = end;
      onRead((source.size * start) / Number(metadata.num_rows));
    }
  } catch (error) {
    throw damaged(error);
  }
  return table.done();
}
