// A person's data as a task: questions in words, marked by their final answer.

import type { Rng } from "../lib/rng";
import type { Demonstration, Task } from "../tasks/task";
import type { DataRow, Dataset, Example, Problem, Split, TextVerifier, Verdict } from "../types";
import { critiquePrompt, hintedPrompt, refinePrompt, RETRY_MARK } from "./prompts";
import { isSolved, problemsOf, type Share, type TextProblem } from "./textProblems";
import { markedAnswer, readAnswer } from "./verify";

/**
 * There is one band, and nothing that is further out: `hard` are the questions that are held out to report, as `id` is; `trainHard` and `validationHard` are `train` and `validation`.
 */
const SHARE: Readonly<Record<Split, Share>> = {
  train: "train",
  validation: "validation",
  id: "id",
  trainHard: "train",
  validationHard: "validation",
  hard: "id",
  ood: "id",
};

/** How long sequences may be, in tokens of the model that is trained. */
export interface TextLimits {
  readonly context: number;
  readonly maxTokens: number;
}

export interface TextTask extends Task {
  /** How many different questions each share has that can be marked: the most that may be asked for. */
  readonly sizes: Readonly<Record<Split, number>>;
}

/** An index of the rows is made once for each: tasks and examples share it. */
const indexed = new WeakMap<readonly DataRow[], { of: string; problems: ReadonlyMap<string, TextProblem> }>();
function indexOf(verifier: TextVerifier, rows: readonly DataRow[]): ReadonlyMap<string, TextProblem> {
  const of = JSON.stringify(verifier);
  const known = indexed.get(rows);
  if (known?.of === of) return known.problems;
  const problems = problemsOf(rows, verifier);
  indexed.set(rows, { of, problems });
  return problems;
}

/** The final answer in the way that the solution gives it, so that the verifier reads it. */
function answerText(verifier: TextVerifier, { solution, answer }: Problem): string {
  const marked = markedAnswer(solution);
  const ways = [
    ...(marked === null ? [] : solution.includes("####") ? [`#### ${marked}`] : [`\\boxed{${marked}}`]),
    answer,
    solution.trim().split("\n").at(-1)!,
  ];
  return ways.find((way) => readAnswer(verifier, way) === answer) ?? solution;
}

/**
 * The task of a dataset. Its rows are not copied: they must not change.
 *
 * @throws {RangeError} if no question of the data has a right answer, with how many questions there are
 */
export function createTextTask(
  dataset: Dataset,
  rows: readonly DataRow[],
  { context, maxTokens }: TextLimits,
): TextTask {
  const { verifier } = dataset;
  const problems = indexOf(verifier, rows);
  const shares: Record<Share, TextProblem[]> = { train: [], validation: [], id: [] };
  for (const problem of problems.values()) if (isSolved(problem)) shares[problem.share].push(problem);
  if (Object.values(shares).every(({ length }) => length === 0))
    throw new RangeError(`data '${dataset.title}': got ${problems.size} questions, none with a right answer, want one`);
  let alphabet: string | undefined;

  const knownOf = ({ id }: Problem): TextProblem => {
    const problem = problems.get(id);
    if (!problem) throw new RangeError(`data '${dataset.title}': got problem '${id}', want one of its questions`);
    return problem;
  };

  function verify(problem: Problem, completion: string, finished = true): Verdict {
    const known = problems.get(problem.id);
    const answer = readAnswer(verifier, completion);
    const verdict = (reward: number, reason: string): Verdict => ({
      ...{ reward, reason, answer, steps: [], firstWrongStep: null },
    });
    if (!finished) return verdict(0, "did not end");
    const stated = known?.said.get(completion)?.correct;
    if (stated !== undefined) return verdict(Number(stated), stated ? "right" : "wrong, as the data say");
    if (answer === null) return verdict(0, "no answer");
    if (problem.answer === "") return verdict(0, "the data do not say what is right");
    if (answer !== problem.answer) return verdict(0, `answers ${answer}, the answer is ${problem.answer}`);
    return verdict(1, "right");
  }

  const solve = ({ prompt, solution }: Problem): Demonstration => ({ prompt, completion: solution });

  function retry(problem: Problem, rng: Rng, chance: number) {
    const { wrong } = knownOf(problem);
    const isTried = rng.next() < chance && wrong.length > 0;
    if (!isTried) return { ...solve(problem), mistakes: [] };
    const attempt = rng.pick(wrong);
    const completion = `${attempt}${RETRY_MARK}${problem.solution}`;
    // What reads the whole completion as its answer, or by what is written first, has no place for a wrong attempt.
    if (verify(problem, completion).reward !== 1) return { ...solve(problem), mistakes: [] };
    return { prompt: problem.prompt, completion, mistakes: [[0, attempt.length] as const] };
  }

  function generate(rng: Rng, split: Split): Problem {
    const share = shares[SHARE[split]];
    if (share.length === 0)
      throw new RangeError(
        `data '${dataset.title}': got no '${split}' question with a right answer, of ${problems.size} questions in all, want more`,
      );
    return rng.pick(share);
  }

  return {
    title: dataset.title,
    stream: dataset.id,
    paper: "https://arxiv.org/abs/2501.17703",
    notation: "Questions and answers in words: a completion is right if its final answer is.",
    get alphabet() {
      return (alphabet ??= alphabetOf(rows));
    },
    context,
    maxTokens,

    generate,
    parse: (id) => knownOf({ id } as Problem),
    verify,
    solutions: (problem) => knownOf(problem).right,

    answerOnly: (problem) => ({ prompt: problem.prompt, completion: answerText(verifier, problem) }),

    respond(rng, problem, noise) {
      const { right, wrong, solution } = knownOf(problem);
      const isWrong = rng.next() < noise;
      if (isWrong && wrong.length > 0) return rng.pick(wrong);
      return right.length > 0 ? rng.pick(right) : solution;
    },

    critiquePrompt: (problem, response) => critiquePrompt(knownOf(problem).question, response),

    critique(problem, response) {
      const { question, said } = knownOf(problem);
      const completion = said.get(response)?.critique;
      if (completion === undefined) return null;
      return { prompt: critiquePrompt(question, response), completion, corrupted: false };
    },

    refinePrompt: (problem, response, critique) => refinePrompt(knownOf(problem).question, response, critique),
    hinted: (problem, hint) => hintedPrompt(knownOf(problem).question, hint),
    retry,
    recover: () => null,
    pretraining: (rng) => solve(generate(rng, "train")),
    sizes: {
      ...{ train: shares.train.length, trainHard: shares.train.length },
      ...{ validation: shares.validation.length, validationHard: shares.validation.length },
      ...{ id: shares.id.length, hard: shares.id.length, ood: 0 },
    },
    lacks: lackOf(shares.train),
    brought(problem) {
      const { right, wrong, said } = knownOf(problem);
      return [...right, ...wrong].map((response) => ({ response, critique: said.get(response)?.critique ?? null }));
    },
  };
}

/** What none of the questions to train on can give. */
function lackOf(problems: readonly TextProblem[]): readonly string[] {
  const criticised = problems.filter(({ said }) => [...said.values()].some(({ critique }) => critique !== undefined));
  return [
    "recovery", // words have no states to go on from
    ...(criticised.length === 0 ? ["critique", "refinement"] : []),
    ...(criticised.length < 2 ? ["placebo"] : []),
    ...(problems.some(({ right, wrong }) => right.length > 0 && wrong.length > 0) ? [] : ["contrast"]),
  ];
}

/** Every character of questions, what is written about them, and the words around both. */
function alphabetOf(rows: readonly DataRow[]): string {
  const found = new Set<string>(
    refinePrompt("", "", "") + hintedPrompt("", "") + RETRY_MARK + "#\\boxed{}0123456789/-.",
  );
  for (const { question, answer = "", solution = "", response = "", critique = "" } of rows)
    for (const text of [question, answer, solution, response, critique])
      for (const character of text) found.add(character);
  return [...found].sort().join("");
}

/** Which examples are wanted. */
export interface ExampleChoice {
  readonly setId: string;
  /** Ids of problems. Absent: all questions to train on. */
  readonly problems?: ReadonlySet<string>;
}

/**
 * What the data say about their questions to train on: each solution and each response once, with its critique where it
 * has one. Held-out questions give none, whatever is asked for. A question without a right answer gives examples too, for
 * their critiques alone: its problem's `solution` is empty.
 */
export function examplesOf(
  dataset: Dataset,
  rows: readonly DataRow[],
  { setId, problems: wanted }: ExampleChoice,
): Example[] {
  const examples: Example[] = [];
  for (const problem of indexOf(dataset.verifier, rows).values()) {
    if (problem.share !== "train" || (wanted && !wanted.has(problem.id))) continue;
    const { id, right, wrong, said } = problem;
    for (const [reward, responses] of [[1, right] as const, [0, wrong] as const])
      for (const response of responses) {
        const critique = said.get(response)?.critique ?? null;
        examples.push({
          ...{ id: `${setId}/${examples.length}`, setId, task: dataset.id, problem: id, response },
          ...{ author: "imported", reward, firstWrongStep: null },
          ...{ critique, level: critique === null ? "none" : "full", corrupted: false },
        });
      }
  }
  return examples;
}
