// A sample to begin with: 500 word problems in plain English, answers with a mistake in one step, critiques that name it.

import { createRng, type Rng } from "../lib/rng";
import type { DataRow, TextVerifier } from "../types";
import { writeStory, type Operand, type Operation, type Story, type StoryStep } from "./stories";

export const SAMPLE_PROBLEMS = 500;
export const SAMPLE_VERIFIER: TextVerifier = { kind: "lastNumber" };

/** How a step is got wrong: its result, its operation, one of its numbers, or it is left out. */
export const MISTAKES = ["slip", "operation", "number", "skipped"] as const;
export type Mistake = (typeof MISTAKES)[number];

/** A step as somebody wrote it down. */
interface Written {
  readonly finds: string;
  readonly left: number;
  readonly operation: Operation;
  readonly right: number;
  readonly result: number;
}

const compute = (left: number, operation: Operation, right: number): number =>
  operation === "+" ? left + right : operation === "-" ? left - right : operation === "*" ? left * right : left / right;

const valueOf = (operand: Operand, results: readonly number[]): number =>
  typeof operand === "number" ? operand : results[operand.step]!;

/** The steps done one after the other; what `change` gives for one of them is what the later ones go on from. */
function work(
  steps: readonly StoryStep[],
  change: (step: Written, index: number) => Written = (step) => step,
): Written[] {
  const results: number[] = [];
  return steps.map(({ finds, left, operation, right }, index) => {
    const [a, b] = [valueOf(left, results), valueOf(right, results)];
    const written = change({ finds, left: a, operation, right: b, result: compute(a, operation, b) }, index);
    results.push(written.result);
    return written;
  });
}

const equation = ({ left, operation, right, result }: Written): string => `${left} ${operation} ${right} = ${result}`;
const line = (step: Written, i: number): string => `Step ${i + 1}: ${step.finds}: ${equation(step)}.`;
const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

const solutionOf = (steps: readonly Written[]): string =>
  [...steps.map(line), `#### ${steps.at(-1)!.result}`].join("\n");
const responseOf = (steps: readonly Written[], answer: number): string =>
  [...steps.map((step, i) => line(step, i)), `The answer is ${answer}.`].join("\n");

const isPlausible = (value: number): boolean => Number.isInteger(value) && value >= 0;

interface Attempt {
  readonly response: string;
  readonly critique: string;
}

/** The steps with one of them got wrong; null where that kind of mistake cannot be made there, or changes nothing. */
function attempt(rng: Rng, { steps }: Story, at: number, mistake: Mistake): Attempt | null {
  const right = work(steps);
  const answer = right.at(-1)!.result;
  const skips = mistake === "skipped";
  let said = "";
  const all = work(steps, (step, i) => {
    if (i !== at) return step;
    const { left, operation } = step;
    const remake = (part: Partial<Written>): Written => {
      const made = { ...step, ...part };
      return { ...made, result: compute(made.left, made.operation, made.right) };
    };
    if (mistake === "slip") {
      const result = step.result + rng.pick([-10, -2, -1, 1, 2, 10]);
      said = `${left} ${operation} ${step.right} is ${step.result}, not ${result}`;
      return { ...step, result };
    }
    if (mistake === "operation") {
      const other = rng.pick((["+", "-", "*"] as const).filter((sign) => sign !== operation));
      said = `${step.finds}: ${left} ${operation} ${step.right} is wanted, not ${left} ${other} ${step.right}`;
      return remake({ operation: other });
    }
    if (mistake === "number") {
      const used = step.right + rng.pick([-2, -1, 1, 2]);
      said = `the number is ${step.right}, not ${used}`;
      return remake({ right: used });
    }
    said = `it leaves out ${step.finds}, ${equation(step)}`;
    return { ...step, result: left };
  });
  const steady = all.every(({ left, right: by, result }) => [left, by, result].every(isPlausible));
  const written = skips ? all.filter((_, i) => i !== at) : all;
  const got = all.at(-1)!.result;
  const differs = right.findIndex((step, i) => !written[i] || equation(step) !== equation(written[i]));
  if (!steady || got === answer || differs !== at || (skips && at === steps.length - 1)) return null;
  const before = right.slice(0, at).map((step, i) => `Step ${i + 1} is right: ${equation(step)}.`);
  const after = right.slice(at).map((step) => `${upper(step.finds)}: ${equation(step)}.`);
  const critique = [
    ...before,
    `Step ${at + 1} is wrong: ${said}.`,
    `Put right: ${after.join(" ")}`,
    `The answer is ${answer}, not ${got}.`,
    "",
    "Conclusion: wrong [END]",
  ];
  return { response: responseOf(written, got), critique: critique.join("\n") };
}

function rowsOf(rng: Rng, story: Story): DataRow[] {
  const right = work(story.steps);
  const answer = right.at(-1)!.result;
  const base = { question: story.question, answer: String(answer), solution: solutionOf(right) };
  const praise = [
    ...right.map((step, i) => `Step ${i + 1} is right: ${equation(step)}.`),
    `The answer is ${answer}.`,
    "",
    "Conclusion: right [END]",
  ];
  const rows: DataRow[] = [
    { ...base, response: responseOf(right, answer), correct: true, critique: praise.join("\n") },
  ];
  const wanted = rng.int(1, 2); // with the right one, 60% are wrong
  const seen = new Set<string>();
  for (let tries = 0; seen.size < wanted && tries < 40; tries++) {
    const made = attempt(rng, story, rng.int(0, story.steps.length - 1), rng.pick(MISTAKES));
    if (!made || seen.has(made.response)) continue;
    seen.add(made.response);
    rows.push({ ...base, ...made, correct: false });
  }
  return rows;
}

/** The same seed, the same rows: a right answer and one or two wrong ones for each of `problems` different questions. */
export function sampleRows(problems = SAMPLE_PROBLEMS, seed = 1): DataRow[] {
  const rng = createRng("sample", seed);
  const stories = new Map<string, Story>();
  while (stories.size < problems) {
    const story = writeStory(rng);
    stories.set(story.question, story);
  }
  return [...stories.values()].flatMap((story) => rowsOf(createRng("sample", seed, story.question), story));
}
