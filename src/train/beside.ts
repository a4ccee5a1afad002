// What other models say about the same tokens: the start's log-probabilities, a teacher's logits, the value head.

import type { Student } from "../model/student";
import type { Tokenizer } from "../model/tokenizer";
import type { Need, Rollout } from "../signals/signal";
import type { Task } from "../tasks/task";
import type { Problem } from "../types";
import type { Models } from "./models";

/** Rollouts of one problem, and a right solution to show where no sibling is right. */
export interface Company {
  readonly problem: Problem;
  readonly rollouts: readonly Rollout[];
}

/** The same groups with what is needed beside, and the FLOP-relevant tokens that were read for it, by model. */
export interface Beside {
  readonly groups: readonly (readonly Rollout[])[];
  readonly readBy: Readonly<Record<"student" | "start" | "teacher", number>>;
}

const whole = ({ prompt, completion }: Rollout) => Int32Array.of(...prompt, ...completion);

/** Rows `[from - 1, end)` of what was scored: those about the completion's tokens. */
const tail = (values: Float32Array, from: number, width = 1): Float32Array => values.slice((from - 1) * width);

/**
 * `privileged` is the student's own distribution when it is shown a right sibling first, or the problem's solution where
 * no sibling is right and `fallback` is set; without either a rollout gets no teacher.
 */
export async function lookBeside(
  companies: readonly Company[],
  needs: readonly Need[],
  { student, models, tokenizer, task }: { student: Student; models: Models; tokenizer: Tokenizer; task: Task },
  fallback: boolean,
): Promise<Beside> {
  const flat = companies.flatMap(({ rollouts }) => rollouts);
  const readBy = { student: 0, start: 0, teacher: 0 };
  const total = (sequences: readonly Int32Array[]) => sequences.reduce((sum, { length }) => sum + length, 0);
  const extra: Partial<Pick<Rollout, "reference" | "values" | "teacher">>[] = flat.map(() => ({}));
  const sequences = flat.map(whole);

  if (needs.includes("reference") && flat.length) {
    const scores = await models.start().score(sequences, { logits: false });
    scores.forEach(({ logp }, i) => (extra[i] = { ...extra[i], reference: tail(logp, flat[i]!.prompt.length) }));
    readBy.start += total(sequences);
  }
  if (needs.includes("values") && flat.length) {
    const scores = await student.score(sequences, { logits: false, values: true });
    scores.forEach(({ values }, i) => (extra[i] = { ...extra[i], values: tail(values!, flat[i]!.prompt.length) }));
    readBy.student += total(sequences);
  }
  if (needs.includes("teacher") && flat.length) {
    const teacher = models.teacher();
    const scores = await teacher.score(sequences);
    const V = teacher.vocab;
    scores.forEach(({ logits }, i) => (extra[i] = { ...extra[i], teacher: tail(logits, flat[i]!.prompt.length, V) }));
    readBy.teacher += total(sequences);
  }
  if (needs.includes("privileged")) {
    const shown = companies.flatMap((company) => hintsOf(company, tokenizer, fallback));
    const wanted = flat.flatMap((rollout, i) => {
      const hint = shown[i];
      if (hint === undefined) return [];
      const prompt = tokenizer.encodePrompt(task.hinted!(problemsFor(companies)[i]!, hint));
      return [{ i, prompt, sequence: Int32Array.of(...prompt, ...rollout.completion) }];
    });
    if (wanted.length) {
      const scores = await student.score(wanted.map(({ sequence }) => sequence));
      const V = student.config.vocab;
      scores.forEach(({ logits }, w) => {
        const { i, prompt } = wanted[w]!;
        extra[i] = { ...extra[i], teacher: tail(logits, prompt.length, V) };
      });
      readBy.student += total(wanted.map(({ sequence }) => sequence));
    }
  }

  let at = 0;
  const groups = companies.map(({ rollouts }) => rollouts.map((rollout) => ({ ...rollout, ...extra[at++] })));
  return { groups, readBy };
}

const problemsFor = (companies: readonly Company[]): Problem[] =>
  companies.flatMap(({ problem, rollouts }) => rollouts.map(() => problem));

/** For each rollout, the right solution it is shown: the next right sibling, itself never. */
function hintsOf({ problem, rollouts }: Company, tokenizer: Tokenizer, fallback: boolean): (string | undefined)[] {
  return rollouts.map((_, i) => {
    const others = rollouts.map((__, k) => rollouts[(i + 1 + k) % rollouts.length]!).slice(0, -1);
    const right = others.find(({ reward }) => reward === 1);
    return right ? tokenizer.decode(right.completion) : fallback ? problem.solution : undefined;
  });
}
