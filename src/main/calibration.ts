// How fast this device is, as earlier runs here have shown: a small record that is kept beside the runs.

import { signal, type ReadonlySignal } from "@preact/signals";

import { guess, SPREADS, shareOf, together } from "../train/estimate";
import { workOf } from "../train/work";
import type { Advance } from "../train/trainer";
import type { DeviceReport, Experiment, Rates } from "../types";

type Kind = "training" | "sampling" | "evaluation";
/** Work done, and how long it took: one core's. */
type Done = readonly [flops: number, seconds: number];
type ByKind = Partial<Record<Kind, Done>>;

interface Known {
  readonly backend: Rates["backend"];
  readonly cores: number;
  readonly tasks: Readonly<Record<string, ByKind>>;
  /** FLOP/s of a short test, until there are runs. */
  readonly test?: Partial<Record<Kind, number>>;
}
type Kept = Readonly<Record<string, Known>>;

/** A rate, and what it was learnt from: runs of this task, of others. */
interface Found {
  readonly rate: number;
  readonly source: Rates["source"] | "others";
}

/** Rollouts and evaluations are also judged, and end raggedly: their rate over that of the bare test. */
const JUDGING = 0.75;
const MEMORY = 120; // seconds of each kind: what came before fades
const KINDS: readonly Kind[] = ["training", "sampling", "evaluation"];

/** A device's title without what depends on how many runs there are. */
const nameOf = ({ title }: Pick<DeviceReport, "title">): string =>
  title.replaceAll(/, \d+ (threads|runs at a time)/g, "");

export type Calibration = ReturnType<typeof createCalibration>;

/** @param storage null where nothing can be kept: it then knows only what it was told since */
export function createCalibration(storage: Pick<Storage, "getItem" | "setItem"> | null, key: string, cores: number) {
  let kept = read(storage, key);
  let last = Object.keys(kept).at(-1);

  const put = (device: DeviceReport, change: (known: Known) => Known) => {
    const name = nameOf(device);
    const { [name]: before = { backend: device.backend, cores, tasks: {} }, ...others } = kept;
    kept = { ...others, [name]: { ...change(before), cores } }; // the newest last
    last = name;
    try {
      storage?.setItem(key, JSON.stringify(kept));
    } catch {
      // Full or forbidden: an estimate is worth no message.
    }
  };

  const tests = signal(0);
  return {
    /** How many short tests have told something: estimates that were guesses can be made again. */
    tests: tests as ReadonlySignal<number>,

    /** What is known of a device, or of the one that worked last. */
    rates(task: string, device?: DeviceReport | null): Rates {
      const known = kept[device ? nameOf(device) : (last ?? "")];
      const base = guess(device?.backend ?? known?.backend ?? "wasm", cores);
      if (!known) return base;
      const others = Object.values(known.tasks);
      const found = KINDS.map((kind): Found => {
        const own = known.tasks[task]?.[kind];
        const done = own ? [own] : others.flatMap((one) => (one[kind] ? [one[kind]] : []));
        const [flops, seconds] = done.reduce(([f, s], one) => [f + one[0], s + one[1]], [0, 0]);
        if (seconds > 0) return { rate: flops / seconds, source: own ? "runs" : "others" };
        const test = known.test?.[kind];
        return { rate: test ?? base[kind], source: test ? "test" : "guess" };
      });
      // An evaluation is sampling, and judging what was written: it stands for rollouts where there were none yet.
      const [training, sampling, evaluation] = found as [Found, Found, Found];
      const isBetter = sampling.source === "guess" && evaluation.source !== "guess";
      const sources = [training, evaluation].map((one) => one.source);
      const source = sources.find((one) => one === "guess" || one === "test") ?? "runs";
      return {
        ...base,
        training: training.rate,
        sampling: isBetter ? evaluation.rate : sampling.rate,
        evaluation: evaluation.rate,
        source,
        spread: sources.includes("others") ? SPREADS.test : SPREADS[source],
      };
    },

    /** Whether a short test would tell anything new. */
    isUnknown: (device: DeviceReport): boolean => kept[nameOf(device)] === undefined,

    /** What a short test of one worker has shown. */
    tested(
      device: DeviceReport,
      experiment: Experiment,
      { training, sampling }: { training: number; sampling: number },
    ) {
      const speed = threadsOf(device, experiment);
      const [fast, judged] = [training / speed, (JUDGING * sampling) / speed];
      const test = { training: fast, sampling: judged, evaluation: judged };
      put(device, (known) => ({ ...known, test }));
      tests.value++;
    },

    /** What a slice of a run has shown. */
    advanced(device: DeviceReport, experiment: Experiment, { run, steps, evaluations, evaluationSeconds }: Advance) {
      const arm = experiment.arms.find(({ id }) => id === run.arm);
      if (experiment.start.own) return; // the rates are those of this page's students
      const work = arm && workOf(experiment, arm);
      if (!work) return;
      const speed = threadsOf(device, experiment);
      const done: Record<Kind, [number, number]> = { training: [0, 0], sampling: [0, 0], evaluation: [0, 0] };
      const perToken = work.tokens ? work.training / work.tokens : 0;
      steps.slice(1).forEach((step, i) => {
        const tokens = step.tokens - steps[i]!.tokens;
        const { seconds, gatherSeconds = 0 } = step;
        done.training[0] += perToken * tokens;
        done.training[1] += (seconds - gatherSeconds) * speed;
        if (!work.sampling || work.reading) return;
        done.sampling[0] += step.flops - steps[i]!.flops - perToken * tokens;
        done.sampling[1] += gatherSeconds * speed;
      });
      if (work.reading) done.training = [0, 0]; // an update that reads twice says little of either
      if (evaluations.length && run.spent.step > 0) done.evaluation = [work.evaluation, evaluationSeconds * speed];
      put(device, (known) => {
        const task = known.tasks[experiment.task] ?? {};
        const added = KINDS.flatMap((kind) =>
          done[kind][1] > 0 ? [[kind, faded(task[kind], done[kind])] as const] : [],
        );
        return { ...known, tasks: { ...known.tasks, [experiment.task]: { ...task, ...Object.fromEntries(added) } } };
      });
    },
  };
}

const faded = (before: Done = [0, 0], [flops, seconds]: Done): Done => {
  const left = Math.max(0, Math.min(1, (MEMORY - seconds) / Math.max(before[1], 1e-9)));
  return [left * before[0] + flops, left * before[1] + seconds];
};

/** How many cores' worth of work one worker does. */
function threadsOf(device: DeviceReport, experiment: Experiment): number {
  const { workers } = shareOf(experiment, { ...guess(device.backend, device.threads) });
  return device.backend === "webgpu" ? 1 : together(device.threads / workers);
}

function read(storage: Pick<Storage, "getItem"> | null, key: string): Kept {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "{}");
    const isKnown = (one: unknown) => typeof (one as Partial<Known> | null)?.tasks === "object";
    return Object.values(kept ?? {}).every(isKnown) ? ((kept ?? {}) as Kept) : {};
  } catch {
    return {};
  }
}
