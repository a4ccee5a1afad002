// Made-up runs, checkpoints, examples for the tests of the stores.

import type { Evaluation, Example, Run, Slice, Snapshot, Spent, StepRecord } from "../types";

export const spentAt = (step: number): Spent => ({ step, tokens: step * 10, lossTokens: step * 5, flops: step * 60 });

/** An evaluation every second step: point 0 at step 2. */
export const runAt = (id: string, step: number, status: Run["status"] = "running"): Run => {
  const [experimentId = "", arm = "", seed = ""] = id.split("/");
  return { id, experimentId, arm, seed: Number(seed), status, spent: spentAt(step), points: step / 2, device: "wasm" };
};

export const evaluationAt = (runId: string, step: number, mode: Evaluation["mode"] = "greedy"): Evaluation => {
  const { arm, seed } = runAt(runId, step);
  const row = {
    problem: "1+1",
    n: 1,
    correct: 1,
    sound: 1,
    finished: 1,
    distinct: 1,
    answers: { "2": 1 },
    entropy: 0.5,
  };
  return { runId, arm, seed, split: "id", mode, point: step / 2 - 1, at: spentAt(step), rows: [row] };
};

export const stepAt = (runId: string, step: number): StepRecord => {
  return { ...spentAt(step), runId, loss: 1 / step, gradNorm: 1, learningRate: 1e-3, entropy: 0.5, seconds: 0.1 };
};

/** What training from step `from` (exclusive) to `to` leaves behind. The parameters hold a NaN with a payload, a -0. */
export function sliceOf(runId: string, from: number, to: number): Slice {
  const bits = new Uint32Array([0x7fc0dead, 0x80000000, 0x00000001, to]);
  const steps = Array.from({ length: to - from }, (_, i) => stepAt(runId, from + 1 + i));
  return {
    run: runAt(runId, to),
    checkpoint: {
      runId,
      spent: spentAt(to),
      points: to / 2,
      parameters: new Float32Array(bits.buffer),
      firstMoment: new Float32Array(4).fill(to),
      secondMoment: new Float32Array(4).fill(to / 3),
    },
    steps,
    evaluations: [evaluationAt(runId, to), evaluationAt(runId, to, "sampled")],
  };
}

/** Of the evaluation at `step`. */
export const snapshotAt = (runId: string, step: number): Snapshot => {
  const bits = new Uint32Array([0x7fc0dead, 0x80000000, step]);
  return { runId, point: step / 2 - 1, spent: spentAt(step), parameters: new Float32Array(bits.buffer) };
};

export const exampleOf = (id: string, setId = "s"): Example => ({
  id,
  setId,
  task: "chain",
  problem: "3-8+5",
  response: "3-8=5",
  author: "student",
  reward: 0,
  firstWrongStep: 0,
  critique: "3-8 is -5",
  level: "full",
  corrupted: false,
});
