// A small finished experiment, made up, for the tests of run files.

import { experimentId, runId } from "../lib/experimentId";
import { createRng } from "../lib/rng";
import type { Checkpoint, EvalRow, Evaluation, Example, Experiment, Run, Spent, StepRecord } from "../types";
import type { RunBundle } from "./runBundle";
import { exampleOf } from "./testRows";

export const experiment: Experiment = {
  version: 1,
  task: "chain",
  start: { checkpoint: "checkpoints/chain.safetensors", sha256: "0123456789abcdef".repeat(4) },
  arms: [
    { id: "imitation", title: "Imitation", signal: "imitation", settings: {}, learningRate: 3e-5 },
    { id: "critique@1e-4", title: "Critique", signal: "critique", settings: { errors: 0.1 }, learningRate: 1e-4 },
  ],
  baseline: "imitation",
  seeds: [2, 10],
  data: { questions: 4, responses: 2, noise: 0.5 },
  training: { tokens: 1000, batch: 4, warmup: 2, decay: 0 },
  evaluation: { on: "test", points: 2, problems: 3, sampledProblems: 2, samples: 4 },
};

const spentAt = (step: number): Spent => ({ step, tokens: step * 100, lossTokens: step * 50, flops: step * 6e9 });

function rowOf(problem: string, n: number, chance: number): EvalRow {
  const correct = Math.min(n, Math.floor(chance * (n + 1)));
  return {
    ...{ problem, n, correct, sound: correct, finished: n, distinct: Math.min(n, 2) },
    answers: correct < n ? { 7: correct, constructor: n - correct } : { 7: n },
    entropy: chance / 3,
    ...(n > 1 && { solutions: { "1+1=2": correct }, vendi: 1 + chance, klToStart: -chance / 7 }),
  };
}

const evaluationsOf = (run: Run): Evaluation[] =>
  [0, 1].flatMap((point) =>
    (
      [
        ["id", "greedy", 3, 1],
        ["id", "sampled", 2, 4],
        ["ood", "greedy", 3, 1],
      ] as const
    ).map(([split, mode, problems, n]): Evaluation => {
      const rng = createRng(run.id, point, split, mode);
      const rows = Array.from({ length: problems }, (_, i) => rowOf(`${split}-${i}`, n, rng.next()));
      return { runId: run.id, arm: run.arm, seed: run.seed, split, mode, point, at: spentAt(point * 3), rows };
    }),
  );

const stepsOf = (run: Run): StepRecord[] =>
  [1, 2, 3].map((step) => ({
    ...{
      runId: run.id,
      ...spentAt(step),
      loss: 1 / step,
      gradNorm: 0.5,
      learningRate: 1e-4,
      entropy: 0.1,
      seconds: 0.2,
    },
    ...(run.arm === "imitation" ? {} : { gatherSeconds: 0.01, health: { reward: 0.25, kl: 1e-3 } }),
  }));

function checkpointOf({ id, seed }: Run): Checkpoint {
  const values = (scale: number) => Float32Array.from({ length: 40 }, (_, i) => scale * Math.sin(i + seed));
  const buffers = { parameters: values(1), firstMoment: values(1e-3), secondMoment: values(1e-38) };
  buffers.parameters.set([-0, 1e-45]); // a sign and a subnormal number survive too
  return { runId: id, spent: spentAt(3), points: 2, ...buffers };
}

export const SET = "chain.0123456789ab.q4.r2.synthetic-0.5.e0.s2";
const examples: Example[] = ["a", "b"].map((id) => exampleOf(id, SET));

export async function bundleOf(seeds: readonly number[] = experiment.seeds): Promise<RunBundle> {
  const id = await experimentId(experiment);
  const runs = experiment.arms.flatMap(({ id: arm }) =>
    seeds.map((seed): Run => {
      const name = runId(id, arm, seed);
      const progress = { status: "done", spent: spentAt(3), points: 2 } as const;
      return { id: name, experimentId: id, arm, seed, ...progress, device: "WebAssembly, made up" };
    }),
  );
  return {
    record: { id, lesson: "whatCritiqueTeaches", experiment, createdAt: "2026-01-02T03:04:05.678Z", commit: "abc1234" },
    runs,
    evaluations: runs.flatMap(evaluationsOf),
    steps: runs.map((run) => ({ runId: run.id, records: stepsOf(run) })),
    checkpoints: runs.map(checkpointOf),
    examples: [{ setId: SET, examples }],
  };
}
