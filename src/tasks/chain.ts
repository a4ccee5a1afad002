// Last-digit chains: left-to-right arithmetic modulo 10 with every step written out, to be solved or critiqued.
//
//   solve     S3-8+5*2+4:                              3-8=5;5+5=0;0*2=0;0+4=4#4
//   critique  C3-8+5*2+4:3-8=4;4+5=0;0*2=8;8+4=6#6|    3-8=5N;4+5=9N;0*2=0N;8+4=2N#N1>5+5=0;0*2=0;0+4=4#4
//
// A critique redoes each step from the response's own previous value, marks it Y or N, names the first wrong step, and
// goes on from there correctly. In a solution, N takes back the attempt before it: 3-8=4N3-8=5. 240 facts (digit,
// operation, operand) carry the task; the starting checkpoint has seen a quarter of them with random results only, so it
// knows the format and not everything.

import { createRng, hashSeed, type Rng } from "../lib/rng";
import type { Problem, Split, StepMark, Verdict } from "../types";
import {
  chainOf,
  idOf,
  trace,
  truth,
  type Chain,
  type Facts,
  type Operation,
  type Step,
} from "./parts/chainArithmetic";
import { critiqueOf, valuesOf } from "./parts/chainCritique";
import { defineTask, type Demonstration } from "./task";

const OPERATIONS: readonly Operation[] = ["+", "-", "*"];
const STEPS: Record<Split, readonly [number, number]> = {
  train: [2, 4],
  validation: [4, 4],
  id: [4, 4],
  trainHard: [5, 5],
  validationHard: [5, 5],
  hard: [5, 5],
  ood: [6, 6],
};
const SHARE = {
  train: "train",
  validation: "validation",
  id: "held out",
  trainHard: "train",
  validationHard: "validation",
  hard: "held out",
  ood: "held out",
} as const;

const allFacts = Array.from({ length: 10 }, (_, value) =>
  OPERATIONS.flatMap((operation) => [2, 3, 4, 5, 6, 7, 8, 9].map((operand) => `${value}${operation}${operand}`)),
).flat();

/** The quarter of the facts that the starting checkpoint never learns: a fixed choice, 60 of 240. */
export const UNKNOWN_FACTS: ReadonlySet<string> = (() => {
  const rng = createRng("chain", "unknown facts");
  const rest = [...allFacts];
  return new Set(Array.from({ length: allFacts.length / 4 }, () => rest.splice(rng.int(0, rest.length - 1), 1)[0]!));
})();

function problemOf(chain: Chain): Problem {
  const id = idOf(chain);
  const solution = trace(chain.first, chain.steps, truth);
  return { id, prompt: `S${id}:`, solution, answer: solution.at(-1)! };
}

function randomChain(rng: Rng, low: number, high: number): Chain {
  const step = (): Step => ({ operation: rng.pick(OPERATIONS), operand: rng.int(2, 9) });
  return { first: rng.int(0, 9), steps: Array.from({ length: rng.int(low, high) }, step) };
}

/** Splits are disjoint by content: a tenth of all chains is for validation, a fifth held out, the rest to train on. */
function splitOf(id: string): "train" | "validation" | "held out" {
  const bucket = hashSeed("chain split", id) % 10;
  return bucket === 0 ? "validation" : bucket <= 2 ? "held out" : "train";
}

function chainOfSplit(rng: Rng, wanted: ReturnType<typeof splitOf>, low: number, high: number): Chain {
  for (;;) {
    const chain = randomChain(rng, low, high);
    if (splitOf(idOf(chain)) === wanted) return chain;
  }
}

/** Attempts that were taken back: each a step with the mark N after it. */
const RETRIED = /(?<=^|;)(?:[0-9][-+*][2-9]=[0-9]N)+(?=[0-9])/g;

function verify({ id, answer }: Problem, completion: string, finished = true): Verdict {
  const { first, steps } = chainOf(id);
  const hash = completion.indexOf("#");
  const body = hash < 0 ? completion : completion.slice(0, hash);
  const tail = hash < 0 ? "" : completion.slice(hash + 1);
  const marks: StepMark[] = [];
  let [value, start] = [first, 0];
  for (const [i, segment] of (body ? body.split(";") : []).entries()) {
    const text = segment.replace(RETRIED, "");
    const end = start + segment.length;
    const mark = (right: boolean, note: string) => marks.push({ start: end - text.length, end, right, note });
    const parts = /^([0-9])([-+*])([2-9])=([0-9])$/.exec(text);
    const step = steps[i];
    if (!step) mark(false, `the question has ${steps.length} steps`);
    else if (!parts) mark(false, "not a step");
    else if (Number(parts[1]) !== value) mark(false, `starts from ${parts[1]}, not from ${value}`);
    else if (parts[2] !== step.operation || Number(parts[3]) !== step.operand)
      mark(false, `the question says ${step.operation}${step.operand}`);
    else {
      const want = truth(value, step);
      const right = Number(parts[4]) === want;
      mark(right, `${value}${step.operation}${step.operand} ends in ${want}${right ? "" : `, not ${parts[4]}`}`);
    }
    value = parts ? Number(parts[4]) : value;
    start = end + 1;
  }
  const wrong = marks.findIndex(({ right }) => !right);
  const firstWrongStep = wrong >= 0 ? wrong : marks.length < steps.length ? marks.length : null;
  const given = /^[0-9]$/.test(tail) ? tail : null;
  const verdict = (reward: number, reason: string): Verdict => ({
    reward,
    reason,
    answer: given,
    steps: marks,
    firstWrongStep,
  });
  if (!finished) return verdict(0, "did not end");
  if (given === null) return verdict(0, hash < 0 ? "no answer" : "the answer is not one digit");
  if (given !== answer) return verdict(0, `answers ${given}, the answer is ${answer}`);
  return verdict(1, firstWrongStep === null ? "right" : "right answer, but not by right steps");
}

/** Half solutions, half critiques; each time a fact of `unknown` is asked for, its result is random. */
function mixture(rng: Rng, progress: number, unknown: ReadonlySet<string>): Demonstration {
  const isUnknown = (value: number, { operation, operand }: Step) => unknown.has(`${value}${operation}${operand}`);
  const facts: Facts = (value, step) => (isUnknown(value, step) ? rng.int(0, 9) : truth(value, step));
  const question = chainOfSplit(rng, "train", 1, progress < 0.15 ? 2 : progress < 0.3 ? 4 : 6);
  const id = idOf(question);
  if (rng.next() < 0.5) return { prompt: `S${id}:`, completion: trace(question.first, question.steps, facts) };
  const response = trace(question.first, question.steps, (value, step) => {
    const right = facts(value, step);
    return rng.next() < 0.5 ? (right + rng.int(1, 9)) % 10 : right;
  });
  const values = valuesOf(question, response)!;
  const completion = critiqueOf(question, values, (value, step, written) =>
    isUnknown(value, step) && written >= 0 && rng.next() < 0.4 ? written : facts(value, step),
  );
  return { prompt: `C${id}:${response}|`, completion };
}

export const chain = defineTask({
  title: "Last-digit chains",
  paper: "https://arxiv.org/abs/2501.17703",
  notation:
    "Arithmetic that keeps only the last digit, from left to right: 3-8 is 5 (13-8), then 5+5 is 0. After # comes the answer.",
  alphabet: "0123456789+-*=;:#|>YNSC",
  context: 136,
  maxTokens: 40,

  generate(rng, split) {
    const [low, high] = STEPS[split];
    return problemOf(chainOfSplit(rng, SHARE[split], low, high));
  },
  parse: (id) => problemOf(chainOf(id)),
  verify,
  canonical: (_, completion) => completion.replace(RETRIED, ""),

  answerOnly: ({ prompt, answer }) => ({ prompt, completion: `#${answer}` }),

  respond(rng, { id }, noise) {
    const { first, steps } = chainOf(id);
    return trace(first, steps, (value, step) => {
      const right = truth(value, step);
      return rng.next() < noise ? (right + rng.int(1, 9)) % 10 : right;
    });
  },

  critiquePrompt: ({ id }, response) => `C${id}:${response}|`,

  critique(problem, response, rng, errors, level = "full") {
    const chain = chainOf(problem.id);
    const values = valuesOf(chain, response);
    if (!values) return null;
    let corrupted = false;
    const completion = critiqueOf(
      chain,
      values,
      (value, step, written) => {
        const right = truth(value, step);
        if (errors === 0 || written < 0 || rng.next() >= errors) return right;
        corrupted = true; // either a wrong result of its own, or a wrong one of the response accepted
        return rng.next() < 0.5 || written === right ? (right + rng.int(1, 9)) % 10 : written;
      },
      level,
    );
    return { prompt: this.critiquePrompt(problem, response), completion, corrupted };
  },

  refinePrompt: ({ id }, response, critique) => `C${id}:${response}|${critique}|`,

  retry({ id, prompt }, rng, chance) {
    const { first, steps } = chainOf(id);
    const mistakes: [number, number][] = [];
    let [value, completion] = [first, ""];
    for (const [i, step] of steps.entries()) {
      const head = `${value}${step.operation}${step.operand}=`;
      const right = truth(value, step);
      if (i > 0) completion += ";";
      if (rng.next() < chance) {
        const start = completion.length;
        completion += `${head}${(right + rng.int(1, 9)) % 10}`;
        mistakes.push([start, completion.length]);
        completion += "N";
      }
      completion += `${head}${right}`;
      value = right;
    }
    return { prompt, completion: `${completion}#${value}`, mistakes };
  },

  recover({ id }, response, rng) {
    const chain = chainOf(id);
    const values = valuesOf(chain, response);
    if (!values) return null;
    const index = rng.int(0, chain.steps.length - 1);
    const { prompt, solution } = problemOf({ first: values[index]!, steps: chain.steps.slice(index) });
    return { prompt, completion: solution };
  },

  pretraining: (rng, progress) => mixture(rng, progress, UNKNOWN_FACTS),
  teaching: (rng, progress) => mixture(rng, progress, new Set()),
});
