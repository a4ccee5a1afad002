// Writes a zip piece by piece: the same files give the same bytes, on every machine.

import { Zip, ZipDeflate } from "fflate";

import { nextTask } from "../lib/nextTask";

const PIECE = 128 * 1024; // bytes between two looks at what else the page has to do
const MTIME = new Date(1980, 0, 1); // the first day a zip knows, in local time as zips count

export interface ZipWriter {
  /** @param level 0 where packing gains nothing: weights */
  add(name: string, bytes: Uint8Array<ArrayBuffer>, level: 0 | 6): Promise<void>;
  finish(): Blob;
}

/** @param abort looked at between the pieces: `add` then throws its reason */
export function createZipWriter(abort?: AbortSignal): ZipWriter {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  // A Blob may live on the disk: what is packed does not pile up in memory.
  const settle = () => {
    parts.push(new Blob(pieces));
    pieces = [];
  };
  return {
    async add(name, bytes, level) {
      const entry = new ZipDeflate(name, { level });
      entry.mtime = MTIME;
      zip.add(entry);
      for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
        abort?.throwIfAborted();
        entry.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
        await nextTask();
      }
      settle();
    },
    finish() {
      zip.end();
      settle();
      return new Blob(parts, { type: "application/zip" });
    },
  };
}
