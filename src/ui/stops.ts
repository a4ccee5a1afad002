// Where a slider stops: even steps, or round numbers on a logarithmic scale where the range spans more than two decades.

import type { ControlView } from "./view";

/** Of one decade: about even on a logarithmic scale, and easy to say. */
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

const DECADES = 100; // a range of more than this factor is logarithmic

/** The numbers that a logarithmic slider stops at, ascending; null where even steps do. */
export function stopsOf(control: ControlView): readonly number[] | null {
  const [min, max] = control.slider ?? [control.min, control.max];
  if (!(min > 0 && max / min > DECADES)) return null;
  const stops = new Set([min, max]);
  if (control.default >= min && control.default <= max) stops.add(control.default);
  for (let power = 10 ** Math.floor(Math.log10(min)); power <= max; power *= 10)
    for (const round of ROUND) {
      const stop = snapped(round * power, control);
      if (stop > min && stop < max) stops.add(stop);
    }
  return [...stops].sort((a, b) => a - b);
}

/** The nearest value that the control's steps reach; steps wider than the value itself do not count. */
function snapped(value: number, { min, step }: ControlView): number {
  const exact = step > value ? value : min + Math.round((value - min) / step) * step;
  return Number(exact.toPrecision(6));
}

/** Index of the stop nearest to a value, on the scale of the slider. */
export function stopAt(stops: readonly number[], value: number): number {
  const distance = (stop: number) => Math.abs(Math.log(stop / value));
  return stops.reduce((best, stop, i) => (distance(stop) < distance(stops[best]!) ? i : best), 0);
}
