// The problems of Countdown: which multisets of numbers and which targets belong to which split.

import { hashSeed, type Rng } from "../../lib/rng";
import type { Problem, Split } from "../../types";
import { chainCounts, createGame, smallestWay, startOf, textOf, type Game } from "./countdownGame";

type Share = "train" | "validation" | "held out";

/** What a split asks for: how many numbers, of which multisets, which targets, and how many right chains. */
export interface Band {
  readonly share: Share;
  readonly size: number;
  readonly targets: readonly [low: number, high: number];
  readonly chains: readonly [fewest: number, most: number];
}

/** The starting checkpoint gets 16 to 19% of these right at temperature 1, and 98% or more within 64 tries. */
const easy = { size: 4, targets: [10, 60], chains: [4, Infinity] } as const;
/** The starting checkpoint gets 3% of these right at temperature 1, and 63% within 64 tries. */
const hard = { size: 5, targets: [10, 60], chains: [1, 4] } as const;
const BANDS: Readonly<Record<Split, Band>> = {
  train: { ...easy, share: "train" },
  validation: { ...easy, share: "validation" },
  id: { ...easy, share: "held out" },
  trainHard: { ...hard, share: "train" },
  validationHard: { ...hard, share: "validation" },
  hard: { ...hard, share: "held out" },
  ood: { ...easy, targets: [61, 99], chains: [1, Infinity], share: "held out" },
};

/** What the starting checkpoint may see: as the easy band, with the problems that have two or three chains. */
export const PRETRAINING: Band = { ...BANDS.train, chains: [2, Infinity] };
/** Its few problems of five numbers. */
export const PRETRAINING_LONG: Band = { ...PRETRAINING, size: 5 };

const SHORT = /^([1-9](?:,[1-9]){3,4})=([1-9][0-9])$/;

/** Splits are disjoint by multiset: of a hundred, 12 are held out, 8 are for validation, the rest to train on. */
function shareOf(numbers: readonly number[]): Share {
  const bucket = hashSeed("countdown split", numbers.join(",")) % 100;
  return bucket < 12 ? "held out" : bucket < 20 ? "validation" : "train";
}

/** Every sorted multiset of `size` numbers from `low` to 9. */
function multisets(size: number, low = 1): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: 10 - low }, (_, i) => low + i).flatMap((first) =>
    multisets(size - 1, first).map((rest) => [first, ...rest]),
  );
}

const multisetsByBand = new Map<string, number[][]>();
function multisetsOf(share: Share, size: number): number[][] {
  const key = `${size} ${share}`;
  const found = multisetsByBand.get(key) ?? multisets(size).filter((numbers) => shareOf(numbers) === share);
  multisetsByBand.set(key, found);
  return found;
}

/** At most one entry for each of the 495 + 1287 multisets, 400 bytes each. */
const countsByMultiset = new Map<string, Uint32Array>();
function countsOf(numbers: readonly number[]): Uint32Array {
  const key = numbers.join(",");
  const counts = countsByMultiset.get(key) ?? chainCounts(numbers);
  countsByMultiset.set(key, counts);
  return counts;
}

const idOf = (numbers: readonly number[], target: number) => `${numbers.join(",")}=${target}`;

/** Uniform among the problems of a band: redrawn until the multiset and the target go together. */
export function drawId(rng: Rng, { share, size, targets, chains }: Band): string {
  for (;;) {
    const numbers = rng.pick(multisetsOf(share, size));
    const target = rng.int(...targets);
    const count = countsOf(numbers)[target]!;
    if (count >= chains[0] && count <= chains[1]) return idOf(numbers, target);
  }
}

export const drawProblem = (rng: Rng, split: Split): Problem => problemOf(drawId(rng, BANDS[split]));

/** @throws {RangeError} if the id is not of the form `4,5,8,9=37`, sorted, with a chain to the target */
export function gameOf(id: string): Game {
  const game = games.get(id) ?? readGame(id);
  if (!games.has(id) && games.size >= MAX_GAMES) games.delete(games.keys().next().value!);
  games.set(id, game);
  return game;
}

/** The games met last, oldest first: 13 KB each at most, and the same problem is asked for many times in a row. */
const games = new Map<string, Game>();
const MAX_GAMES = 256;

function readGame(id: string): Game {
  const [, list, target] = SHORT.exec(id) ?? [];
  const numbers = list?.split(",").map(Number) ?? [];
  const sorted = numbers.every((number, i) => i === 0 || numbers[i - 1]! <= number);
  if (!list || !sorted || countsOf(numbers)[Number(target)] === 0)
    throw new RangeError(
      `countdown: got problem '${id}', want four or five sorted numbers and a target from 10 to 99 that they can make`,
    );
  return createGame(numbers, Number(target));
}

export function problemOf(id: string): Problem {
  const game = gameOf(id);
  const solution = textOf(smallestWay(game, startOf(game))!);
  return { id, prompt: `${id}:`, solution, answer: `${game.target}` };
}
