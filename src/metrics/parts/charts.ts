// The charts of an experiment: which there are, in which order, and their lines.

import type { ChartData, Evaluation, Experiment, Series } from "../../types";
import { largestK, latestPoint, measure, measureOf, passAt, registry, rowsOf, spentAt } from "./measure";
import type { Measure, MetricId } from "./measure";

/** What a chart is called: a metric along the run, or one of those that are made of several. */
export type ChartId = MetricId | "advantage" | "passAtK" | "trajectory" | "plane";

/** From this many samples on a problem, what is written at all can be told from what is written mostly. */
export const MANY_SAMPLES = 32;

const FEW: readonly MetricId[] = ["accuracy", "accuracyOod"];
const DIVERSITY: readonly MetricId[] = ["distinctSolutions", "entropy"];
const MINOR: readonly MetricId[] = [
  ...(["klToStart", "answerEntropy", "sequenceEntropy", "vendi", "selfBleu", "ead"] as const),
  ...(["finished", "accuracyFinished", "modalAnswer", "lengthRight", "lengthWrong"] as const),
];

/** Charts of the page, in their order. Arms without results have no points. */
export function chartsOf(experiment: Experiment, evaluations: readonly Evaluation[]): ChartData[] {
  const draw = createDrawing(experiment, evaluations);
  const { advantage, passCurve, trajectory, plane } = draw;
  const progress = (ids: readonly MetricId[]) => ids.filter(draw.isMeasured).map(draw.progress);
  const minor = progress(MINOR)
    .filter(({ series }) => series.some(({ points }) => points.length > 0))
    .map((chart) => ({ ...chart, isMinor: true }));
  if (experiment.evaluation.samples < MANY_SAMPLES)
    return [advantage(), ...progress(FEW), passCurve(), ...progress(["entropy", "distinct"]), trajectory(), ...minor];
  return [
    ...[trajectory(), plane(), passCurve()],
    ...progress(DIVERSITY),
    advantage(),
    ...progress(FEW),
    ...progress(["gamed"]).filter(({ series }) => series.some(({ points }) => points.some(isSeen))),
    ...minor,
  ];
}

/** One in two hundred: below, a chart of what should not be there shows only its axis. */
const isSeen = ({ estimate }: Series["points"][number]): boolean => estimate.mean > 0.005;

function createDrawing(experiment: Experiment, evaluations: readonly Evaluation[]) {
  const { arms, seeds } = experiment;
  const points = Array.from({ length: experiment.evaluation.points }, (_, point) => point);
  const baseline = arms.find(({ id }) => id === experiment.baseline)!;
  const most = largestK(experiment);
  const latest = new Map(arms.map(({ id }) => [id, latestPoint(experiment, evaluations, id)]));
  const latestOf = (arm: string) => points.slice(0, latest.get(arm)! + 1).slice(-1);

  /** A point of an arm: what was spent, the measure, and another one across where there is one. */
  const pointOf = (arm: string, point: number, what: Measure, against?: string, across?: Measure) => {
    const found = measure(experiment, evaluations, what, arm, point, against);
    const x = across && measure(experiment, evaluations, across, arm, point, against)?.estimate;
    if (!found || (across && !x)) return [];
    return [{ at: spentAt(experiment, evaluations, what, arm, point), ...(x && { x }), ...found }];
  };
  const lines = (what: Measure, against?: string): Series[] =>
    arms
      .filter(({ id }) => id !== against)
      .map(({ id: arm }) => ({ arm, points: points.flatMap((point) => pointOf(arm, point, what, against)) }));

  return {
    /** False if there are evaluations that could tell, and none does. */
    isMeasured(id: MetricId): boolean {
      const { split, mode, read } = registry[id];
      let any = false;
      for (const { id: arm } of arms)
        for (const seed of seeds)
          for (const point of points) {
            const rows = rowsOf(evaluations, { split, mode }, arm, point, seed);
            if (rows?.some((row) => read(row) !== null)) return true;
            any ||= rows !== undefined;
          }
      return !any;
    },

    progress(id: MetricId): ChartData {
      const { title, unit, help, better } = registry[id];
      return { id, title, unit, help, better, kind: "progress", zeroLine: false, series: lines(measureOf(id)) };
    },

    advantage: (): ChartData => ({
      id: "advantage",
      title: "Advantage over imitation",
      unit: "fraction",
      help: `Accuracy minus that of “${baseline.title}”, same problems, same seeds. Above the line: better than imitation.`,
      kind: "progress",
      better: "higher",
      zeroLine: true,
      series: lines(measureOf("accuracy"), baseline.id),
    }),

    passCurve: (): ChartData => ({
      id: "passAtK",
      title: "pass@k at the end",
      unit: "fraction",
      help: "Chance that at least one of k samples is right. Steep curves are diverse, flat ones always answer the same.",
      kind: "passAtK",
      better: "higher",
      zeroLine: false,
      series: arms.map(({ id: arm }) => ({
        arm,
        points: latestOf(arm).flatMap((point) =>
          powersUpTo(most).flatMap((k) => pointOf(arm, point, passAt(k)).map((found) => ({ ...found, k }))),
        ),
      })),
    }),

    trajectory(): ChartData {
      const draws = (arm: string, which: readonly number[]) =>
        which.flatMap((point) => pointOf(arm, point, passAt(most), undefined, measureOf("passAt1")));
      const heat = ({ decode }: (typeof arms)[number]) => decode?.temperature ?? 1;
      const isStart = ({ signal }: (typeof arms)[number]) => signal === "start";
      const heated = arms.filter((arm) => isStart(arm) && (arm.decode?.bestOf ?? 1) === 1);
      const control: Series = {
        arm: "start by temperature",
        control: { title: "Start, by temperature" },
        points: heated.toSorted((a, b) => heat(a) - heat(b)).flatMap(({ id }) => draws(id, latestOf(id))),
      };
      return {
        id: "trajectory",
        title: `pass@${most} against pass@1`,
        unit: "fraction",
        help: `From the start, to the right: right more often. Up: more problems within reach of ${most} tries. Where two lines have the same pass@1, the higher one is the more diverse.`,
        kind: "trajectory",
        xTitle: "pass@1",
        yTitle: `pass@${most}`,
        better: "higher",
        zeroLine: false,
        series: [
          ...arms
            .filter((arm) => !heated.includes(arm))
            .map((arm) => ({ arm: arm.id, points: draws(arm.id, isStart(arm) ? latestOf(arm.id) : points) })),
          ...(heated.length ? [control] : []),
        ],
      };
    },

    plane: (): ChartData => ({
      id: "plane",
      title: "Broader, sharper, or both",
      unit: "fraction",
      help: `Change of pass@1 and of pass@${most} against “${baseline.title}”, same problems, same seeds. Right and up: better and broader. Right and down: sharper only.`,
      kind: "plane",
      xTitle: "pass@1, difference",
      yTitle: `pass@${most}, difference`,
      better: "higher",
      zeroLine: true,
      series: arms
        .filter(({ id }) => id !== baseline.id)
        .map(({ id: arm }) => ({
          arm,
          points: points
            .slice(0, Math.min(latest.get(arm)!, latest.get(baseline.id)!) + 1)
            .slice(-1)
            .flatMap((point) => pointOf(arm, point, passAt(most), baseline.id, measureOf("passAt1"))),
        })),
    }),
  };
}

/** 1, 2, 4 and so on, and n itself. */
const powersUpTo = (n: number): number[] => {
  const powers = Array.from({ length: Math.floor(Math.log2(n)) + 1 }, (_, i) => 2 ** i);
  return powers.at(-1) === n ? powers : [...powers, n];
};
