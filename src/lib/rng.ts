// Seeded randomness. Everything that samples takes an Rng or a counter; nothing calls Math.random.

export interface Rng {
  /** A float in [0, 1). */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** One of `items`. @throws {RangeError} if there are none */
  pick<T>(items: readonly T[]): T;
}

/** 32-bit FNV-1a of the parts joined: turns a named seed into a number, so neighbouring seeds share nothing. */
export function hashSeed(...parts: readonly (number | string)[]): number {
  let state = 0x811c9dc5;
  for (const char of parts.join("\0")) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
  return state >>> 0;
}

/** A stream named by any number of integers and words: `createRng(seed, "chain", "id", i)`. */
export function createRng(...seed: readonly (number | string)[]): Rng {
  let state = hashSeed(...seed) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0; // mulberry32
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    pick(items) {
      if (items.length === 0) throw new RangeError("pick: got no items, want at least one");
      return items[int(0, items.length - 1)]!;
    },
  };
}

/** Two independent normal deviates by Box and Muller 1958, from one stream. */
export function normalPair(rng: Rng): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - rng.next()));
  const angle = 2 * Math.PI * rng.next();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** First word of pcg4d, the counter-based hash of Jarzynski & Olano 2020 (https://jcgt.org/published/0009/03/02/). */
export function pcg4d(x: number, y: number, z: number, w: number): number {
  const step = (v: number) => (Math.imul(v, 1664525) + 1013904223) | 0;
  [x, y, z, w] = [step(x), step(y), step(z), step(w)];
  const mix = () => {
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    w = (w + Math.imul(y, z)) | 0;
  };
  mix();
  [x, y, z, w] = [x ^ (x >>> 16), y ^ (y >>> 16), z ^ (z >>> 16), w ^ (w >>> 16)];
  mix();
  return x >>> 0;
}
