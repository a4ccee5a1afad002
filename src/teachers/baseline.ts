// A teacher as a frozen baseline: what it writes to held-out problems, and what the task's verifier says.

import type { Task } from "../tasks/task";
import type { Problem, Verdict } from "../types";
import type { Teacher } from "./teacher";

export interface BaselineRow {
  readonly problem: string; // Problem.id
  readonly completion: string;
  readonly finished: boolean; // ended by itself
  readonly verdict: Verdict;
}

export interface Baseline {
  readonly title: string; // the teacher's
  readonly rows: readonly BaselineRow[];
  /** Of the rows: right by the verifier, right with every step, ended by themselves. Fractions 0-1. */
  readonly accuracy: number;
  readonly sound: number;
  readonly finished: number;
}

export interface BaselineOptions {
  /** @default the task's */
  readonly maxTokens?: number;
  readonly signal?: AbortSignal;
  /** Not awaited. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Greedy. What it writes is data, whatever it is.
 *
 * @throws {RangeError} for no problems @throws {DOMException} AbortError if the signal was raised
 */
export async function measureBaseline(
  teacher: Pick<Teacher, "title" | "write">,
  task: Pick<Task, "verify" | "maxTokens">,
  problems: readonly Problem[],
  { maxTokens = task.maxTokens, signal, onProgress }: BaselineOptions = {},
): Promise<Baseline> {
  if (problems.length === 0) throw new RangeError("baseline: got no problems, want at least one");
  const rows: BaselineRow[] = [];
  for (const problem of problems) {
    const messages = [{ role: "user", content: problem.prompt } as const];
    const { text, finished } = await teacher.write({ messages, maxTokens, temperature: 0, ...(signal && { signal }) });
    rows.push({ problem: problem.id, completion: text, finished, verdict: task.verify(problem, text, finished) });
    onProgress?.(rows.length / problems.length);
  }
  const share = (of: (row: BaselineRow) => boolean) => rows.filter(of).length / rows.length;
  const isRight = ({ verdict }: BaselineRow) => verdict.reward === 1;
  return {
    ...{ title: teacher.title, rows },
    accuracy: share(isRight),
    sound: share((row) => isRight(row) && row.verdict.firstWrongStep === null),
    finished: share(({ finished }) => finished),
  };
}
