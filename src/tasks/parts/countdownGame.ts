// The game of calculator chains: which steps are legal, and in how many ways a target can still be reached.

import type { Rng } from "../../lib/rng";

export type Operation = "*" | "+" | "-";
/** In the order of their characters, so that moves come out in the order of their texts. */
const OPERATIONS: readonly Operation[] = ["*", "+", "-"];
/** Every intermediate value is from 0 to this. */
export const HIGHEST = 99;

export interface Game {
  /** Sorted, 1-9, at most 5 of them. */
  readonly numbers: readonly number[];
  readonly target: number;
  /** `ways[left * 100 + value]`: legal ways to the target from `value` with all numbers of the bit set `left` to use. */
  readonly ways: Uint32Array;
}

/** Where a chain stands: what it has come to, null before its first number, and which numbers are left (bit i: number i). */
export interface State {
  readonly value: number | null;
  readonly left: number;
}

/** One number, or one operation with its result. */
export interface Move {
  readonly text: string;
  readonly to: State & { readonly value: number };
}

export const calculate = (value: number, operation: Operation, operand: number): number =>
  operation === "*" ? value * operand : operation === "+" ? value + operand : value - operand;

export const isLegal = (value: number): boolean => value >= 0 && value <= HIGHEST;

export const startOf = ({ numbers }: { numbers: readonly number[] }): State => ({
  value: null,
  left: 2 ** numbers.length - 1,
});

/** Indices of the numbers in `left`, one for each different number: equal numbers make equal texts. */
function choices(numbers: readonly number[], left: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < numbers.length; i++)
    if (left & (1 << i) && !found.some((j) => numbers[j] === numbers[i])) found.push(i);
  return found;
}

/** `left` without one `number`, or null if it is not among them. */
export function without(numbers: readonly number[], left: number, number: number): number | null {
  const at = numbers.findIndex((other, i) => other === number && left & (1 << i));
  return at < 0 ? null : left & ~(1 << at);
}

export function createGame(numbers: readonly number[], target: number): Game {
  const ways = new Uint32Array(2 ** numbers.length * (HIGHEST + 1));
  ways[target] = 1;
  for (let left = 1; left < 2 ** numbers.length; left++)
    for (const i of choices(numbers, left)) {
      const after = (left & ~(1 << i)) * (HIGHEST + 1);
      for (const operation of OPERATIONS)
        for (let value = 0; value <= HIGHEST; value++) {
          const result = calculate(value, operation, numbers[i]!);
          if (isLegal(result)) ways[left * (HIGHEST + 1) + value]! += ways[after + result]!;
        }
    }
  return { numbers, target, ways };
}

/** Legal ways to the target from a state: 0 where it is out of reach. */
export function waysFrom({ numbers, ways }: Game, { value, left }: State): number {
  if (value !== null) return isLegal(value) ? ways[left * (HIGHEST + 1) + value]! : 0;
  const from = (i: number) => ways[(left & ~(1 << i)) * (HIGHEST + 1) + numbers[i]!]!;
  return choices(numbers, left).reduce((sum, i) => sum + from(i), 0);
}

/** Every legal move, in the order of their texts. */
export function movesFrom({ numbers }: { numbers: readonly number[] }, { value, left }: State): Move[] {
  const next = choices(numbers, left);
  const take = (i: number, text: string, to: number): Move => ({ text, to: { value: to, left: left & ~(1 << i) } });
  if (value === null) return next.map((i) => take(i, `${numbers[i]}`, numbers[i]!));
  return OPERATIONS.flatMap((operation) =>
    next.flatMap((i) => {
      const result = calculate(value, operation, numbers[i]!);
      return isLegal(result) ? [take(i, `${operation}${numbers[i]}=${result}`, result)] : [];
    }),
  );
}

const goodMoves = (game: Game, state: State): Move[] =>
  movesFrom(game, state).filter(({ to }) => waysFrom(game, to) > 0);

/** Every way on to the target, in lexicographic order. */
export function allWays(game: Game, state: State): string[] {
  if (state.left === 0) return state.value === game.target ? [""] : [];
  return goodMoves(game, state).flatMap(({ text, to }) => allWays(game, to).map((rest) => text + rest));
}

/** The lexicographically smallest way on, move by move. null if there is none */
export function smallestWay(game: Game, state: State): Move[] | null {
  const way: Move[] = [];
  for (let at = state; at.left !== 0; at = way.at(-1)!.to) {
    const move = goodMoves(game, at)[0];
    if (!move) return null;
    way.push(move);
  }
  return (way.at(-1)?.to ?? state).value === game.target ? way : null;
}

/** The next move of a way that is uniform among all. null if there is none */
export function randomMove(rng: Rng, game: Game, state: State): Move | null {
  let draw = rng.next() * waysFrom(game, state);
  const moves = goodMoves(game, state);
  return moves.find(({ to }) => (draw -= waysFrom(game, to)) < 0) ?? moves.at(-1) ?? null;
}

/** A way on, uniform among all. null if there is none */
export function randomWay(rng: Rng, game: Game, state: State): Move[] | null {
  const way: Move[] = [];
  for (let at = state; at.left !== 0; at = way.at(-1)!.to) {
    const move = randomMove(rng, game, at);
    if (!move) return null;
    way.push(move);
  }
  return (way.at(-1)?.to ?? state).value === game.target ? way : null;
}

export const textOf = (moves: readonly Move[]): string => moves.map(({ text }) => text).join("");

/** How many chains end in each value: `[100]`. */
export function chainCounts(numbers: readonly number[]): Uint32Array {
  const size = HIGHEST + 1;
  const full = 2 ** numbers.length - 1;
  const counts = new Uint32Array((full + 1) * size); // [numbers left, value]
  for (const { to } of movesFrom({ numbers }, { value: null, left: full })) counts[to.left * size + to.value]! += 1;
  for (let left = full; left > 0; left--)
    for (const i of choices(numbers, left))
      for (const operation of OPERATIONS)
        for (let value = 0; value < size; value++) {
          const count = counts[left * size + value]!;
          const result = calculate(value, operation, numbers[i]!);
          if (count > 0 && isLegal(result)) counts[(left & ~(1 << i)) * size + result]! += count;
        }
  return counts.slice(0, size);
}
