// The digest of results that a link carries, and whether a second run agrees with it.

import type { Digest, DigestComparison, DigestRow, Estimate, LessonVerdict } from "../types";

const DIGITS = 4;

/** Four digits that count, and no minus zero. */
const rounded = (value: number): number => Number(value.toPrecision(DIGITS)) + 0;

/**
 * Contrasts that are no numbers (nothing to compare) are left out.
 *
 * @param seeds how many seeds the verdict is of
 */
export function digestOf(
  { outcome, contrasts }: Pick<LessonVerdict, "outcome" | "contrasts">,
  seeds: number,
  device: Digest["device"],
): Digest {
  const isKnown = ({ mean, low, high }: Estimate) => [mean, low, high].every(Number.isFinite);
  return {
    outcome,
    seeds,
    device,
    contrasts: contrasts
      .filter(({ advantage }) => isKnown(advantage))
      .map(({ name, advantage: { mean, low, high } }) => ({
        name,
        advantage: { mean: rounded(mean), low: rounded(low), high: rounded(high) },
      })),
  };
}

/**
 * Row by row, contrasts paired by name. Two means agree if they differ by no more than `sqrt(h1^2 + h2^2)`, h being half
 * the width of each 95% interval. That is lenient for the same seeds, whose problems are the same: there, on one kind of
 * device, digests are equal.
 */
export function compareDigest(theirs: Digest, ours: Digest): DigestComparison {
  const names = [...new Set([...theirs.contrasts, ...ours.contrasts].map(({ name }) => name))];
  const find = ({ contrasts }: Digest, name: string) =>
    contrasts.find((contrast) => contrast.name === name)?.advantage ?? null;
  const rows = names.map((name) => compareEstimates(name, find(theirs, name), find(ours, name)));
  const has = (agreement: DigestRow["agreement"]) => rows.some((row) => row.agreement === agreement);
  const agreement = rows.length === 0 || has("differs") ? "differs" : has("agrees") ? "agrees" : "exact";
  return { agreement, theirs, ours, rows };
}

function compareEstimates(name: string, theirs: Estimate | null, ours: Estimate | null): DigestRow {
  if (!theirs || !ours) return { name, theirs, ours, agreement: "differs", difference: null, allowed: null };
  const half = ({ low, high }: Estimate) => (high - low) / 2;
  const allowed = Math.hypot(half(theirs), half(ours));
  const difference = ours.mean - theirs.mean;
  const isExact = theirs.mean === ours.mean && theirs.low === ours.low && theirs.high === ours.high;
  const agreement = isExact ? "exact" : Math.abs(difference) <= allowed ? "agrees" : "differs";
  return { name, theirs, ours, agreement, difference, allowed };
}
