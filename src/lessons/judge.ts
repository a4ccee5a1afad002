// How lessons read their results: contrasts with intervals, and the outcome of the claims among them.

import { atMatched, measure, type MetricId } from "../metrics/results";
import * as metrics from "../metrics";
import type { Estimate, Evaluation, Experiment, LessonVerdict } from "../types";
import { readInterval, show } from "./lesson";

export type Way = "higher" | "lower" | "equal" | "unclear";

export interface Contrast {
  /** `Critique minus imitation, accuracy` */
  readonly name: string;
  readonly arm: string;
  readonly against: string;
  readonly metric: MetricId;
  /** Compared where both have come to the same pass@1, not at the end of the budget. */
  readonly matched?: boolean;
  /** Inside ±this the two count as equal. @default the lesson's */
  readonly margin?: number;
  /** Where the claim says it lies. Without it on any contrast, the first is the claim, and says `higher`. */
  readonly claim?: Exclude<Way, "unclear">;
  /** What each way of coming out means, for a person. */
  readonly readings: Readonly<Record<Way, string>>;
}

interface Found {
  readonly contrast: Contrast;
  readonly way: Way;
  readonly advantage: Estimate;
  readonly seeds: number;
  readonly level?: number; // of pass@1, where matched
}

/**
 * The claim is reproduced if every interval that it speaks of lies where it says (above 0, below 0, or inside ±margin),
 * reversed if one lies on the other side, null if those that should differ lie inside ±margin, otherwise inconclusive.
 * Contrasts whose runs are missing are left out; without all of the claim's the outcome is `inconclusive`.
 */
export function judgeContrasts(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  contrasts: readonly Contrast[],
  margin: number,
  caveats: readonly string[],
): LessonVerdict {
  const claimed = withClaims(contrasts);
  const found = claimed.flatMap((contrast) => find(experiment, evaluations, contrast, margin) ?? []);
  const wanted = claimed.filter(({ claim }) => claim);
  const claims = found.filter(({ contrast }) => contrast.claim);
  if (claims.length < wanted.length || claims.length === 0) {
    const headline = "The arms that the claim is about have not all finished.";
    return { outcome: "inconclusive", headline, contrasts: [], caveats: [...caveats] };
  }
  const fewest = Math.min(...claims.map(({ seeds }) => seeds));
  const seeds = fewest === 1 ? "one seed: the interval covers problems only" : `${fewest} seeds`;
  const sentences = claims.map(({ contrast, way, advantage, level }) => {
    const at = level === undefined ? "" : ` where both have a pass@1 of ${level.toFixed(2)}`;
    return `${contrast.readings[way]} ${metrics[contrast.metric].title} differs by ${show(advantage)}${at}`;
  });
  return {
    outcome: outcomeOf(claims),
    headline: `${sentences.join(". ")}, ${seeds}.`,
    contrasts: found.map(({ contrast: { name, readings }, way, advantage }) => ({
      name,
      advantage,
      reading: readings[way],
    })),
    caveats: [...tooFew(fewest, experiment.evaluation.problems), ...caveats],
  };
}

/** Contrasts with what is claimed of them spelt out. */
export const withClaims = (contrasts: readonly Contrast[]): readonly Contrast[] =>
  contrasts.some(({ claim }) => claim)
    ? contrasts
    : contrasts.map((contrast, i) => (i ? contrast : { ...contrast, claim: "higher" }));

function outcomeOf(claims: readonly Found[]): LessonVerdict["outcome"] {
  if (claims.every(({ contrast, way }) => way === contrast.claim)) return "reproduced";
  const isContrary = ({ contrast: { claim }, way }: Found) =>
    claim === "equal" ? way === "higher" || way === "lower" : way === (claim === "higher" ? "lower" : "higher");
  if (claims.some(isContrary)) return "reversed";
  const differing = claims.filter(({ contrast }) => contrast.claim !== "equal");
  return differing.length && differing.every(({ way }) => way === "equal") ? "null" : "inconclusive";
}

/** Undefined where the arms are not in the experiment, or have not come to its end. */
function find(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  contrast: Contrast,
  fallback: number,
): Found | undefined {
  const { arm, against, metric, matched, margin = fallback, claim } = contrast;
  const known = new Set(experiment.arms.map(({ id }) => id));
  if (!known.has(arm) || !known.has(against)) return undefined;
  const last = experiment.evaluation.points - 1;
  const atEnd = measure(experiment, evaluations, metric, arm, last, against);
  if (!atEnd) return undefined;
  const at = matched ? atMatched(experiment, evaluations, arm, against, metric, { metric: "passAt1" }) : undefined;
  if (matched && !at) return undefined;
  const advantage = at?.estimate ?? atEnd.estimate;
  const way = wayOf(advantage, margin, claim);
  return { contrast, way, advantage, seeds: atEnd.seeds, ...(at && { level: at.level }) };
}

/** A claim of equality is met inside ±margin, on whichever side of 0; any other reading asks for the side first. */
export const wayOf = (advantage: Estimate, margin: number, claim: Contrast["claim"]): Way =>
  claim === "equal" && advantage.low > -margin && advantage.high < margin ? "equal" : readInterval(advantage, margin);

/** What makes any interval say less than it seems. */
function tooFew(seeds: number, problems: number): string[] {
  return [
    ...(seeds < 3 ? ["Fewer than three seeds: another draw of questions may well say otherwise."] : []),
    ...(problems < 100 ? [`Only ${problems} held-out problems: the interval is narrower than what is known.`] : []),
  ];
}
