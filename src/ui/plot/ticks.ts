// Round numbers for an axis, and how they are written.

import { fixed, formatCompact, withSign } from "../format";
import type { Limits } from "./scale";

/** Round numbers within the limits, about as many as asked for; steps of 1, 2 or 5 times a power of ten. */
export function ticksOf([min, max]: Limits, count: number): number[] {
  const step = stepOf([min, max], count);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function stepOf([min, max]: Limits, count: number): number {
  const rough = (max - min) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10);
}

/** Powers of two within the limits, every other one left out until they are no more than `count`. */
export function powerTicks([min, max]: Limits, count: number): number[] {
  const first = Math.ceil(Math.log2(min) - 1e-9);
  const last = Math.floor(Math.log2(max) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, i) => 2 ** (first + i * every));
}

/** All with as many decimals as the finest needs, but a zero as 0; thousands by their prefix. */
export function tickLabels(ticks: readonly number[], signed = false): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  if (largest >= 1000) return ticks.map(formatCompact);
  const digits = Math.max(0, ...ticks.map((tick) => `${Number(tick.toPrecision(6))}`.split(".")[1]?.length ?? 0));
  return ticks.map((tick) => (tick === 0 ? "0" : withSign(tick, fixed(tick, digits), signed)));
}
