// From values to pixels and back, linear or logarithmic.

export type Limits = readonly [min: number, max: number];

export interface Box {
  readonly left: number; // CSS pixels
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Scale {
  readonly limits: Limits;
  /** CSS pixel of a value. */
  at(value: number): number;
  /** Value at a CSS pixel. */
  back(pixel: number): number;
}

/** @param pixels where the two limits lie; the first may be the greater, as that of a y-axis is */
export function createScale(limits: Limits, [from, to]: Limits, isLog = false): Scale {
  const put = isLog ? Math.log2 : (value: number) => value;
  const take = isLog ? (value: number) => 2 ** value : (value: number) => value;
  const [min, max] = [put(limits[0]), put(limits[1])];
  const span = max - min || 1;
  return {
    limits,
    at: (value) => from + ((put(value) - min) / span) * (to - from),
    back: (pixel) => take(min + ((pixel - from) / (to - from)) * span),
  };
}
