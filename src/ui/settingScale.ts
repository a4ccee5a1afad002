// Scales of a chart over the values of a setting: limits, ticks, pixels, even or logarithmic.

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly isLog: boolean;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10];

/** Round numbers within the limits, about as many as asked for. */
function evenTicks(min: number, max: number, count: number): number[] {
  const rough = (max - min) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (steps.find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** One, two and five times the powers of ten; of a wide range the powers alone. */
function logTicks(min: number, max: number, count: number): number[] {
  const first = Math.floor(Math.log10(min));
  const powers = Array.from({ length: Math.ceil(Math.log10(max)) - first + 1 }, (_, i) => 10 ** (first + i));
  const within = (ticks: readonly number[]) => ticks.filter((tick) => tick >= min && tick <= max);
  const fine = within(powers.flatMap((power) => [power, 2 * power, 5 * power]));
  return (fine.length > count + 1 ? within(powers) : fine).map((tick) => Number(tick.toPrecision(6)));
}

/** An axis over the values, with some air at both ends. `count` is how many ticks there is room for. */
export function axisOver(values: readonly number[], count: number, isLog: boolean): Axis {
  const finite = values.filter(Number.isFinite);
  const [least, most] = finite.length ? [Math.min(...finite), Math.max(...finite)] : [0, 1];
  if (isLog) {
    const [min, max] = [least / 1.3, most * 1.3];
    return { min, max, isLog, ticks: logTicks(min, max, count) };
  }
  const air = 0.06 * (most - least) || Math.abs(most) * 0.1 || 0.05;
  const [min, max] = [least - air, most + air];
  return { min, max, isLog, ticks: evenTicks(min, max, count) };
}

/** Where on an axis a value is, 0 to 1. */
export const shareOn = ({ min, max, isLog }: Axis, value: number): number =>
  isLog ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
