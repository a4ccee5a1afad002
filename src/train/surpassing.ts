// Whether a teacher is better than the student it is for: both asked the same held-out problems.

import { estimate } from "../lib/stats";
import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Task } from "../tasks/task";
import type { Estimate, Split } from "../types";
import { heldOut, solve, type Drawing } from "./evaluate";

export interface Surpassing {
  readonly teacher: number; // share of completions that are right, 0-1
  readonly student: number;
  /** Teacher minus student, with a 95% interval over problems. */
  readonly advantage: Estimate;
}

/** `problems` held-out problems of the split, drawn as `drawing` says. */
export async function surpassing(
  teacher: Student,
  student: Student,
  { tokenizer, task }: { readonly tokenizer: Tokenizer; readonly task: Task },
  split: Split,
  problems: number,
  drawing: Drawing = { samples: 1, temperature: 0, seed: 0 },
): Promise<Surpassing> {
  const asked = heldOut(task, split, problems);
  const right = async (one: Student) =>
    (await solve(one, tokenizer, task, asked, drawing)).map(({ correct, n }) => correct / n);
  const [theirs, its] = [await right(teacher), await right(student)];
  return {
    teacher: estimate([theirs]).mean,
    student: estimate([its]).mean,
    advantage: estimate([theirs.map((share, i) => share - its[i]!)]),
  };
}
