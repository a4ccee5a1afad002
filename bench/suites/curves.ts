// Cost curves: what a training step of this engine takes in time and memory as the model, the context or the batch grows.

import { stepFlops } from "../cost";
import type { Contender, Device } from "../contender";
import { parameterLayout, type ModelConfig } from "../../src/model/config";
import { medianInterval } from "../statistics";
import type { Bench, Entrant, Suite, Table } from "../suite";
import { formatRate } from "../text";
import { randomSequences, workloadOf, type Workload } from "../workloads";

const small = workloadOf("0.11M").config;
const withWidth = (width: number): ModelConfig => ({
  ...small,
  layers: 4,
  width,
  heads: width / 16,
  kvHeads: width / 16,
  feedForward: 3 * width,
});

/** All batches of a curve but `batch` have 1024 tokens, so that only the axis changes. */
const AXES: Readonly<Record<string, readonly Workload[]>> = {
  parameters: [32, 64, 96, 128, 192, 256].map((width) => ({
    name: `width ${width}`,
    config: withWidth(width),
    sequences: 16,
    length: 64,
  })),
  context: [64, 128, 256, 512, 1024].map((length) => ({
    name: `context ${length}`,
    config: { ...small, context: length },
    sequences: 1024 / length,
    length,
  })),
  batch: [1, 2, 4, 8, 16, 32, 64, 128].map((sequences) => ({
    name: `batch ${sequences}`,
    config: small,
    sequences,
    length: 64,
  })),
};

/** A step whose arithmetic runs at less than this part of its smaller neighbour's rate is a cliff. */
const CLIFF = 0.6;
/** A software adapter takes tens of seconds for larger ones. */
const MOST_SECONDS = 20;
const CHECKS = 3;

function pointOf(name: string): Workload {
  const point = AXES[name]?.[0] ?? Object.values(AXES).flatMap((all) => all.find((one) => one.name === name) ?? [])[0];
  if (!point) throw new RangeError(`curves: got '${name}', want one of ${Object.keys(AXES).join(", ")}`);
  return point;
}

export const curves: Suite = {
  id: "curves",
  title: "Cost curves",
  about: "Does a step's time and memory grow as its arithmetic says, without a cliff?",
  cases: Object.keys(AXES),
  devices: ["wasm", "webgpu"],
  config: (name) => pointOf(name).config,
  work(contender: Contender, name) {
    const sequences = randomSequences(pointOf(name));
    return async () => [await contender.update!(sequences), contender.bytes?.() ?? 0];
  },
  async *run(names, bench) {
    for (const name of names)
      for (const device of ["wasm", "webgpu"] as const)
        if (bench.choice.devices.includes(device) && bench.choice.contenders.includes("errata"))
          yield await measureCurve(name, device, bench);
  },
};

interface Point {
  readonly workload: Workload;
  readonly seconds: number;
  readonly gflops: number;
  readonly bytes: number;
}

async function measureCurve(name: string, device: Device, bench: Bench): Promise<Table> {
  const entrant: Entrant = { contender: "errata", device, threads: device === "wasm" ? bench.cores : 1 };
  const { rounds = 5, seconds: budget = 2 } = bench.choice;
  const points: Point[] = [];
  const notes: string[] = [];
  let title = "";
  for (const [i, workload] of AXES[name]!.entries()) {
    bench.abort.throwIfAborted();
    bench.expect(`curves ${name}`, (AXES[name]!.length - i) * 2 * budget);
    bench.say(`${name}: ${workload.name}`);
    const flops = stepFlops(workload.config, workload.sequences, workload.length);
    const last = points.at(-1);
    if (last && flops / last.gflops / 1e9 > MOST_SECONDS) {
      notes.push(`${workload.name}: left out, a step would take about ${Math.round(flops / last.gflops / 1e9)} s.`);
      continue;
    }
    const subject = await bench.open("curves", workload.name, entrant);
    title = subject.title;
    try {
      const { outputs } = await subject.run(CHECKS, budget, 2); // compiles, and fills the caches
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const { calls, seconds } = await subject.measure(budget / rounds);
        times.push(seconds / calls);
      }
      const { median } = medianInterval(times);
      points.push({ workload, seconds: median, gflops: flops / median / 1e9, bytes: outputs.at(-1)![1]! });
    } finally {
      await subject.close();
    }
  }
  bench.expect(`curves ${name}`, 0);
  points.forEach(({ workload, gflops }, i) => {
    const before = points[i - 1];
    if (before && gflops < CLIFF * before.gflops)
      notes.push(`${workload.name}: a cliff, ${gflops.toFixed(1)} GFLOP/s after ${before.gflops.toFixed(1)}.`);
  });
  return {
    suite: "curves",
    title: `Cost by ${name}, ${device === "wasm" ? "processor" : "WebGPU"}`,
    caption: `${title}. Time of a training step, median of ${rounds} rounds, and the memory its buffers take.`,
    columns: ["", "parameters", "tokens a step", "ms a step", "GFLOP/s", "MB", "kB a token"],
    rows: points.map(({ workload: { name: point, config, sequences, length }, seconds, gflops, bytes }) => [
      point,
      formatRate(parameterLayout(config).count),
      `${sequences * length}`,
      formatRate(1000 * seconds),
      gflops.toFixed(1),
      (bytes / 1e6).toFixed(1),
      (bytes / 1000 / (sequences * length)).toFixed(1),
    ]),
    bars: points.map(({ gflops }) => gflops),
    notes,
    data: points.map(({ workload, ...point }) => ({ name: workload.name, ...point })),
  };
}
