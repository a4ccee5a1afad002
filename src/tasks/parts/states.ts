// Problems that are solved from state to state: how such a solution is read, and what a verifier says about each step.

import type { Rng } from "../../lib/rng";
import type { StepMark, Verdict } from "../../types";

/** A kind of state and how its steps are written. `S` is all that the rest of a solution depends on. */
export interface States<S> {
  /** The character between two steps; in no step. */
  readonly between: string;
  /** Characters that judge a step: right, wrong, and taken back by its own author; in no step. */
  readonly marks: { readonly right: string; readonly wrong: string; readonly back: string };
  /** Characters that a critique prompt and a hinted prompt begin with. */
  readonly roles: { readonly critique: string; readonly hint: string };
  /** The state a problem starts from. @throws {RangeError} if there is no problem with this id */
  start(id: string): S;
  /** The state as a prompt says it, without what asks for the solution. */
  question(state: S): string;
  /** Whether the solution is over: no step leads out of it. */
  isLast(state: S): boolean;
  /** The one right step out of a state that is not the last. */
  step(state: S): string;
  /** Where a step leads, right or wrong, as it is written; null if it does not have a step's form. */
  read(state: S, text: string): S | null;
  /** A wrong step of the right form, instead of `right`. */
  slip(state: S, right: string, rng: Rng): string;
  /** What is wrong with a step of the right form, in one character. */
  kind(right: string, written: string): string;
  /** The answer that the last step of a completion gives, or a bare answer; null if it gives none. */
  answer(text: string): string | null;
}

/** A step as it was written, and the state it starts from. */
interface Written<S> {
  readonly from: S;
  readonly text: string;
}

/** Every step from `state` to the last, by whoever writes them. @throws {RangeError} if one does not have a step's form */
export function stepsFrom<S>(states: States<S>, state: S, write: (state: S) => string = states.step): string[] {
  const steps: string[] = [];
  while (!states.isLast(state)) {
    const text = write(state);
    const next = states.read(state, text);
    if (next === null) throw new RangeError(`stepsFrom: got '${text}' after '${states.question(state)}', want a step`);
    steps.push(text);
    state = next;
  }
  return steps;
}

/** What stands between two separators, without attempts that were taken back, if those have a step's form. */
function kept<S>({ marks, read }: States<S>, state: S, segment: string): string {
  const pieces = segment.split(marks.back);
  const attempts = pieces.slice(0, -1);
  return attempts.every((attempt) => read(state, attempt) !== null) ? pieces.at(-1)! : segment;
}

/** The steps of a response that has the form of a solution, taken back ones left out; null if it has not. */
export function stepsOf<S>(states: States<S>, start: S, response: string): Written<S>[] | null {
  const steps: Written<S>[] = [];
  let state = start;
  for (const segment of response.split(states.between)) {
    if (states.isLast(state)) return null;
    const text = kept(states, state, segment);
    const next = states.read(state, text);
    if (next === null) return null;
    steps.push({ from: state, text });
    state = next;
  }
  return states.isLast(state) ? steps : null;
}

/** A mark for each step of any completion, on its last attempt, and whether the last of them ends the solution. */
function markSteps<S>(states: States<S>, start: S, completion: string): { marks: StepMark[]; complete: boolean } {
  const marks: StepMark[] = [];
  let state: S | null = start;
  let at = 0;
  for (const segment of completion === "" ? [] : completion.split(states.between)) {
    const end = at + segment.length;
    const judge = (text: string, right: boolean, note: string) =>
      marks.push({ start: end - text.length, end, right, note });
    if (state === null) judge(segment, false, "follows what is not a step");
    else if (states.isLast(state)) judge(segment, false, "nothing is left to do");
    else {
      const text = kept(states, state, segment);
      const want = states.step(state);
      const next: S | null = states.read(state, text);
      const out = `out of ${states.question(state)} comes ${want}`;
      judge(text, text === want, next === null ? "not a step" : text === want ? out : `${out}, not ${text}`);
      state = next;
    }
    at = end + 1;
  }
  return { marks, complete: state !== null && states.isLast(state) };
}

/**
 * Reward 1 for a completion that ended and went to the answer by right steps only; attempts that it took back are not
 * judged. Any string gets a verdict. Its answer is read whatever the steps are.
 */
export function verifyStates<S>(
  states: States<S>,
  { id, answer }: { readonly id: string; readonly answer: string },
  completion: string,
  finished = true,
): Verdict {
  const { marks: steps, complete } = markSteps(states, states.start(id), completion);
  const wrong = steps.findIndex(({ right }) => !right);
  const firstWrongStep = wrong >= 0 ? wrong : complete ? null : steps.length;
  const given = states.answer(completion.slice(steps.at(-1)?.start ?? 0));
  const verdict = (reward: number, reason: string): Verdict => ({
    reward,
    reason,
    answer: given,
    steps,
    firstWrongStep,
  });
  if (!finished) return verdict(0, "did not end");
  if (given === null) return verdict(0, "no answer");
  if (given !== answer) return verdict(0, `answers ${given.slice(0, 20)}, the answer is ${answer}`);
  return firstWrongStep === null ? verdict(1, "right") : verdict(0, "right answer, but not by right steps");
}
