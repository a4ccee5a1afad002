// Reads a zip that anybody may have made: every size is capped before it is believed, and again while unpacking.

import { Inflate } from "fflate";

import { nextTask } from "../lib/nextTask";
import { ImportError } from "./errors";
import { short } from "./checked";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const PIECE = 16 * 1024; // packed bytes at a time: one piece unpacks to 16 MB at most
const MAX_DIRECTORY = 8 * 1024 * 1024; // bytes

export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number; // unpacked, all together; the packed file may not be larger either
  /** Largest size of a file of this name, unpacked; undefined if there may be none. */
  sizeOf(name: string): number | undefined;
}

export interface ZipFile {
  readonly names: readonly string[];
  /** @throws {ImportError} if it is damaged, or not as long as the directory says */
  read(name: string, abort?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

interface Entry {
  readonly name: string;
  readonly method: number; // 0 stored, 8 deflated
  readonly packed: number; // bytes
  readonly size: number; // bytes, unpacked
  readonly offset: number; // of its local header
  readonly end: number; // where the next one begins: entries may not overlap
}

const viewOf = async (file: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await file.slice(from, to).arrayBuffer());

/**
 * Reads the directory only. Folders' own entries are passed over.
 *
 * @throws {ImportError} if it is no zip, over the limits, or says of its files what cannot be
 */
export async function openZip(file: Blob, limits: ZipLimits): Promise<ZipFile> {
  if (file.size > limits.bytes)
    throw new ImportError(null, `the file has ${file.size} bytes, want at most ${limits.bytes}`);
  const entries = new Map<string, Entry>();
  let sum = 0;
  for (const entry of await readDirectory(file, limits.entries)) {
    if (entry.size === 0 && entry.name.endsWith("/")) continue;
    const name = short(entry.name);
    const most = limits.sizeOf(entry.name);
    if (most === undefined) throw new ImportError(null, "no part of a run has this name", name);
    if (entries.has(entry.name)) throw new ImportError(null, "it is there twice", name);
    if (entry.size > most) throw new ImportError(null, `it has ${entry.size} bytes, want at most ${most}`, name);
    sum += entry.size;
    if (sum > limits.bytes) throw new ImportError(null, `the files have over ${limits.bytes} bytes together`);
    entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    read: async (name, abort) => {
      const entry = entries.get(name);
      if (!entry) throw new ImportError(null, "it is missing", name);
      return unpack(file, entry, abort);
    },
  };
}

async function readDirectory(file: Blob, maxEntries: number): Promise<Entry[]> {
  const refuse = (reason: string): never => {
    throw new ImportError(null, reason);
  };
  const from = Math.max(0, file.size - 22 - 65_535); // the end record may have a comment after it
  const tail = await viewOf(file, from, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && !(tail.getUint32(at, true) === END && at + 22 + tail.getUint16(at + 20, true) === tail.byteLength))
    at--;
  if (at < 0) refuse("it is no zip, or its end is missing");
  const [count, size, start] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (tail.getUint16(at + 8, true) !== count) refuse("it is one of several parts");
  if (count > maxEntries) refuse(`it has ${count} files, want at most ${maxEntries}`);
  if (size > MAX_DIRECTORY || start + size > from + at) refuse("its directory is damaged");

  const view = await viewOf(file, start, start + size);
  const entries: Omit<Entry, "end">[] = [];
  for (let p = 0; entries.length < count;) {
    if (p + 46 > size || view.getUint32(p, true) !== CENTRAL) refuse("its directory is damaged");
    const [flags, method] = [view.getUint16(p + 8, true), view.getUint16(p + 10, true)];
    const [packed, unpacked, offset] = [20, 24, 42].map((i) => view.getUint32(p + i, true)) as [number, number, number];
    const [nameLength, extra, comment] = [28, 30, 32].map((i) => view.getUint16(p + i, true)) as [
      number,
      number,
      number,
    ];
    const next = p + 46 + nameLength + extra + comment;
    if (next > size) refuse("its directory is damaged");
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, p + 46, nameLength));
    if (flags & 1) throw new ImportError(null, "it is encrypted", short(name));
    if (method !== 0 && method !== 8) throw new ImportError(null, `it is packed by method ${method}`, short(name));
    if (method === 0 && packed !== unpacked) throw new ImportError(null, "its sizes do not agree", short(name));
    entries.push({ name, method, packed, size: unpacked, offset });
    p = next;
  }
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
  return byOffset.map((entry, i) => ({ ...entry, end: byOffset[i + 1]?.offset ?? start }));
}

async function unpack(file: Blob, { name, method, packed, size, offset, end }: Entry, abort?: AbortSignal) {
  const damaged = (cause?: unknown) =>
    new ImportError(null, "it is damaged", short(name), cause === undefined ? {} : { cause });
  const header = await viewOf(file, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) throw damaged();
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packed > end) throw damaged();
  if (method === 0) return new Uint8Array(await file.slice(start, start + packed).arrayBuffer());

  const bytes = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw new ImportError(null, `it unpacks to more than ${size} bytes`, short(name));
    bytes.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at === 0 || at < packed; at += PIECE) {
    abort?.throwIfAborted();
    const piece = new Uint8Array(await file.slice(start + at, start + Math.min(at + PIECE, packed)).arrayBuffer());
    try {
      inflate.push(piece, at + PIECE >= packed);
    } catch (error) {
      throw error instanceof ImportError ? error : damaged(error);
    }
    if ((at / PIECE) % 16 === 15) await nextTask();
  }
  if (length !== size) throw damaged();
  return bytes;
}
