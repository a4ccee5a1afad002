// Reads a written chain step by step, and says what is wrong with each.

import type { StepMark, Verdict } from "../../types";
import { calculate, HIGHEST, isLegal, startOf, without, type Game, type Operation, type State } from "./countdownGame";

/** The mark that takes back the step before it. */
export const BACK = "B";

/** `a`: wrong arithmetic; `u`: a number that is not available; `t`: numbers left or the target missed. */
export type Fault = "a" | "u" | "t";

/** One step as it is written; `first` is the number the chain starts with, in its first step only. */
export interface Step {
  readonly start: number;
  readonly end: number;
  readonly first: number | null;
  readonly operation: Operation;
  readonly operand: number;
  readonly result: number;
}

/** The steps that were not taken back, and where reading stopped: the length of the text if all could be read. */
export interface Chain {
  readonly steps: readonly Step[];
  readonly readTo: number;
}

/** A step and what is wrong with it, if anything; a state before it and one after it, as the chain itself goes on. */
export interface Judged extends Step {
  readonly fault: Fault | null;
  readonly note: string;
  readonly before: State;
  readonly after: State & { readonly value: number };
}

/** Total: any string is read as far as it is a chain. Numbers have up to three digits and no leading zeros. */
export function readChain(text: string): Chain {
  const number = /(0|[1-9][0-9]{0,2})/y;
  const step = /([-+*])(0|[1-9][0-9]{0,2})=(0|[1-9][0-9]{0,2})(?![0-9])/y;
  const head = number.exec(text);
  if (!head) return { steps: [], readTo: 0 };
  const first = Number(head[1]);
  const steps: Step[] = [];
  let at = head[1]!.length;
  for (;;) {
    step.lastIndex = at;
    const found = step.exec(text);
    if (!found) return { steps, readTo: at > head[1]!.length || at === text.length ? at : 0 };
    const start = at === head[1]!.length ? 0 : at;
    at += found[0].length;
    const [operation, operand, result] = [found[1] as Operation, Number(found[2]), Number(found[3])];
    if (text[at] === BACK) at++;
    else steps.push({ start, end: at, first: steps.length ? null : first, operation, operand, result });
  }
}

/** Every step with its fault: the first that applies of its first number, its operand, its result. */
export function judgeSteps(game: Game, { steps }: Chain): Judged[] {
  let before = startOf(game);
  return steps.map((step) => {
    const { first, operation, operand, result } = step;
    const value = first ?? before.value!;
    const start = first === null ? before.left : (without(game.numbers, before.left, first) ?? before.left);
    const rest = without(game.numbers, start, operand);
    const want = calculate(value, operation, operand);
    const what = `${value}${operation}${operand}`;
    const faulty = (fault: Fault | null, note: string): Judged => {
      const judged = { ...step, fault, note, before, after: { value: result, left: rest ?? start } };
      before = judged.after;
      return judged;
    };
    if (first !== null && !game.numbers.includes(first)) return faulty("u", `${first} was not given`);
    if (rest === null)
      return faulty("u", game.numbers.includes(operand) ? `${operand} is not left` : `${operand} was not given`);
    if (result !== want) return faulty("a", `${what} is ${want}, not ${result}`);
    if (!isLegal(want)) return faulty("a", `${what} is ${want < 0 ? "below 0" : `above ${HIGHEST}`}`);
    return faulty(null, `${what} is ${want}`);
  });
}

/** What is wrong with where a chain ends, or null if it ends in the target with nothing left. */
export function faultAtEnd({ numbers, target }: Game, { value, left }: State): string | null {
  const unused = numbers.filter((_, i) => left & (1 << i));
  if (unused.length) return `leaves ${unused.join(", ")} unused`;
  return value === target ? null : `ends in ${value}, the target is ${target}`;
}

/**
 * Right only if every number is used exactly once, every step is right and stays from 0 to 99, and the last one ends in the
 * target. Steps that were taken back are not judged. A wrong end has a mark of its own, on the value that it ends in.
 */
export function judge(game: Game, completion: string, finished: boolean): Verdict {
  const chain = readChain(completion);
  const judged = judgeSteps(game, chain);
  const marks: StepMark[] = judged.map(({ start, end, fault, note }) => ({ start, end, right: fault === null, note }));
  const last = judged.at(-1);
  const atEnd = faultAtEnd(game, last?.after ?? startOf(game));
  if (chain.readTo < completion.length)
    marks.push({ start: chain.readTo, end: completion.length, right: false, note: "not a step" });
  else if (atEnd !== null) {
    const start = last ? last.end - `${last.result}`.length : 0;
    if (last) marks.push({ ...marks.pop()!, end: start });
    marks.push({ start, end: last?.end ?? completion.length, right: false, note: atEnd });
  }
  const wrong = marks.findIndex(({ right }) => !right);
  const answer = /=([0-9]{1,3})$/.exec(completion)?.[1] ?? null;
  const reason = !finished ? "did not end" : (marks[wrong]?.note ?? "right");
  return {
    reward: finished && wrong < 0 ? 1 : 0,
    reason,
    answer,
    steps: marks,
    firstWrongStep: wrong < 0 ? null : wrong,
  };
}

/**
 * A chain without its intermediate results, `5*4+8+9`, in an order that all its rearrangements share: in each longest run
 * of additions and subtractions the added numbers come first and each kind is sorted, in each longest run of
 * multiplications the factors are sorted. The number it starts with belongs to the first run, as added or as a factor.
 *
 * So 5*4=20+8=28+9=37 and 4*5=20+9=29+8=37 are one solution, and so are 9-4=5+8=13 and 8+9=17-4=13. Nothing else is
 * identified: 2*3+4-1 and 4-1+3*2 are two solutions (a chain has no brackets), and so are 5*1+2 and 5+2*1. Attempts that
 * were taken back do not count. Text that is no chain is returned as it is.
 */
export function canonicalForm(completion: string): string {
  const { steps, readTo } = readChain(completion);
  if (!steps.length || readTo < completion.length) return completion;
  const terms = steps.map(({ operation, operand }) => ({ operation, operand }));
  const kind = (operation: Operation) => (operation === "*" ? "*" : "+");
  terms.unshift({ operation: kind(terms[0]!.operation), operand: steps[0]!.first! });
  const runs: (typeof terms)[] = [];
  for (const term of terms) {
    const run = runs.at(-1);
    if (run && kind(run[0]!.operation) === kind(term.operation)) run.push(term);
    else runs.push([term]);
  }
  const order = (a: (typeof terms)[0], b: (typeof terms)[0]) =>
    Number(a.operation === "-") - Number(b.operation === "-") || a.operand - b.operand;
  const sorted = runs.flatMap((run) => run.toSorted(order));
  return sorted.map(({ operation, operand }, i) => (i ? `${operation}${operand}` : `${operand}`)).join("");
}
