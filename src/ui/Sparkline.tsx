// A line without axes: how a number came to be what it is.

import { linePath } from "./plot/path";
import { createScale } from "./plot/scale";

const [WIDTH, HEIGHT] = [72, 18]; // CSS pixels

export function Sparkline({ values }: { values: readonly number[] }) {
  const known = values.filter(Number.isFinite);
  if (known.length < 2) return null;
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const x = createScale([0, known.length - 1], [0, WIDTH]);
  const y = createScale(max === min ? [min - 1, max + 1] : [min, max], [HEIGHT - 2, 2]);
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={linePath(known.map((value, i) => ({ x: x.at(i), y: y.at(value) })))} />
    </svg>
  );
}
