// Training steps per second: this engine on WebAssembly, jax-js on WebAssembly, and PyTorch where there is one.
//
// Identical architecture, weights, data, loss and optimiser; step 0 and a later step must agree before anything is timed.

import { availableParallelism, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";

import { quantile } from "../src/lib/stats";
import { parameterLayout } from "../src/model/config";
import { errata } from "./errata";
import { jaxJs } from "./jaxJs";
import { torch, torchVersion } from "./torch";
import { randomSequences, WORKLOADS, type Contender, type Workload } from "./workloads";

const ROUNDS = 5;
const ROUND_SECONDS = 2;
/** Steps taken before timing: they compile, warm up, and must agree at the first and the last. */
const WARM_STEPS = 4;
/** Relative. Later steps may differ more: rounding grows with training. */
const AGREEMENT = { first: 1e-4, last: 1e-3 };

/** Tokens per second over about `ROUND_SECONDS`, at least one step. */
async function measure({ step }: Contender, { sequences, length }: Workload): Promise<number> {
  const started = performance.now();
  for (let steps = 1; ; steps++) {
    await step();
    const seconds = (performance.now() - started) / 1000;
    if (seconds >= ROUND_SECONDS) return (steps * sequences * length) / seconds;
  }
}

async function compare(workload: Workload): Promise<void> {
  const { config, sequences: batch, length, name } = workload;
  const sequences = randomSequences(workload);
  const cores = availableParallelism();
  const contenders = [await jaxJs(workload, sequences), await errata(workload, 1, sequences)];
  if (cores > 1) contenders.push(await errata(workload, cores, sequences));
  if (torchVersion())
    for (const threads of new Set([1, cores])) contenders.push(await torch(workload, threads, sequences));

  const { count } = parameterLayout(config);
  console.log(
    `\n${name}: ${config.layers} layers x width ${config.width}, vocabulary ${config.vocab}, ${count.toLocaleString("en")} parameters; ` +
      `${batch} sequences of ${length} tokens a step; load average ${loadavg()[0]!.toFixed(1)}`,
  );
  const losses = new Map<Contender, number[]>();
  for (const contender of contenders) {
    const warm: number[] = [];
    for (let step = 0; step < WARM_STEPS; step++) warm.push(await contender.step());
    losses.set(contender, warm);
  }
  const [want, ...others] = contenders;
  for (const other of others)
    for (const [step, tolerance] of [
      [0, AGREEMENT.first],
      [WARM_STEPS - 1, AGREEMENT.last],
    ] as const) {
      const [a, b] = [losses.get(want!)![step]!, losses.get(other)![step]!];
      if (!(Math.abs(a / b - 1) < tolerance))
        throw new Error(`${other.title}: got loss ${b} at step ${step}, want ${a} as ${want!.title} has`);
    }
  console.log(
    `losses agree: ${contenders.map((contender) => losses.get(contender)![0]!.toFixed(5)).join(", ")} at step 0`,
  );

  const rates = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const contender of contenders) {
      rates.get(contender)!.push(await measure(contender, workload));
      await setTimeout(100); // idle helpers fall asleep before the next one is timed
    }
  const sorted = (contender: Contender) => rates.get(contender)!.toSorted((a, b) => a - b);
  const whole = (rate: number) => Math.round(rate).toLocaleString("en");
  const baseline = quantile(sorted(want!), 0.5);
  console.log(
    `\n| ${name} | tokens/s, median of ${ROUNDS} | min - max | ms/step | times jax-js |\n|---|---:|---:|---:|---:|`,
  );
  for (const contender of contenders) {
    const all = sorted(contender);
    const rate = quantile(all, 0.5);
    const milliseconds = ((1000 * batch * length) / rate).toFixed(1);
    console.log(
      `| ${contender.title} | ${whole(rate)} | ${whole(all[0]!)} - ${whole(all.at(-1)!)} | ${milliseconds} | ${(rate / baseline).toFixed(2)} |`,
    );
  }
  for (const contender of contenders) await contender.close();
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !WORKLOADS.some((workload) => workload.name === name));
if (unknown) {
  console.error(
    `step: got '${unknown}', want any of ${WORKLOADS.map(({ name }) => name).join(", ")}, or nothing for all`,
  );
  process.exit(2);
}
console.log(`Node ${process.version}, ${availableParallelism()} cores`);
for (const workload of WORKLOADS) if (wanted.length === 0 || wanted.includes(workload.name)) await compare(workload);
process.exit(0);
