// The interval of a share.

import type { Estimate } from "../types";

/**
 * A share with its 95% interval. Wilson 1927, https://doi.org/10.2307/2276774: unlike the usual one it stays within 0
 * and 1, and does not vanish where all or none count.
 *
 * @throws {RangeError} unless 0 <= count <= total and total >= 1
 */
export function wilson(count: number, total: number): Estimate {
  if (!(total >= 1 && count >= 0 && count <= total))
    throw new RangeError(`wilson: got ${count} of ${total}, want 0 <= count <= total and at least one`);
  const z = 1.959963984540054;
  const [share, square] = [count / total, z ** 2 / total];
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return { mean: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
