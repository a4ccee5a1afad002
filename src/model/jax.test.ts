// The student against the same model in jax-js: the loss with all its terms, the gradient of every tensor, one AdamW step.

import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { createRng } from "../lib/rng";
import type { WeightedSequence } from "../types";
import { initialParameters, parameterLayout, type ModelConfig } from "./config";
import { jaxBatch, jaxHead, jaxLayers, jaxLoss, toArrays, type Arrays, type JaxBatch } from "../../bench/jaxModel";
import { createStudent, type StudentState } from "./student";
import { tinyModels, tinySequences, tinyState, withTerms } from "./tiny";

// Measured, worst tensor: gradients 1.5e-6 apart, each 1.3e-6 or less from plain f64 loops; the AdamW step 3.0e-6. With the
// three times larger weights of `tinyState` rounding grows to 2.9e-4, in both libraries alike, and would hide a real fault.
const TOLERANCE = 1e-5;
const OPTIMISER = { learningRate: 0.01, decay: 0.1, beta1: 0.9, beta2: 0.95, step: 3 };

const open: Executor[] = [];
beforeAll(async () => {
  await init("wasm");
  defaultDevice("wasm");
});
afterAll(() => Promise.all(open.map((executor) => executor.close())));

async function createLoaded(config: ModelConfig, state: StudentState) {
  const executor = await createWasmExecutor();
  open.push(executor);
  const student = createStudent(config, executor);
  student.load(state);
  return student;
}

/** Fresh parameters, and moments as they might be after a few steps: with zeros, AdamW would only see the gradient's sign. */
function startingState(config: ModelConfig): StudentState {
  const parameters = initialParameters(config, 1);
  const rng = createRng("moments");
  return {
    parameters,
    firstMoment: parameters.map(() => (rng.next() - 0.5) * 0.02),
    secondMoment: parameters.map(() => rng.next() * 1e-4 + 1e-5),
  };
}

/** What the further terms read. */
type JaxTerms = JaxBatch & {
  logp: np.Array; // [B, T, V], of the teacher; 0 on padding
  betas: np.Array; // [B, T, 1]
  forward: np.Array; // [B, T], coefficients of KL(teacher || student)
  reverse: np.Array; // [B, T], of KL(student || teacher)
  between: np.Array; // [B, T], of the generalised Jensen-Shannon divergence
  returns: np.Array; // [B, T, 1]
  errors: np.Array; // [B, T, 1], coefficients of the squared error
};

function jaxTerms(config: ModelConfig, sequences: readonly WeightedSequence[]): JaxTerms {
  const V = config.vocab;
  const [B, T] = [sequences.length, Math.max(...sequences.map(({ tokens }) => tokens.length - 1))];
  const table = (width: number, value: (sequence: WeightedSequence, t: number, v: number) => number) => {
    const data = sequences.flatMap((sequence) =>
      Array.from({ length: T * width }, (_, i) => {
        const t = Math.floor(i / width) + 1;
        return t < sequence.tokens.length ? value(sequence, t, i % width) : 0;
      }),
    );
    return np.array(Float32Array.from(data), { shape: [B, T, width] });
  };
  const drawn = (wanted: (beta: number) => boolean) =>
    table(1, ({ towards }, t) => (towards && wanted(towards.beta) ? towards.coefficients[t]! : 0)).reshape([B, T]);
  return {
    ...jaxBatch(config, sequences),
    logp: table(V, ({ towards }, t, v) => {
      const row = towards?.logits.subarray(t * V, (t + 1) * V);
      return row ? row[v]! - Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0)) : 0;
    }),
    betas: table(1, ({ towards }) => towards?.beta ?? 0),
    forward: drawn((beta) => beta === 0),
    reverse: drawn((beta) => beta === 1),
    between: drawn((beta) => beta > 0 && beta < 1),
    returns: table(1, ({ returns }, t) => returns?.targets[t] ?? 0),
    errors: table(1, ({ returns }, t) => returns?.coefficients[t] ?? 0),
  };
}

/** Weighted log-likelihood, divergences and squared errors. Consumes both. */
function jaxTermsLoss(config: ModelConfig) {
  const run = jaxLayers(config);
  return (weights: Arrays, batch: JaxTerms): np.Array => {
    const {
      targets,
      weights: tokenWeights,
      logp,
      betas,
      forward,
      reverse,
      between,
      returns,
      errors,
      ...inputs
    } = batch;
    const x = run(weights, inputs);
    const power = np.mean(np.square(x.ref), -1, { keepdims: true });
    const y = x.ref.div(np.sqrt(power.add(config.epsilon))).mul(weights["norm"]!.ref);
    const apart = np.matmul(y, weights["value"]!.ref).sub(returns);
    const squares = np.sum(np.square(apart).mul(errors)).mul(0.5);

    const logq = nn.logSoftmax(jaxHead(config, weights, x), -1);
    const likelihood = np.sum(np.sum(logq.ref.mul(targets), -1).mul(tokenWeights));
    const kl = (from: np.Array, to: np.Array) => np.sum(np.exp(from.ref).mul(from.sub(to)), -1, { keepdims: true });
    const rest = np.array(1).sub(betas.ref);
    const middle = np.log(betas.ref.mul(np.exp(logp.ref)).add(rest.ref.mul(np.exp(logq.ref))));
    const mixed = betas.mul(kl(logp.ref, middle.ref)).add(rest.mul(kl(logq.ref, middle)));
    const weigh = (divergences: np.Array, coefficients: np.Array) =>
      np.sum(divergences.reshape(coefficients.shape).mul(coefficients));
    const drawn = weigh(kl(logp.ref, logq.ref), forward)
      .add(weigh(kl(logq, logp), reverse))
      .add(weigh(mixed, between));
    tree.dispose(weights);
    return squares.add(drawn).sub(likelihood);
  };
}

/** Loss and flat gradient `[P]`, zeros between the tensors, by jax-js. */
async function differentiate(config: ModelConfig, parameters: Float32Array, sequences: readonly WeightedSequence[]) {
  const step = jit(valueAndGrad(config.valueHead ? jaxTermsLoss(config) : jaxLoss(config)));
  const batch = (config.valueHead ? jaxTerms : jaxBatch)(config, sequences);
  const [loss, gradients] = step(toArrays(config, parameters), batch as JaxTerms);
  const gradient = new Float32Array(parameters.length);
  for (const { name, offset } of parameterLayout(config).specs)
    gradient.set((await gradients[name]!.data()) as Float32Array, offset);
  const value = (await loss.data())[0]!;
  step.dispose();
  return { loss: value, gradient };
}

/** Fails unless |got - want| < TOLERANCE |want| for every tensor by itself. */
function expectClose(config: ModelConfig, got: ArrayLike<number>, want: ArrayLike<number>) {
  for (const { name, shape, offset } of parameterLayout(config).specs) {
    let [difference, length] = [0, 0];
    for (let i = offset; i < offset + shape.reduce((a, b) => a * b, 1); i++) {
      difference += (got[i]! - want[i]!) ** 2;
      length += want[i]! ** 2;
    }
    expect(length, `${name}: length of what is wanted`).toBeGreaterThan(0);
    expect(Math.sqrt(difference / length), `${name}: relative distance`).toBeLessThan(TOLERANCE);
  }
}

/** AdamW (Loshchilov & Hutter 2019) in f64, after clipping the gradient's norm to 1. Returns what it adds to the parameters. */
function adamw(config: ModelConfig, { parameters, firstMoment, secondMoment }: StudentState, gradient: Float32Array) {
  const { learningRate, decay, beta1, beta2, step } = OPTIMISER;
  const norm = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  const change = new Float64Array(parameters.length);
  for (const { shape, offset } of parameterLayout(config).specs)
    for (let i = offset; i < offset + shape.reduce((a, b) => a * b, 1); i++) {
      const g = gradient[i]! / Math.max(norm, 1);
      const mean = (beta1 * firstMoment[i]! + (1 - beta1) * g) / (1 - beta1 ** step);
      const variance = (beta2 * secondMoment[i]! + (1 - beta2) * g * g) / (1 - beta2 ** step);
      const shrink = shape.length > 1 ? decay * parameters[i]! : 0; // matrices only
      change[i] = -learningRate * (mean / (Math.sqrt(variance) + 1e-8) + shrink);
    }
  return { norm, change };
}

describe.each(Object.entries(tinyModels))("%s", (_name, config) => {
  const sequences = tinySequences(config, 40); // more than one block of 256 rows, so that several lanes take part
  const state = startingState(config);

  test("the loss and the gradient of every tensor", async () => {
    const want = await differentiate(config, state.parameters, sequences);
    const student = await createLoaded(config, state);
    expectClose(config, await student.gradient(sequences), want.gradient);
    const { loss } = await student.update(sequences, OPTIMISER);
    expect(Math.abs(loss / want.loss - 1)).toBeLessThan(TOLERANCE);
  });

  test("one AdamW step", async () => {
    const { gradient } = await differentiate(config, state.parameters, sequences);
    const want = adamw(config, state, gradient);
    expect(want.norm).toBeGreaterThan(1); // so that clipping takes part
    const student = await createLoaded(config, state);
    const { gradNorm } = await student.update(sequences, OPTIMISER);
    expect(Math.abs(gradNorm / want.norm - 1)).toBeLessThan(TOLERANCE);
    const { parameters } = await student.save();
    expectClose(
      config,
      parameters.map((value, i) => value - state.parameters[i]!),
      want.change,
    );
  });
});

test.each(Object.entries(tinyModels))("%s: divergences, values and likelihood together", async (_name, model) => {
  const config = { ...model, valueHead: true };
  const sequences = withTerms(config, tinySequences(config, 40));
  const state = startingState(config);
  const { offset, shape } = parameterLayout(config).specs.at(-1)!;
  state.parameters.set(tinyState(config).parameters.subarray(offset, offset + shape[0]!), offset); // 0 would hide the head
  const want = await differentiate(config, state.parameters, sequences);
  const student = await createLoaded(config, state);
  expectClose(config, await student.gradient(sequences), want.gradient);
  const { loss } = await student.update(sequences, OPTIMISER);
  expect(Math.abs(loss / want.loss - 1)).toBeLessThan(TOLERANCE);
});
