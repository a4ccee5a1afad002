// Made-up evaluations for tests: every arm solves half of the problems, but for those that are said to be otherwise.

import type { Evaluation, EvalRow, Experiment } from "../../types";

const PROBLEMS = 100;

/** How one arm does at its end. */
export interface MadeUp {
  readonly right?: number; // fraction of the samples of each problem. @default 0.5
  readonly reached?: number; // fraction of the problems that have any. @default 1
}

/** At every point of training all arms are on their way from the start, where half is right, to their ends. */
export function madeUp({ arms, seeds, evaluation }: Experiment, ends: Readonly<Record<string, MadeUp>>): Evaluation[] {
  const last = evaluation.points - 1;
  const modes = [
    ["id", "greedy", 1],
    ["ood", "greedy", 1],
    ["id", "sampled", evaluation.samples],
  ] as const;
  return arms.flatMap(({ id, signal }) =>
    seeds.flatMap((seed) =>
      modes.flatMap(([split, mode, n]) =>
        Array.from({ length: last + 1 }, (_, point): Evaluation => {
          const { right = 0.5, reached = 1 } = signal === "start" ? {} : (ends[id] ?? {});
          const along = point / last;
          const share = 0.5 + along * (right - 0.5);
          const known = 1 + along * (reached - 1);
          const rows = Array.from({ length: PROBLEMS }, (__, i) =>
            rowOf(i, n, i < PROBLEMS * known ? share / known : 0),
          );
          const at = { step: point, tokens: point, lossTokens: point, flops: point };
          return { runId: `x/${id}/${seed}`, arm: id, seed, split, mode, point, at, rows };
        }),
      ),
    ),
  );
}

function rowOf(problem: number, n: number, share: number): EvalRow {
  const exact = share * n;
  const correct = n === 1 ? Number((problem * 7) % PROBLEMS < PROBLEMS * share) : Math.min(n, Math.round(exact));
  return {
    ...{ problem: String(problem), n, correct, sound: correct, finished: n, distinct: Math.max(1, correct) },
    ...{ answers: { "1": n }, entropy: share, solutions: correct ? { a: correct } : {}, answered: n },
    ...{ sequenceEntropy: share, ead: share, selfBleu: share, vendi: 1 },
  };
}
