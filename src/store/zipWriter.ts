// Writes a zip file by file: the same files give the same bytes, on every machine.

import { Deflate } from "fflate";

import { nextTask } from "../lib/nextTask";

const PIECE = 128 * 1024; // bytes between two looks at what else the page has to do
const VERSION = 20; // of the format that is needed to read it: deflate
const DATE = (1 << 5) | 1; // 1 January 1980, the first day a zip knows

export interface ZipWriter {
  /** @param isPacked false where packing gains nothing: weights */
  add(name: string, bytes: Uint8Array<ArrayBuffer>, isPacked: boolean): Promise<void>;
  finish(): Blob;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param abort looked at between the pieces: `add` then throws its reason */
export function createZipWriter(abort?: AbortSignal): ZipWriter {
  const parts: Blob[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  // A Blob may live on the disk: what is packed does not pile up in memory.
  const write = (...pieces: Uint8Array<ArrayBuffer>[]) => {
    const part = new Blob(pieces);
    parts.push(part);
    offset += part.size;
  };
  return {
    async add(name, bytes, isPacked) {
      const encoded = new TextEncoder().encode(name);
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const deflate = new Deflate({ level: 6 }, (piece) => pieces.push(piece));
      let crc = -1;
      for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
        abort?.throwIfAborted();
        const piece = bytes.subarray(at, at + PIECE);
        for (let i = 0; i < piece.length; i++) crc = CRC[(crc ^ piece[i]!) & 255]! ^ (crc >>> 8);
        if (isPacked) deflate.push(piece, at + PIECE >= bytes.length);
        await nextTask();
      }
      const content = isPacked ? pieces : [bytes];
      const packed = content.reduce((sum, { length }) => sum + length, 0);
      const about = (view: DataView, at: number) => {
        [VERSION, 0, isPacked ? 8 : 0, 0, DATE].forEach((value, i) => view.setUint16(at + 2 * i, value, true));
        [~crc >>> 0, packed, bytes.length].forEach((value, i) => view.setUint32(at + 10 + 4 * i, value, true));
        view.setUint16(at + 22, encoded.length, true);
      };
      const local = new DataView(new ArrayBuffer(30));
      local.setUint32(0, 0x04034b50, true);
      about(local, 4);
      const central = new DataView(new ArrayBuffer(46));
      central.setUint32(0, 0x02014b50, true);
      central.setUint16(4, VERSION, true);
      about(central, 6);
      central.setUint32(42, offset, true);
      directory.push(new Uint8Array(central.buffer), encoded);
      write(new Uint8Array(local.buffer), encoded, ...content);
    },
    finish() {
      const [start, files] = [offset, directory.length / 2];
      write(...directory);
      const end = new DataView(new ArrayBuffer(22));
      end.setUint32(0, 0x06054b50, true);
      for (const at of [8, 10]) end.setUint16(at, files, true);
      end.setUint32(12, offset - start, true);
      end.setUint32(16, start, true);
      write(new Uint8Array(end.buffer));
      return new Blob(parts, { type: "application/zip" });
    },
  };
}
