// What a critic says about a chain: whether it is right, and if not where, why, and how to put it right.

import type { Rng } from "../../lib/rng";
import type { Level } from "../../types";
import { faultAtEnd, judgeSteps, readChain, type Fault, type Judged } from "./countdownChain";
import {
  calculate,
  isLegal,
  smallestWay,
  startOf,
  textOf,
  without,
  type Game,
  type Move,
  type State,
} from "./countdownGame";
import { writeChain, wrongMove } from "./countdownStudent";

/** The first thing that a critic finds: `index` counts steps from 0, and is their number where only the end is wrong. */
interface Finding {
  readonly index: number;
  readonly fault: Fault;
  /** False where nothing is wrong there. */
  readonly isTrue: boolean;
}

/** The first fault; each step, and then the end, is misjudged with chance `errors`. */
function find(
  rng: Rng,
  game: Game,
  judged: readonly Judged[],
  errors: number,
): { found: Finding | null; slips: number } {
  const atEnd: Fault | null = faultAtEnd(game, judged.at(-1)!.after) === null ? null : "t";
  let slips = 0;
  for (const [index, fault] of [...judged.map(({ fault }) => fault), atEnd].entries()) {
    const misjudges = errors > 0 && rng.next() < errors;
    slips += Number(misjudges);
    if (fault !== null && !misjudges) return { found: { index, fault, isTrue: true }, slips };
    if (fault === null && misjudges) {
      const claimed = index === judged.length ? "t" : rng.pick(["a", "u"] as const);
      return { found: { index, fault: claimed, isTrue: false }, slips };
    }
  }
  return { found: null, slips };
}

/** Right steps from the start of a response as moves, the number it starts with among them. */
function movesOf({ numbers }: Game, response: string, steps: readonly Judged[]): Move[] {
  if (steps.length === 0) return [];
  const first = steps[0]!.first!;
  const head: Move = {
    text: `${first}`,
    to: { value: first, left: without(numbers, 2 ** numbers.length - 1, first)! },
  };
  const rest = steps.map(({ start, end, after }) => ({
    text: response.slice(start, end).replace(/^[0-9]+/, ""),
    to: after,
  }));
  return [head, ...rest];
}

/** The step as it should have come out, if all that is wrong with it is its result. */
function putRight({ numbers }: Game, { first, before, operation, operand, fault }: Judged): Move[] {
  if (fault !== "a") return [];
  const value = first ?? before.value!;
  const result = calculate(value, operation, operand);
  if (!isLegal(result)) return [];
  const start = first === null ? before.left : without(numbers, before.left, first)!;
  const step = {
    text: `${operation}${operand}=${result}`,
    to: { value: result, left: without(numbers, start, operand)! },
  };
  return first === null ? [step] : [{ text: `${first}`, to: { value: first, left: start } }, step];
}

const last = (game: Game, moves: readonly Move[]): State => moves.at(-1)?.to ?? startOf(game);

/**
 * A whole right chain: the right steps of the response and the wrong one put right, if that leads to the target; otherwise
 * its right steps and other ones; otherwise the smallest solution. Each new step wrong with chance `errors`.
 */
function fullChain(rng: Rng, game: Game, prefix: readonly Move[], fixed: readonly Move[], errors: number): Move[] {
  for (const kept of [[...prefix, ...fixed], prefix, []]) {
    const rest = smallestWay(game, last(game, kept));
    if (!rest) continue;
    const right = [...kept, ...rest];
    if (errors === 0) return right;
    const from = Math.max(prefix.length, 1);
    const wrong = right.findIndex((_, i) => i >= from && rng.next() < errors);
    if (wrong < 0) return right;
    const before = right.slice(0, wrong);
    return writeChain(rng, game, [...before, wrongMove(rng, game, last(game, before))], 0);
  }
  return [];
}

/** One step from the state after `prefix`, with the value that it starts from, or `-` if no step leads to the target. */
function oneStep(game: Game, prefix: readonly Move[], fixed: readonly Move[]): string {
  const moves = fixed.length ? fixed : (smallestWay(game, last(game, prefix)) ?? []);
  if (prefix.length === 0) return textOf(moves.slice(0, 2)) || "-";
  return moves.length ? `${last(game, prefix).value}${moves[0]!.text}` : "-";
}

/**
 * `Y`, or `N3`: the first wrong step, counted from 1, and one more than there are steps where only the end is wrong.
 * Then `a`, `u` or `t` (see Fault), and after `>` the step put right or a whole right chain.
 *
 * @param errors chance that a judgement of a step is false, and that a step of a correction is
 * @returns null if the response is no chain with a step
 */
export function writeCritique(rng: Rng, game: Game, response: string, errors: number, level: Level) {
  const chain = readChain(response);
  if (chain.steps.length === 0 || chain.readTo < response.length) return null;
  const judged = judgeSteps(game, chain);
  const { found, slips } = find(rng, game, judged, errors);
  if (!found) return { completion: "Y", corrupted: slips > 0 };
  const verdict = { verdict: "N", location: `N${found.index + 1}`, kind: `N${found.index + 1}${found.fault}` };
  if (level !== "step" && level !== "full") return { completion: verdict[level], corrupted: slips > 0 };

  const isSound = judged.slice(0, found.index).every(({ fault }) => fault === null);
  const prefix = isSound ? movesOf(game, response, judged.slice(0, found.index)) : [];
  const step = judged[found.index];
  const fixed = found.isTrue && step && isSound ? putRight(game, step) : [];
  if (level === "step") {
    const right = oneStep(game, prefix, fixed);
    const isFalse = errors > 0 && right !== "-" && rng.next() < errors;
    const text = isFalse ? right.replace(/[0-9]+$/, (result) => `${(Number(result) + rng.int(1, 99)) % 100}`) : right;
    return { completion: `${verdict.kind}>${text}`, corrupted: slips > 0 || isFalse };
  }
  const right = textOf(fullChain(rng, game, prefix, fixed, 0));
  const text = errors > 0 ? textOf(fullChain(rng, game, prefix, fixed, errors)) : right;
  return { completion: `${verdict.kind}>${text}`, corrupted: slips > 0 || text !== right };
}
