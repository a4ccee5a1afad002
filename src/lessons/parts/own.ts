// An experiment of one's own as a lesson without a claim: every arm against the baseline, and no verdict.

import { measure } from "../../metrics/results";
import type { Evaluation, Experiment, LessonVerdict } from "../../types";
import { type Lesson, readInterval, show } from "../lesson";

/** In the place of a lesson's id. */
export const OWN = "own";

/** What each way of coming out means, where nothing was claimed. */
const READINGS = {
  higher: "Above the baseline by more than chance explains.",
  lower: "Below the baseline by more than chance explains.",
  equal: "The same as the baseline, within five points.",
  unclear: "Not to be told apart from the baseline.",
};
const MARGIN = 0.05;

/** Greedy accuracy and pass@1 of every arm minus the baseline's, at the end of the budget. */
function judge(experiment: Experiment, evaluations: readonly Evaluation[]): LessonVerdict {
  const last = experiment.evaluation.points - 1;
  const others = experiment.arms.filter(({ id }) => id !== experiment.baseline);
  const contrasts = others.flatMap(({ id, title }) =>
    (["accuracy", "passAt1"] as const).flatMap((metric) => {
      const found = measure(experiment, evaluations, metric, id, last, experiment.baseline);
      if (!found) return [];
      const advantage = found.estimate;
      const name = metric === "accuracy" ? `${title}, accuracy` : `${title}, pass@1`;
      return [{ name, advantage, reading: READINGS[readInterval(advantage, MARGIN)] }];
    }),
  );
  const best = contrasts.filter((_, i) => i % 2 === 0).sort((a, b) => b.advantage.mean - a.advantage.mean)[0];
  const seeds = experiment.seeds.length;
  return {
    outcome: "measured",
    headline: best
      ? `Furthest ahead of the baseline: ${best.name}, ${show(best.advantage)}.`
      : "There is no other arm to measure against the baseline.",
    contrasts,
    caveats: [
      "No criterion was fixed before this run: these are measurements, not a verdict.",
      ...(others.length > 1 ? ["The furthest of several is likely to be ahead by luck as well."] : []),
      ...(seeds < 3 ? ["Fewer than three seeds: another draw of questions may well say otherwise."] : []),
    ],
  };
}

export const ownLesson = (experiment: Experiment, title: string): Lesson => ({
  title,
  question: title,
  short: title,
  theme: null,
  claim: "",
  paper: { title: "", url: "" },
  steps: [],
  criterion: "",
  pair: [experiment.baseline, experiment.arms.find(({ id }) => id !== experiment.baseline)?.id ?? experiment.baseline],
  experiment,
  contrasts: [],
  margin: MARGIN,
  judge,
});
