// Whether contenders compute the same thing, asked before any of them is timed.

/** Calls that are compared before timing, unless they would take longer than the seconds. */
export const AGREEMENT = { calls: 20, seconds: 60, atLeast: 2 };

/** Relative. Rounding grows with training, so later losses may differ more than the first. */
export const TOLERANCE = { first: 1e-4, later: 1e-2 };

export type Agreement =
  { readonly agrees: true; readonly calls: number } | { readonly agrees: false; readonly why: string };

/** What the calls of one contender gave, `[calls][values]`. */
export type Outputs = readonly (readonly number[])[];

/** Compares as many steps as both have taken. One loss a call. */
export function lossesAgree(got: Outputs, want: Outputs): Agreement {
  const calls = Math.min(got.length, want.length);
  for (let step = 0; step < calls; step++) {
    const [a, b] = [got[step]![0]!, want[step]![0]!];
    const tolerance = step === 0 ? TOLERANCE.first : TOLERANCE.later;
    if (!(Math.abs(a / b - 1) <= tolerance))
      return { agrees: false, why: `loss ${a.toPrecision(7)} at step ${step}, want ${b.toPrecision(7)}` };
  }
  return { agrees: true, calls };
}

/** Compares values one by one: tokens of greedy completions. */
export function valuesAgree(got: Outputs, want: Outputs): Agreement {
  const calls = Math.min(got.length, want.length);
  for (let call = 0; call < calls; call++) {
    const [a, b] = [got[call]!, want[call]!];
    if (a.length !== b.length) return { agrees: false, why: `${a.length} values, want ${b.length}` };
    const at = a.findIndex((value, i) => value !== b[i]);
    if (at >= 0) return { agrees: false, why: `${a[at]} at place ${at}, want ${b[at]}` };
  }
  return { agrees: true, calls };
}

/** Whom the others are compared with: who got furthest; of equals the first. */
export function referenceOf<T extends { readonly outputs: Outputs }>(contenders: readonly T[]): T | undefined {
  return contenders.reduce<T | undefined>(
    (best, one) => (one.outputs.length > (best?.outputs.length ?? 0) ? one : best),
    undefined,
  );
}
