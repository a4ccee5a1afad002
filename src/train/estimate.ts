// How long an experiment will take on a device, before it starts.

import type { Arm, ArmCost, CostEstimate, Experiment, Rates, Span } from "../types";
import { exampleSetId, sourceOf } from "./examples";
import { shareCores } from "./cores";
import { workOf, type Work } from "./work";

/** Of a device of which nothing is known: one core of a laptop, a graphics card of the middle. Orders of magnitude. */
export const GUESSES: Readonly<
  Record<Rates["backend"], Pick<Rates, "training" | "sampling" | "evaluation" | "slice">>
> = {
  wasm: { training: 2e10, sampling: 8e9, evaluation: 6.5e9, slice: 0.1 },
  webgpu: { training: 3e11, sampling: 4e10, evaluation: 3e10, slice: 0.2 },
};

/**
 * The truth is expected within this factor, both ways. Measured on two cores: 1.1 to 1.3 times what earlier runs had
 * promised and 1.4 times what the test had, a second of opening not yet counted; 0.6 to 1.8 while others used the cores too.
 */
export const SPREADS: Readonly<Record<Rates["source"], number>> = { runs: 1.4, test: 1.8, guess: 3 };

/** Seconds until the workers are open, and after the last of them the verdict. */
const OPENING = 1;

export const guess = (backend: Rates["backend"], cores: number): Rates => ({
  ...GUESSES[backend],
  ...{ backend, cores, spread: SPREADS.guess, source: "guess" },
});

/** Threads of one worker do not quite add up: memory is shared. */
export const together = (threads: number): number => threads ** 0.8;

/** How many runs are trained at a time, and how many cores' worth of work each gets done. */
export function shareOf({ arms, seeds }: Experiment, { backend, cores }: Rates): { workers: number; speed: number } {
  if (backend === "webgpu") return { workers: 1, speed: 1 };
  const { workers, threads } = shareCores(cores, arms.length * seeds.length);
  return { workers, speed: together(threads) };
}

/** Evaluations that an arm has to itself: the start is asked once for all arms that write alike, by every worker. */
function evaluationsOf(experiment: Experiment, works: readonly Work[], workers: number): number[] {
  const { points } = experiment.evaluation;
  const asked = new Map<string, number>();
  return experiment.arms.map(({ decode }, i) => {
    const key = `${decode?.temperature ?? 1} ${decode?.bestOf ?? 1}`;
    const before = asked.get(key) ?? 0;
    asked.set(key, before + 1);
    return Number(before < workers) + (works[i]!.trains ? points - 1 : 0);
  });
}

/** FLOPs of sampling examples, charged to the first arm of those that share them. */
function examplesOf(experiment: Experiment, works: readonly Work[]): number[] {
  const made = new Set<string>();
  return experiment.arms.map((arm: Arm, i) => {
    const set = exampleSetId(experiment, 0, sourceOf(arm));
    const isNew = works[i]!.examples > 0 && !made.has(set);
    made.add(set);
    return isNew ? works[i]!.examples : 0;
  });
}

/**
 * Seconds by part and in all. The runs of an experiment are shared out among the workers; the one that takes longest
 * cannot be, so it is the least that all can take.
 *
 * @throws {RangeError} at a task or signal that is not there
 */
export function estimateCost(experiment: Experiment, rates: Rates): CostEstimate {
  const { arms, seeds, evaluation } = experiment;
  const { workers, speed } = shareOf(experiment, rates);
  const works = arms.map((arm) => workOf(experiment, arm));
  const evaluations = evaluationsOf(experiment, works, workers);
  const examples = examplesOf(experiment, works);
  const costs = arms.map(({ id }, i): ArmCost => {
    const work = works[i]!;
    const asked = work.evaluation * evaluations[i]!;
    return {
      arm: id,
      training: (seeds.length * (work.training + work.reading)) / rates.training / speed,
      sampling: (seeds.length * (work.sampling + examples[i]!)) / rates.sampling / speed,
      evaluation: (seeds.length * asked) / rates.evaluation / speed,
      tokens: seeds.length * work.tokens,
      flops: seeds.length * (work.training + work.reading + work.sampling + examples[i]! + asked),
    };
  });
  const slices = arms.length * seeds.length * evaluation.points * rates.slice;
  const busy = costs.reduce((sum, cost) => sum + secondsOf(cost), slices);
  const longest = Math.max(0, ...costs.map(secondsOf)) / seeds.length + evaluation.points * rates.slice;
  const middle = OPENING + Math.max(busy / workers, longest);
  return {
    seconds: { low: middle / rates.spread, middle, high: middle * rates.spread },
    arms: costs,
    flops: costs.reduce((sum, { flops }) => sum + flops, 0),
    workers,
    source: rates.source,
  };
}

/** Of one worker. */
export const secondsOf = ({ training, sampling, evaluation }: ArmCost): number => training + sampling + evaluation;

/** From the press of the button to the verdict. */
export const estimateSeconds = (experiment: Experiment, rates: Rates): Span => estimateCost(experiment, rates).seconds;
