// The buffers on the device: made on first use, zero-filled, and read back through a few staging buffers.

import type { Buffer } from "../executor";
import type { Gpu } from "./device";
import { MAP_READ, USAGE } from "./flags";

export interface Memory {
  /** Where `buffer` lives for this lane. */
  storage(buffer: Buffer, lane: number): GPUBuffer;
  /** Of all storage so far. */
  readonly bytes: number;
  /** A copy of the bytes, after all work queued before. */
  download(source: GPUBuffer): Promise<ArrayBuffer>;
}

/** Idle staging buffers that are kept, of any size. Losses and tokens are read every step, in the same few sizes. */
const MAX_STAGING = 4;

export function createMemory({ device, settle }: Gpu): Memory {
  // Weak: what no program names any more may be collected with its buffer.
  const storages = new WeakMap<Buffer, GPUBuffer[]>();
  const staging: GPUBuffer[] = [];
  let bytes = 0;

  const create = ({ name, length }: Buffer) => {
    const size = Math.max(4, 4 * length);
    bytes += size;
    return device.createBuffer({ label: name, size, usage: USAGE.storage | USAGE.copySrc | USAGE.copyDst });
  };

  const takeStaging = (size: number) => {
    const index = staging.findIndex((buffer) => buffer.size === size);
    if (index >= 0) return staging.splice(index, 1)[0]!;
    return device.createBuffer({ label: "staging", size, usage: USAGE.mapRead | USAGE.copyDst });
  };
  return {
    storage(buffer, lane) {
      const copies = storages.get(buffer) ?? [];
      storages.set(buffer, copies);
      return (copies[buffer.scope === "shared" ? 0 : lane] ??= create(buffer));
    },
    get bytes() {
      return bytes;
    },
    async download(source) {
      const target = takeStaging(source.size);
      const encoder = device.createCommandEncoder({ label: "read" });
      encoder.copyBufferToBuffer(source, 0, target, 0, source.size);
      device.queue.submit([encoder.finish()]);
      await settle(target.mapAsync(MAP_READ));
      const bytes = target.getMappedRange().slice(0);
      target.unmap();
      staging.push(target);
      if (staging.length > MAX_STAGING) staging.shift()!.destroy();
      return bytes;
    },
  };
}
