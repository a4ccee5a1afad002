// Countdown by calculator chains: reach the target from the numbers given, with every intermediate value shown.
//
//   solve     4,5,8,9=37:                        5*4=20+8=28+9=37
//   critique  C4,5,8,9=37:5*4=20+8=29+9=37|      N2a>5*4=20+8=28+9=37
//   hinted    H5*4=20+8=28+9=37|4,5,8,9=37:      5*4=20+8=28+9=37
//   retry     4,5,8,9=37:                        5*4=21B*4=20+8=28+9=37
//
// A chain runs from left to right, uses every number once, and stays from 0 to 99. Most problems have many right chains.
// The answer is the chain: the target is in the prompt, so a check that reads only the last value can be cheated.

import type { Rng } from "../lib/rng";
import type { Level } from "../types";
import { canonicalForm, judge } from "./parts/countdownChain";
import { writeCritique } from "./parts/countdownCritique";
import { allWays, randomWay, startOf, textOf, type Game } from "./parts/countdownGame";
import { drawId, drawProblem, gameOf, PRETRAINING, PRETRAINING_LONG, problemOf } from "./parts/countdownProblems";
import { solveOn, writeResponse, writeRetries } from "./parts/countdownStudent";
import { defineTask, type Demonstration } from "./task";

const MAX_TOKENS = 40;
const LEVELS: readonly Level[] = ["verdict", "location", "kind", "step"];

const critiquePrompt = (id: string, response: string) => `C${id}:${response}|`;
const hintedPrompt = (id: string, hint: string) => `H${hint}|${id}:`;
const randomSolution = (rng: Rng, game: Game) => textOf(randomWay(rng, game, startOf(game))!);

/** Chance of a wrong step in the responses of the pretraining mixture: about a third of them are right. */
const NOISE = 0.35;

/** Share of problems of five numbers. Without any, the starting checkpoint solves none in 64 tries. */
const LONG = 0.12;

/** 66% solve, 18% critique, 10% with the solution shown, 4% refine after a critique, 2% with retries. */
function pretraining(rng: Rng): Demonstration {
  const id = drawId(rng, rng.next() < LONG ? PRETRAINING_LONG : PRETRAINING);
  const game = gameOf(id);
  const draw = rng.next();
  if (draw < 0.66) return { prompt: `${id}:`, completion: randomSolution(rng, game) };
  if (draw < 0.88) {
    const response = writeResponse(rng, game, NOISE);
    const level = rng.next() < 0.8 ? "full" : rng.pick(LEVELS);
    const { completion } = writeCritique(rng, game, response, 0, level)!;
    const prompt = critiquePrompt(id, response);
    if (draw < 0.84) return { prompt, completion };
    const known = completion === "Y" ? response : level === "full" ? completion.split(">")[1] : undefined;
    return { prompt: `${prompt}${completion}|`, completion: known ?? randomSolution(rng, game) };
  }
  if (draw < 0.98) {
    const solution = randomSolution(rng, game);
    return { prompt: hintedPrompt(id, solution), completion: solution };
  }
  return { prompt: `${id}:`, completion: writeRetries(rng, game, 0.5).completion };
}

/** A teacher is asked to solve: nine in ten are solutions, so that it gets as good at them as its size allows. */
function teaching(rng: Rng): Demonstration {
  if (rng.next() < 0.1) return pretraining(rng);
  const id = drawId(rng, rng.next() < LONG ? PRETRAINING_LONG : PRETRAINING);
  return { prompt: `${id}:`, completion: randomSolution(rng, gameOf(id)) };
}

export const countdown = defineTask({
  title: "Countdown",
  paper: "https://arxiv.org/abs/2404.03683",
  notation:
    "Make the target from the numbers, each used once: 4,5,8,9=37 is 5*4=20, then +8 is 28, then +9 is 37. Every value stays from 0 to 99.",
  alphabet: "0123456789+-*=,:CH|>YNBaut",
  context: 128,
  maxTokens: MAX_TOKENS,

  generate: drawProblem,
  parse: problemOf,
  verify: ({ id }, completion, finished = true) => judge(gameOf(id), completion, finished),
  solutions: ({ id }) => allWays(gameOf(id), startOf(gameOf(id))),
  canonical: (_problem, completion) => canonicalForm(completion),

  /** The steps are the answer, so nothing can be left out: the shortest of the right chains. */
  answerOnly({ id, prompt }) {
    const chains = allWays(gameOf(id), startOf(gameOf(id)));
    return { prompt, completion: chains.reduce((best, chain) => (chain.length < best.length ? chain : best)) };
  },

  respond: (rng, { id }, noise) => writeResponse(rng, gameOf(id), noise),

  critiquePrompt: ({ id }, response) => critiquePrompt(id, response),

  critique({ id }, response, rng, errors, level = "full") {
    if (response.length >= MAX_TOKENS) return null; // it would not fit the context
    const critique = writeCritique(rng, gameOf(id), response, errors, level);
    return critique && { prompt: critiquePrompt(id, response), ...critique };
  },

  refinePrompt: ({ id }, response, critique) => `${critiquePrompt(id, response)}${critique}|`,

  retry: ({ id, prompt }, rng, chance) => ({ prompt, ...writeRetries(rng, gameOf(id), chance) }),

  hinted: ({ id }, hint) => hintedPrompt(id, hint),

  recover({ id, prompt }, response, rng) {
    if (response.length >= MAX_TOKENS) return null;
    const found = solveOn(rng, gameOf(id), response);
    return found && { prompt: prompt + found.prefix, completion: found.completion };
  },

  pretraining,
  teaching,
});
