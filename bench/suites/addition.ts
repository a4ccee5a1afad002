// W5: how long until a fresh model adds two-digit numbers: the same batches for all, until 95% of unseen problems are right.

import { initialParameters } from "../../src/model/config";
import { ADDITION, createAdditionRun, timeToExactMatch, type Learning } from "../addition";
import type { Device } from "../contender";
import { nameOf } from "../names";
import type { Bench, Entrant, Suite, Table } from "../suite";
import { formatRate } from "../text";

const SEEDS = [1, 2, 3];
const seedOf = (name: string) => Number(name.slice("seed-".length));
/** Between two evaluations; one that takes longer would need a quarter of an hour. */
const MOST_PART_SECONDS = 120;

interface Row {
  readonly seed: number;
  title: string;
  learning?: Learning;
  trouble?: { readonly kind: "left out" | "failed"; readonly why: string };
}

export const addition: Suite = {
  id: "addition",
  title: "Time to 95% exact match",
  about: "How soon does a fresh model add two-digit numbers? Trained until 95% of unseen problems are right.",
  cases: SEEDS.map((seed) => `seed-${seed}`),
  devices: ["wasm", "webgpu"],
  config: () => ADDITION.config,
  parameters: (name) => initialParameters(ADDITION.config, seedOf(name)),
  work(contender, name) {
    const next = createAdditionRun(contender, seedOf(name));
    return async () => [await next()];
  },
  async *run(names, bench) {
    for (const device of bench.choice.devices) {
      const rows: Row[] = [];
      for (const name of names)
        for (const contender of ["jaxJs", "errata"]) {
          // Other libraries learn the same from the same batches: one seed of theirs tells enough.
          if (!bench.choice.contenders.includes(contender) || (contender !== "errata" && name !== names[0])) continue;
          rows.push(await learn(name, { contender, device, threads: device === "wasm" ? bench.cores : 1 }, bench));
        }
      for (const name of names) bench.expect(`addition ${name}`, 0);
      if (rows.length > 0) yield tableOf(device, rows);
    }
  },
};

class TooSlow extends Error {
  constructor(seconds: number) {
    super(`${ADDITION.stepsPerEvaluation} steps and an evaluation took ${Math.round(seconds)} s`);
  }
}

async function learn(name: string, entrant: Entrant, bench: Bench): Promise<Row> {
  const row: Row = { seed: seedOf(name), title: nameOf(entrant) };
  let subject;
  try {
    bench.say(`addition, seed ${row.seed}: starting ${row.title}`);
    subject = await bench.open("addition", name, entrant);
    row.title = subject.title;
    const opened = subject;
    row.learning = await timeToExactMatch(
      async () => {
        bench.abort.throwIfAborted();
        const { outputs, seconds } = await opened.run(1, 0, 1);
        if (seconds[0]! > MOST_PART_SECONDS) throw new TooSlow(seconds[0]!);
        return { exactMatch: outputs[0]![0]!, seconds: seconds[0]! };
      },
      ({ steps, curve }) =>
        bench.say(`addition, seed ${row.seed}: ${row.title}, step ${steps}, ${percent(curve.at(-1)!)} right`),
    );
  } catch (error) {
    if (bench.abort.aborted) throw error;
    row.trouble = { kind: error instanceof TooSlow ? "left out" : "failed", why: (error as Error).message };
  } finally {
    await subject?.close();
  }
  return row;
}

function tableOf(device: Device, rows: readonly Row[]): Table {
  return {
    suite: "addition",
    title: `Time to ${percent(ADDITION.goal)} exact match, ${device === "webgpu" ? "WebGPU" : "processor"}`,
    caption:
      `Seconds of training and of evaluation every ${ADDITION.stepsPerEvaluation} steps, compilation included, until ` +
      `${percent(ADDITION.goal)} of ${ADDITION.testProblems} problems that are in no batch are solved greedily; batches of ` +
      `${ADDITION.batch}, the same for all.`,
    columns: ["", "seed", "seconds", "steps", "exact match along the way"],
    rows: rows.map(({ title, seed, learning, trouble }) => {
      if (!learning) return [title, `${seed}`, "–", "–", trouble ? `${trouble.kind}: ${trouble.why}` : ""];
      const seconds = learning.reached ? formatRate(learning.seconds) : `not in ${formatRate(learning.seconds)}`;
      return [title, `${seed}`, seconds, `${learning.steps}`, learning.curve.map(percent).join(" ")];
    }),
    bars: rows.map(({ learning }) => (learning?.reached ? learning.seconds : null)),
    data: rows,
    isFailed: rows.some(({ trouble, learning }) => trouble?.kind === "failed" || learning?.reached === false),
  };
}

const percent = (share: number) => `${Math.round(100 * share)}%`;
