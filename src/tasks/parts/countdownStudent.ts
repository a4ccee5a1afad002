// What students write: faulty responses, solutions with retries, and prefixes that somebody else can solve on from.

import type { Rng } from "../../lib/rng";
import { BACK, judgeSteps, readChain } from "./countdownChain";
import {
  calculate,
  isLegal,
  movesFrom,
  randomMove,
  randomWay,
  startOf,
  textOf,
  waysFrom,
  type Game,
  type Move,
  type State,
} from "./countdownGame";

/** The move with a result from 0 to 99 that is off by at most 10. */
function miscalculated(rng: Rng, { text, to }: Move): Move {
  for (;;) {
    const value = to.value + rng.int(1, 10) * rng.pick([-1, 1]);
    if (isLegal(value)) return { text: text.replace(/=.*/, `=${value}`), to: { ...to, value } };
  }
}

/** A step with a number that is used up. null before the first number, and if there is no legal one */
function reused(rng: Rng, { numbers }: Game, { value, left }: State): Move | null {
  const used = numbers.filter(
    (number, i) => !(left & (1 << i)) && !numbers.some((n, j) => n === number && left & (1 << j)),
  );
  if (value === null || used.length === 0) return null;
  const moves = (["*", "+", "-"] as const).flatMap((operation) =>
    used.map((number): Move => {
      const result = calculate(value, operation, number);
      return { text: `${operation}${number}=${result}`, to: { value: result, left } };
    }),
  );
  const legal = moves.filter(({ to }) => isLegal(to.value));
  return legal.length ? rng.pick(legal) : null;
}

/** A wrong step from a state: two times in three a wrong result, otherwise a number that is used up. */
export function wrongMove(rng: Rng, game: Game, state: State): Move {
  const reuse = rng.next() < 1 / 3 ? reused(rng, game, state) : null;
  return reuse ?? miscalculated(rng, nextMove(rng, game, state));
}

/** Towards the target if that can be reached, otherwise any legal move. */
function nextMove(rng: Rng, game: Game, state: State): Move {
  return randomMove(rng, game, state) ?? rng.pick(movesFrom(game, state));
}

/**
 * A chain of as many steps as the problem asks for, from the state after `before`, each step wrong with chance `noise`.
 * After a wrong step it goes on to the target if that is still within reach; otherwise three times in four it fakes its
 * last step, and writes the target as the result.
 */
export function writeChain(rng: Rng, game: Game, before: readonly Move[], noise: number): Move[] {
  const moves = [...before];
  while (moves.length < game.numbers.length) {
    const state = moves.at(-1)?.to ?? startOf(game);
    const isLast = moves.length === game.numbers.length - 1;
    if (state.value === null) moves.push(nextMove(rng, game, state));
    else if (movesFrom(game, state).length === 0) break;
    else if (noise > 0 && rng.next() < noise) moves.push(wrongMove(rng, game, state));
    else {
      const move = nextMove(rng, game, state);
      const fakes = isLast && move.to.value !== game.target && rng.next() < 0.75;
      moves.push(
        fakes ? { text: move.text.replace(/=.*/, `=${game.target}`), to: { ...move.to, value: game.target } } : move,
      );
    }
  }
  return moves;
}

export const writeResponse = (rng: Rng, game: Game, noise: number): string => textOf(writeChain(rng, game, [], noise));

/** A solution, with wrong attempts that are taken back; `mistakes` are the characters of those attempts. */
export function writeRetries(rng: Rng, game: Game, chance: number) {
  const mistakes: [number, number][] = [];
  let state = startOf(game);
  let completion = "";
  for (const move of randomWay(rng, game, state)!) {
    if (state.value !== null && rng.next() < chance) {
      const start = completion.length;
      completion += wrongMove(rng, game, state).text;
      mistakes.push([start, completion.length]);
      completion += BACK;
    }
    completion += move.text;
    state = move.to;
  }
  return { completion, mistakes };
}

/**
 * A state of a response from which the target can be reached, as the characters up to it, and a way on from there.
 * After a step with a wrong result the state has the value that is written; after a number that was not available there
 * are no states any more. The first state is the problem itself, taken where no step leads to another.
 *
 * @returns null if the response is no chain with a step
 */
export function solveOn(rng: Rng, game: Game, response: string): { prefix: string; completion: string } | null {
  const chain = readChain(response);
  if (chain.steps.length === 0 || chain.readTo < response.length) return null;
  const judged = judgeSteps(game, chain);
  const lost = judged.findIndex(({ fault }) => fault === "u");
  const states = judged.slice(0, lost < 0 ? judged.length : lost).filter(({ after }) => waysFrom(game, after) > 0);
  const open = states.filter(({ after }) => after.left !== 0);
  if (open.length === 0) return { prefix: "", completion: textOf(randomWay(rng, game, startOf(game))!) };
  const { end, after } = rng.pick(open);
  return { prefix: response.slice(0, end), completion: textOf(randomWay(rng, game, after)!) };
}
