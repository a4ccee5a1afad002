// Groups of vectors in which every two are alike.

/**
 * Complete linkage on cosines: the two groups whose least alike members are most alike are joined, as long as those have
 * a cosine of `threshold` or more. Sørensen 1948; Defays 1977, https://doi.org/10.1093/comjnl/20.4.364.
 *
 * Departures: the plain search over all pairs, cubic in n.
 *
 * @param vectors `[n][C]`, n up to 128; a vector of zeros is like none but another of zeros
 * @param threshold -1 to 1
 * @returns `[n]`, the group of each from 0, numbered as they first appear
 * @throws {RangeError} for more vectors, or another threshold
 */
export function completeLinkage(vectors: readonly ArrayLike<number>[], threshold: number): number[] {
  const n = vectors.length;
  if (n > MOST_VECTORS) throw new RangeError(`clusters: got ${n} vectors, want at most ${MOST_VECTORS}`);
  if (!(threshold >= -1 && threshold <= 1)) throw new RangeError(`clusters: got threshold ${threshold}, want -1 to 1`);
  const units = vectors.map(unit);
  const alike = units.map((a) => units.map((b) => cosine(a, b))); // of the least alike members, for the first of each group
  const groupOf = units.map((_, i) => i);
  const firsts = new Set(groupOf);
  for (;;) {
    let best: { readonly a: number; readonly b: number; readonly value: number } | undefined;
    for (const a of firsts)
      for (const b of firsts) {
        const value = alike[a]![b]!;
        if (a < b && value >= threshold - EPSILON && value > (best?.value ?? -Infinity)) best = { a, b, value };
      }
    if (!best) break;
    const { a, b } = best;
    for (const other of firsts) alike[a]![other] = alike[other]![a] = Math.min(alike[a]![other]!, alike[b]![other]!);
    firsts.delete(b);
    groupOf.forEach((group, i) => group === b && (groupOf[i] = a));
  }
  const order = [...new Set(groupOf)];
  return groupOf.map((group) => order.indexOf(group));
}

const MOST_VECTORS = 128;
const EPSILON = 1e-6; // f32 vectors that are the same have cosines a little below 1

function unit(vector: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(vector);
  const norm = Math.hypot(...values);
  return norm === 0 ? values : values.map((value) => value / norm);
}

function cosine(a: Float64Array, b: Float64Array): number {
  const isNothing = (values: Float64Array) => values.every((value) => value === 0);
  if (isNothing(a) && isNothing(b)) return 1;
  return a.reduce((sum, value, c) => sum + value * b[c]!, 0);
}
