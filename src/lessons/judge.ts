// How lessons read their results: contrasts with intervals, and the outcome of the claim among them.

import { measure, type MetricId } from "../metrics/results";
import * as metrics from "../metrics";
import type { Evaluation, Experiment, LessonVerdict } from "../types";
import { readInterval, show } from "./lesson";

export interface Contrast {
  /** `Critique minus imitation, accuracy` */
  readonly name: string;
  readonly arm: string;
  readonly against: string;
  readonly metric: MetricId;
  /** What each way of coming out means, for a person. */
  readonly readings: Readonly<Record<"higher" | "lower" | "equal" | "unclear", string>>;
}

const OUTCOMES = { higher: "reproduced", lower: "reversed", equal: "null", unclear: "inconclusive" } as const;

/**
 * The first contrast is the claim: its interval above 0 reproduces it, below 0 reverses it, inside ±margin makes it null.
 * Contrasts whose runs are missing are left out; without the claim's the outcome is `inconclusive`.
 */
export function judgeContrasts(
  experiment: Experiment,
  evaluations: readonly Evaluation[],
  contrasts: readonly Contrast[],
  margin: number,
  caveats: readonly string[],
): LessonVerdict {
  const last = experiment.evaluation.points - 1;
  const known = new Set(experiment.arms.map(({ id }) => id));
  const found = contrasts.flatMap((contrast) => {
    const { arm, against, metric, readings, name } = contrast;
    if (!known.has(arm) || !known.has(against)) return [];
    const measured = measure(experiment, evaluations, metric, arm, last, against);
    if (!measured) return [];
    const way = readInterval(measured.estimate, margin);
    return [{ contrast, name, way, advantage: measured.estimate, reading: readings[way], seeds: measured.seeds }];
  });
  const claim = found.find(({ contrast }) => contrast === contrasts[0]);
  if (!claim) {
    const headline = "The arms that the claim is about have not all finished.";
    return { outcome: "inconclusive", headline, contrasts: [], caveats: [...caveats] };
  }
  const { title } = metrics[claim.contrast.metric];
  const seeds = claim.seeds === 1 ? "one seed: the interval covers problems only" : `${claim.seeds} seeds`;
  return {
    outcome: OUTCOMES[claim.way],
    headline: `${claim.reading} ${title} differs by ${show(claim.advantage)}, ${seeds}.`,
    contrasts: found.map(({ name, advantage, reading }) => ({ name, advantage, reading })),
    caveats: [...tooFew(claim.seeds, experiment.evaluation.problems), ...caveats],
  };
}

/** What makes any interval say less than it seems. */
function tooFew(seeds: number, problems: number): string[] {
  return [
    ...(seeds < 3 ? ["Fewer than three seeds: another draw of questions may well say otherwise."] : []),
    ...(problems < 100 ? [`Only ${problems} held-out problems: the interval is narrower than what is known.`] : []),
  ];
}
