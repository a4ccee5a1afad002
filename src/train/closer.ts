// What a forward pass over some completions of an evaluation tells: how different they are, and how far from the start.

import { vendi } from "../lib/diversity";
import type { Completion } from "../model/sampling";
import type { Student } from "../model/student";
import type { EvalRow } from "../types";

// It costs a forward pass: of the first problems, and of the first completions of each.
const PROBLEMS = 16;
const COMPLETIONS = 64;

/**
 * For each of the first problems: the Vendi score, by cosines of mean hidden states (after each token of the completion but
 * the last, which is not read again; of an empty completion, after the prompt), and, where there is a `start`, the k3
 * estimate of KL(student || start) in nats/token (Schulman 2020, http://joschu.net/blog/kl-approx.html).
 */
export async function lookCloser(
  student: Student,
  prompts: readonly Int32Array[],
  groups: readonly (readonly Completion[])[],
  start?: Student,
): Promise<Pick<EvalRow, "vendi" | "klToStart">[]> {
  const firsts = groups.slice(0, PROBLEMS).map((group) => group.slice(0, COMPLETIONS));
  const sequences = firsts.flatMap((group, i) => group.map(({ tokens }) => Int32Array.of(...prompts[i]!, ...tokens)));
  const now = await student.score(sequences, { logits: false, hidden: true });
  const before = start && (await start.score(sequences, { logits: false }));
  let next = 0;
  return firsts.map((group, i) => {
    const from = next;
    next += group.length;
    const rows = group.map(({ tokens }, s) => sumOfRows(now[from + s]!.hidden!, prompts[i]!.length, tokens.length));
    const first = prompts[i]!.length - 1; // the row about the first token that was written
    const ratios = group.flatMap((_, s) => {
      const reference = before?.[from + s]!.logp.subarray(first) ?? [];
      return Array.from(reference, (logp, t) => logp - now[from + s]!.logp[first + t]!);
    });
    const kl = ratios.reduce((sum, ratio) => sum + Math.exp(ratio) - ratio - 1, 0) / ratios.length;
    return { vendi: vendi(rows), ...(ratios.length && { klToStart: kl }) };
  });
}

/** Sum of the rows about tokens `[start + 1, start + count)` of hidden states `[T - 1, C]`; T is start + count. */
function sumOfRows(hidden: Float32Array, start: number, count: number): Float64Array {
  const width = hidden.length / (start + count - 1);
  const first = count > 1 ? start : start - 1;
  const sum = new Float64Array(width);
  for (let at = first * width; at < hidden.length; at++) sum[at % width]! += hidden[at]!;
  return sum; // cosines do not see its length
}
