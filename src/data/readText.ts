// Reads text out of bytes block by block, and JSON rows out of text.

import { createTable, DataError, MAX_FILE_BYTES, MAX_ROW_BYTES, short, type ByteSource, type Table } from "./source";

const BLOCK_BYTES = 4 * 1024 * 1024;
const MAX_LIST_BYTES = 64 * 1024 * 1024;

/** Called with how many bytes have been read. */
export type OnRead = (bytes: number) => void;

/**
 * The text of a file, block after block.
 *
 * @throws {DataError} at what is not UTF-8, and if the file is too large
 */
export async function* textBlocks(source: ByteSource, onRead: OnRead): AsyncGenerator<string> {
  if (source.size > MAX_FILE_BYTES)
    throw new DataError(null, `got a file of ${source.size} bytes, want at most ${MAX_FILE_BYTES}`);
  const decoder = new TextDecoder("utf-8", { fatal: true }); // it takes the byte order mark away
  for (let start = 0; start < source.size; start += BLOCK_BYTES) {
    const end = Math.min(source.size, start + BLOCK_BYTES);
    const bytes = await source.slice(start, end);
    if (bytes.byteLength !== end - start)
      throw new DataError(null, `got ${start + bytes.byteLength} bytes, want ${source.size}: the file is cut off`);
    let text: string;
    try {
      text = decoder.decode(bytes, { stream: end < source.size });
    } catch (error) {
      throw new DataError(null, `got bytes that are not UTF-8 after byte ${start}, want text in UTF-8`, {
        cause: error,
      });
    }
    onRead(end);
    yield text;
  }
}

/** JSON with what JavaScript says about it. @throws {DataError} */
function parse(json: string, line: number): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const isNumber = /(?:^|[\s:[,])-?(?:NaN|Infinity)\b/.test(json);
    const what = isNumber ? "NaN or Infinity, which JSON does not have" : `no JSON (${short(json.trim())})`;
    throw new DataError(line, `got ${what}, want a JSON object`, { cause: error });
  }
}

/** A header that this project's own files begin with says nothing that a mapping needs. */
const isHeader = (value: unknown): boolean =>
  typeof value === "object" && value !== null && String((value as { format?: unknown }).format).startsWith("errata-");

/** One JSON object a line; empty lines are passed over. @throws {DataError} */
export async function readJsonLines(source: ByteSource, onRead: OnRead): Promise<Table> {
  const table = createTable("JSONL");
  let [rest, line] = ["", 0];
  const take = (text: string) => {
    line++;
    const json = text.trim();
    if (json === "") return;
    if (json.length > MAX_ROW_BYTES)
      throw new DataError(line, `got a line of ${json.length} characters, want at most ${MAX_ROW_BYTES}`);
    const value = parse(json, line);
    if (line > 1 || !isHeader(value)) table.add(value, line);
  };
  for await (const block of textBlocks(source, onRead)) {
    const lines = (rest + block).split("\n");
    rest = lines.pop()!;
    for (const text of lines) take(text);
    if (rest.length > MAX_ROW_BYTES)
      throw new DataError(line + 1, `got a line of over ${MAX_ROW_BYTES} characters, want at most that`);
  }
  take(rest);
  return table.done();
}

/** One list of objects. @throws {DataError} */
export async function readJsonList(source: ByteSource, onRead: OnRead): Promise<Table> {
  if (source.size > MAX_LIST_BYTES)
    throw new DataError(
      null,
      `got one JSON list of ${source.size} bytes, want at most ${MAX_LIST_BYTES}; JSONL may be larger`,
    );
  const blocks: string[] = [];
  for await (const block of textBlocks(source, onRead)) blocks.push(block);
  const list = parse(blocks.join(""), 1);
  if (!Array.isArray(list)) throw new DataError(1, "got no list, want a list of objects");
  const table = createTable("JSON");
  list.forEach((value, i) => table.add(value, i + 1));
  return table.done();
}
