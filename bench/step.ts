// Training steps per second: this engine on WebAssembly against jax-js on WebAssembly, the same model from the same weights.
//
// Both take the same step: gradient of the mean loss, clipping to norm 1, AdamW with bias correction and weight decay.
// jax-js compiles the whole step, and gets its one-hot inputs ready-made, outside the measured time.

import { availableParallelism, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";

import { defaultDevice, init, jit, numpy as np, tree, valueAndGrad } from "@jax-js/jax";

import { createWasmExecutor } from "../src/engine/wasm/executor";
import { createRng } from "../src/lib/rng";
import { quantile } from "../src/lib/stats";
import { initialParameters, parameterLayout, type ModelConfig } from "../src/model/config";
import { jaxBatch, jaxLoss, toArrays, type Arrays, type JaxBatch } from "./jaxModel";
import { createStudent } from "../src/model/student";
import type { WeightedSequence } from "../src/types";

const CONFIG: ModelConfig = {
  vocab: 64,
  width: 64,
  layers: 2,
  heads: 4,
  kvHeads: 4,
  headDim: 16,
  feedForward: 192,
  context: 64,
  ropeBase: 10_000,
  epsilon: 1e-5,
  tied: false,
};
const [SEQUENCES, ROWS] = [16, 64];
const OPTIMISER = { learningRate: 1e-3, decay: 0.1, beta1: 0.9, beta2: 0.95 };
const ROUNDS = 5;
const ROUND_SECONDS = 3;
/** Losses of the two libraries may differ by this much, relatively; step 0 says that it is the same model. */
const AGREEMENT = 1e-4;

interface Contender {
  readonly title: string;
  /** One training step, finished when it resolves. Returns the loss before it. */
  step(): Promise<number>;
  close(): Promise<void>;
}

/** Random tokens: the time does not depend on them. Weights make the loss a mean, nats/token. */
function randomSequences(): WeightedSequence[] {
  const rng = createRng("bench", "step");
  return Array.from({ length: SEQUENCES }, () => ({
    tokens: Int32Array.from({ length: ROWS + 1 }, () => rng.int(0, CONFIG.vocab - 1)),
    weights: new Float32Array(ROWS + 1).fill(1 / (SEQUENCES * ROWS)),
  }));
}

async function errata(threads: number, sequences: readonly WeightedSequence[]): Promise<Contender> {
  const executor = await createWasmExecutor({ threads });
  const student = createStudent(CONFIG, executor);
  const parameters = initialParameters(CONFIG, 1);
  const zeros = () => new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros(), secondMoment: zeros() });
  let step = 0;
  return {
    title: `Errata, ${executor.threads} thread${executor.threads > 1 ? "s" : ""}`,
    step: async () => (await student.update(sequences, { ...OPTIMISER, step: ++step })).loss,
    close: () => executor.close(),
  };
}

async function jaxJs(sequences: readonly WeightedSequence[]): Promise<Contender> {
  await init("wasm");
  defaultDevice("wasm");
  const { learningRate, decay, beta1, beta2 } = OPTIMISER;
  const { specs } = parameterLayout(CONFIG);
  const differentiate = valueAndGrad(jaxLoss(CONFIG));

  const train = jit((weights: Arrays, first: Arrays, second: Arrays, batch: JaxBatch, corrections: np.Array) => {
    const [loss, gradient] = differentiate(tree.ref(weights), batch);
    const squares = specs.map(({ name }) => np.sum(np.square(gradient[name]!.ref)));
    const clip = np.minimum(np.reciprocal(np.sqrt(squares.reduce((a, b) => a.add(b)))), 1); // to norm 1
    const [correctFirst, correctSecond] = np.split(corrections, 2) as [np.Array, np.Array];
    const next: [Arrays, Arrays, Arrays] = [{}, {}, {}];
    for (const { name, shape } of specs) {
      const g = gradient[name]!.mul(clip.ref);
      const m = first[name]!.mul(beta1).add(g.ref.mul(1 - beta1));
      const v = second[name]!.mul(beta2).add(np.square(g).mul(1 - beta2));
      const deviation = np.sqrt(v.ref.mul(correctSecond.ref)).add(1e-8);
      const move = m.ref.mul(correctFirst.ref).div(deviation);
      const kept = 1 - (shape.length > 1 ? learningRate * decay : 0); // matrices only
      next[0][name] = weights[name]!.mul(kept).sub(move.mul(learningRate));
      next[1][name] = m;
      next[2][name] = v;
    }
    tree.dispose([clip, correctFirst, correctSecond]);
    return [loss, ...next] as [np.Array, Arrays, Arrays, Arrays];
  });

  const parameters = initialParameters(CONFIG, 1);
  const batch = jaxBatch(CONFIG, sequences);
  let weights = toArrays(CONFIG, parameters);
  let [first, second] = [
    toArrays(CONFIG, new Float32Array(parameters.length)),
    toArrays(CONFIG, new Float32Array(parameters.length)),
  ];
  let step = 0;
  return {
    title: "jax-js 0.1.25, 1 thread",
    async step() {
      step++;
      const corrections = np.array([1 / (1 - beta1 ** step), 1 / (1 - beta2 ** step)]);
      const [loss, ...next] = train(weights, first, second, tree.ref(batch), corrections);
      [weights, first, second] = next;
      await Promise.all(next.flatMap((arrays) => Object.values(arrays).map((array) => array.blockUntilReady())));
      return (await loss.data())[0]!;
    },
    async close() {
      tree.dispose([weights, first, second]);
      tree.dispose(batch);
      train.dispose();
    },
  };
}

/** Tokens per second over about `ROUND_SECONDS`. */
async function measure({ step }: Contender): Promise<number> {
  const started = performance.now();
  for (let steps = 1; ; steps++) {
    await step();
    const seconds = (performance.now() - started) / 1000;
    if (seconds >= ROUND_SECONDS) return (steps * SEQUENCES * ROWS) / seconds;
  }
}

const sequences = randomSequences();
const threads = availableParallelism();
const contenders = [await jaxJs(sequences), await errata(1, sequences)];
if (threads > 1) contenders.push(await errata(threads, sequences));

const { count } = parameterLayout(CONFIG);
const { layers, width, heads, feedForward, vocab } = CONFIG;
console.log(
  `${layers} layers x width ${width}, ${heads} heads, feed-forward ${feedForward}, vocabulary ${vocab}: ` +
    `${count.toLocaleString("en")} parameters; ${SEQUENCES} sequences of ${ROWS} tokens a step\n` +
    `Node ${process.version}, ${threads} cores, load average before the start ${loadavg()[0]!.toFixed(1)}`,
);

const losses = new Map<Contender, number[]>();
for (const contender of contenders) {
  const first: number[] = [];
  for (let step = 0; step < 10; step++) first.push(await contender.step()); // compiles, and warms up
  losses.set(contender, first);
}
const [want, ...others] = contenders;
for (const other of others)
  for (const step of [0, 9]) {
    const [a, b] = [losses.get(want!)![step]!, losses.get(other)![step]!];
    if (!(Math.abs(a / b - 1) < AGREEMENT))
      throw new Error(`${other.title}: got loss ${b} at step ${step}, want ${a} as ${want!.title} has`);
    console.log(`step ${step}: loss ${b.toFixed(6)}, ${want!.title} ${a.toFixed(6)}`);
  }

const rates = new Map<Contender, number[]>(contenders.map((contender) => [contender, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const contender of contenders) {
    rates.get(contender)!.push(await measure(contender));
    await setTimeout(100); // idle helpers fall asleep before the next one is timed
  }

const median = (contender: Contender) =>
  quantile(
    rates.get(contender)!.toSorted((a, b) => a - b),
    0.5,
  );
const whole = (rate: number) => Math.round(rate).toLocaleString("en");
console.log(`\n| | tokens/s, median of ${ROUNDS} | min - max | ms/step | times jax-js |\n|---|---:|---:|---:|---:|`);
for (const contender of contenders) {
  const all = rates.get(contender)!;
  const rate = median(contender);
  console.log(
    `| ${contender.title} | ${whole(rate)} | ${whole(Math.min(...all))} - ${whole(Math.max(...all))} | ` +
      `${((1000 * SEQUENCES * ROWS) / rate).toFixed(1)} | ${(rate / median(want!)).toFixed(2)} |`,
  );
}
for (const contender of contenders) await contender.close();
