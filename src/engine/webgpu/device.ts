// Opens a WebGPU device, in a page or in Node, and makes what goes wrong on it an error of whoever waits.

import { DeviceLostError } from "../executor";

/** What the browser tells of the hardware. Any string may be empty: browsers hide them against fingerprinting. */
export interface GpuInfo {
  readonly vendor: string;
  readonly architecture: string;
  readonly description: string;
  /** The browser says, or a known name shows, that this is a processor pretending to be a graphics card. */
  readonly isSoftware: boolean;
}

export interface Gpu {
  readonly device: GPUDevice;
  readonly info: GpuInfo;
  /** @throws {DeviceLostError} once the device is gone. @throws {Error} for what went wrong since the last check */
  check(): void;
  /** `promise`, or a DeviceLostError if the device goes first. */
  settle<T>(promise: Promise<T>): Promise<T>;
  close(): void;
}

export interface GpuOptions {
  readonly powerPreference?: GPUPowerPreference;
  /** Ask for the browser's software adapter. @default false */
  readonly forceFallbackAdapter?: boolean;
}

/** Enough for every buffer of the project; Chromium's default is 256 MiB. */
const MAX_BYTES = 2 ** 30;
/** Errors that are kept and told; a broken program makes the same one at every dispatch. */
const MAX_ERRORS = 3;

/** @throws {Error} if there is no WebGPU, or no adapter; the message says which */
export async function openGpu({
  powerPreference = "high-performance",
  forceFallbackAdapter,
}: GpuOptions = {}): Promise<Gpu> {
  const entry = await findEntry();
  const adapter = await entry.requestAdapter({ powerPreference, forceFallbackAdapter: forceFallbackAdapter ?? false });
  if (!adapter)
    throw new Error("WebGPU is here but offers no adapter: the graphics card or its driver is not supported");
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  const device = await adapter.requestDevice({
    requiredFeatures: adapter.features.has("subgroups") ? ["subgroups"] : [],
    requiredLimits: {
      maxBufferSize: Math.min(maxBufferSize, MAX_BYTES),
      maxStorageBufferBindingSize: Math.min(maxStorageBufferBindingSize, MAX_BYTES),
    },
  });
  opened.push(entry, adapter, device);
  return watch(device, describe(adapter.info));
}

/** Follows the device's fate. */
function watch(device: GPUDevice, info: GpuInfo): Gpu {
  const errors: string[] = [];
  const waiting = new Set<(error: Error) => void>();
  let lost: DeviceLostError | undefined;
  device.addEventListener("uncapturederror", (event) => {
    event.preventDefault();
    if (errors.length < MAX_ERRORS) errors.push(event.error.message);
  });
  const lose = (reason: string) => {
    lost ??= new DeviceLostError(`The WebGPU device is gone: ${reason}`);
    for (const reject of waiting) reject(lost);
    waiting.clear();
  };
  void device.lost.then(({ reason, message }) => lose(`${reason}${message && `, ${message}`}`));

  const check = () => {
    if (lost) throw lost;
    if (errors.length > 0) throw new Error(`WebGPU refused earlier work:\n${errors.splice(0).join("\n")}`);
  };
  return {
    device,
    info,
    check,
    async settle(promise) {
      promise.catch(() => {}); // it may fail when nobody waits any more
      if (lost) throw lost;
      // Node ends a process that waits for Dawn alone; a timer keeps it.
      const timer = setInterval(() => {}, 1000);
      // Not a race with device.lost itself, on which the reactions of every wait would pile up.
      let giveUp!: (error: Error) => void;
      const loss = new Promise<never>((_, reject) => waiting.add((giveUp = reject)));
      try {
        return await Promise.race([promise, loss]);
      } catch (error) {
        // A call that dies with the device can fail just before the device says why.
        await Promise.race([device.lost, new Promise((wake) => setTimeout(wake, 50))]);
        throw lost ?? error;
      } finally {
        clearInterval(timer);
        waiting.delete(giveUp);
      }
    },
    close() {
      lose("it was closed");
      device.destroy();
    },
  };
}

/** Everything ever opened. Dawn in Node crashes, or never ends, when an owner is collected before what it owns. */
const opened: object[] = [];
let dawnEntry: GPU | undefined;

async function findEntry(): Promise<GPU> {
  const inPage = (globalThis as { navigator?: { gpu?: GPU } }).navigator?.gpu;
  if (inPage) return inPage;
  if (dawnEntry) return dawnEntry;
  const isNode = typeof process === "object" && process.versions?.node;
  if (!isNode)
    throw new Error("This browser has no WebGPU: navigator.gpu is missing (a page needs https or localhost)");
  const dawn = "webgpu"; // named by a variable, so that the page's bundle leaves it out
  const { create, globals } = (await import(/* @vite-ignore */ dawn)) as {
    create(flags: string[]): GPU;
    globals: Record<string, unknown>;
  };
  Object.assign(globalThis, globals);
  return (dawnEntry = create([]));
}

function describe({ vendor, architecture, description, isFallbackAdapter }: GPUAdapterInfo): GpuInfo {
  const named = /swiftshader|llvmpipe|basic render|warp/i.test(`${vendor} ${architecture} ${description}`);
  return { vendor, architecture, description, isSoftware: isFallbackAdapter || named };
}
