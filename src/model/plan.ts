// The memory plan of a model too large for the usual shapes: lanes, rows and precision that fit a budget.

import { aligned } from "../engine/program";
import { shapes, WASM_MEMORY, type Device, type Shape } from "../engine/shapes";
import { scratchBytes } from "../engine/wasm/scratch";
import type { Precision } from "../types";
import type { ModelConfig } from "./config";
import { baseBuffers, bytesOf, survey, type Footprint, type Survey, type Use } from "./footprint";

/** Bytes of buffers. What is read back to the page, the logits of a block at most, comes on top while it is read. */
export interface PlannedBytes extends Footprint {
  readonly scratch: number; // of WebAssembly's threads
  readonly total: number;
}

export interface MemoryPlan {
  readonly fits: true;
  /** For `createWasmExecutor`, `createWebGpuExecutor` or `openExecutor`. */
  readonly shape: Shape;
  /** For the model's configuration. */
  readonly precision: Precision;
  readonly bytes: PlannedBytes;
}

/** Not even the smallest shape fits. */
export interface MemoryRefusal {
  readonly fits: false;
  /** What does not: all of it together, or one buffer. */
  readonly of: "memory" | "buffer";
  /** The buffer's name, as in `embedding`. */
  readonly name?: string;
  readonly needed: number; // bytes
  readonly available: number; // bytes
}

/** From the most exact to the smallest. */
const PRECISIONS: readonly Precision[] = ["f32", "f16", "int8"];
/** Blocks of a half and a quarter of the rows: a small batch then takes no more work than twice its own. */
const FRACTIONS = [4, 2, 1];
/** Slots a lane below which sampling waits for weights more than it computes: more rows are not worth fewer slots. */
const ENOUGH_SLOTS = 8;

/**
 * The most lanes within `budget` bytes, with a few slots to sample in; of those the most exact, then the most rows, then the one
 * that wastes least on small batches, then the most slots. A batch too large for it is taken in several blocks, one after the
 * other, whose gradients are summed. It depends on the budget and never on the threads: the same plan gives the same bits on any
 * number of them.
 *
 * @param config with `precision` where it is not to be chosen
 * @param uses one for each student on the device; they share one base
 * @throws {RangeError} if the configuration does not fit itself
 */
export function planMemory(
  config: ModelConfig,
  uses: readonly Use[],
  budget: number,
  device: Device,
): MemoryPlan | MemoryRefusal {
  const available = device.kind === "wasm" ? Math.min(budget, WASM_MEMORY) : budget;
  const slots = slotsOf(device, uses);
  const measure = createMeasure(config, uses, available, device);
  let smallest: MemoryRefusal | undefined;
  for (const fewest of new Set([slots.find((count) => count <= ENOUGH_SLOTS)!, 1]))
    for (const [precision, rows] of candidatesOf(config, device, uses)) {
      const least = measure({ ...rows, slots: fewest }, precision);
      if ("needed" in least) {
        if (!smallest || isSmaller(least, smallest)) smallest = least;
        continue;
      }
      for (const count of slots) {
        const shape = { ...rows, slots: count };
        const bytes = measure(shape, precision);
        if (!("needed" in bytes)) return { fits: true, shape, precision, bytes };
      }
    }
  return smallest!;
}

/** Where some shape has no buffer too large, the memory is what there is too little of. */
const isSmaller = (a: MemoryRefusal, b: MemoryRefusal): boolean =>
  a.of === b.of ? a.needed < b.needed : a.of === "memory";

type Rows = Omit<Shape, "slots">;

/** From the one that does most at a time to the one that takes least. */
function candidatesOf(config: ModelConfig, { kind }: Device, uses: readonly Use[]): [Precision, Rows][] {
  const { context, precision, lora } = config;
  const precisions = precision || !lora ? [precision ?? "f32"] : PRECISIONS;
  const longest = aligned(context);
  const batch = Math.max(...uses.map((use) => use.batch));
  const usual = shapes[kind];
  const larger = kind === "webgpu" ? usual.rowSizes.filter((rows) => rows > longest) : [];
  const rows = [longest, ...larger].filter((_, i, all) => i === 0 || all[i - 1]! < batch).toReversed();
  const lanes = [4, 2, 1].filter((count) => count <= usual.lanes); // halves: threads then have equal shares
  const sizes = (most: number) => [...new Set(FRACTIONS.map((part) => aligned(Math.ceil(most / part))))];
  return lanes.flatMap((count) =>
    precisions.flatMap((one) =>
      rows.flatMap((most): [Precision, Rows][] => [
        [one, { lanes: count, rowSizes: sizes(most), largestFirst: true }],
        [one, { lanes: count, rowSizes: [most], largestFirst: true }],
      ]),
    ),
  );
}

/** From as many as are ever filled down to one. */
function slotsOf({ kind }: Device, uses: readonly Use[]): number[] {
  const { slots } = shapes[kind];
  const filled = Math.max(1, ...uses.flatMap((use) => use.completions));
  return Array.from({ length: Math.log2(slots) + 1 }, (_, i) => slots / 2 ** i).filter((count) => count / 2 < filled);
}

/** Bytes of all uses in one shape, or what is too large. Programs are planned once for all lanes and both packed precisions. */
function createMeasure(config: ModelConfig, uses: readonly Use[], available: number, device: Device) {
  const surveys = new Map<string, Survey[]>();
  const surveysOf = (shape: Shape, precision: Precision): Survey[] => {
    const key = `${shape.rowSizes.join()} ${shape.slots} ${precision === "f32"}`;
    const made = surveys.get(key) ?? uses.map((use) => survey({ ...config, precision }, { ...shape, threads: 1 }, use));
    surveys.set(key, made);
    return made;
  };
  return (shape: Shape, precision: Precision): PlannedBytes | MemoryRefusal => {
    const found = surveysOf(shape, precision);
    const base = baseBuffers({ ...config, precision });
    const largest = [...base, ...found.map((one) => one.largest)].reduce((a, b) => (b.length > a.length ? b : a));
    const widest = 4 * largest.length;
    if (widest > device.maxBufferBytes)
      return { fits: false, of: "buffer", name: largest.name, needed: widest, available: device.maxBufferBytes };
    const students = found.map((one) => one.bytes(shape.lanes));
    const sum = (of: (one: (typeof students)[number]) => number) => students.reduce((total, one) => total + of(one), 0);
    const most = Math.max(...found.flatMap(({ programs }) => programs.map(scratchBytes)));
    const parts = {
      base: bytesOf(base),
      weights: sum((one) => one.weights),
      activations: sum((one) => one.activations),
      cache: sum((one) => one.cache),
      scratch: device.kind === "wasm" ? shape.lanes * most : 0, // a thread a lane at most
    };
    const total = Object.values(parts).reduce((a, b) => a + b, 0);
    return total > available ? { fits: false, of: "memory", needed: total, available } : { ...parts, total };
  };
}
