// An arm at the moments of its training that are kept, and what it writes and says then.

import { sha256Hex } from "../lib/hash";
import type { Completion } from "../model/sampling";
import type { Score, Student } from "../model/student";
import type { Arm, Experiment, Problem, Snapshot, Spent } from "../types";
import { runId } from "./experiment";
import { startCheckpoint, type Lab } from "./run";
import { needsOf } from "./weighOne";

/** A student with the weights of one moment. */
export interface Moment {
  readonly point: number;
  readonly at: Spent;
  readonly student: Student;
  readonly parameters: Float32Array<ArrayBuffer>; // [P]
  /** Digest of the weights: moments with the same key are the same student. */
  readonly key: string;
}

/** By point: the start, the snapshots, and the newest checkpoint where it is further on; with `last`, the newest alone. */
export async function momentsOf(
  lab: Lab,
  { evaluation }: Experiment,
  experimentId: string,
  arm: Arm,
  seed: number,
  points: "all" | "last",
): Promise<Moment[]> {
  const student = lab.models.student(needsOf(arm).includes("values"));
  const id = runId(experimentId, arm.id, seed);
  const kept = points === "all" ? await lab.store.loadSnapshots(id) : [];
  const { spent, parameters } = startCheckpoint(lab, id, student);
  const states: Snapshot[] = kept[0]?.point === 0 ? [...kept] : [{ runId: id, point: 0, spent, parameters }, ...kept];
  const checkpoint = await lab.store.loadCheckpoint(id);
  const last = states.at(-1)!;
  if (checkpoint && checkpoint.spent.step > last.spent.step) {
    const isUnderWay = last.point === checkpoint.points - 1; // what came of it is kept, and it has gone on since
    const point = Math.min(evaluation.points - 1, isUnderWay ? checkpoint.points : checkpoint.points - 1);
    states.push({ runId: id, point, spent: checkpoint.spent, parameters: checkpoint.parameters });
  }
  const shown = points === "all" ? states : states.slice(-1);
  return Promise.all(
    shown.map(async (state) => ({
      ...{ point: state.point, at: state.spent, parameters: state.parameters },
      ...{ student, key: await sha256Hex(state.parameters) },
    })),
  );
}

function load({ student, parameters }: Moment): Student {
  const zeros = new Float32Array(parameters.length);
  student.load({ parameters, firstMoment: zeros, secondMoment: zeros });
  return student;
}

/** What the student of that moment writes at temperature 0. */
export async function writeGreedily({ tokenizer, task }: Lab, moment: Moment, problem: Problem): Promise<Completion> {
  const prompt = tokenizer.encodePrompt(problem.prompt);
  const request = { prompt, maxTokens: task.maxTokens, temperature: 0, seed: 0, sequence: 0 };
  const [completion] = await load(moment).sample([request]);
  return completion!;
}

/** What it says about each token of some completions: rows of prompt and completion, all in one call. */
export const readAll = (moment: Moment, prompt: Int32Array, completions: readonly Int32Array[]): Promise<Score[]> =>
  load(moment).score(completions.map((tokens) => Int32Array.of(...prompt, ...tokens)));
