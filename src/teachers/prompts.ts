// What a language model is asked: to answer, to critique a response, to write it right, to say what is to be learnt.

import type { Message } from "./teacher";

export type Mode = "answer" | "critique" | "rewrite" | "lesson";
export const MODES: readonly Mode[] = ["critique", "answer", "rewrite", "lesson"];

/** One thing to write about. */
export interface Item {
  readonly index: number;
  readonly question: string;
  /** What the writing is about, in all modes but `answer`. */
  readonly response?: string;
  /** The response step by step, where a verifier knows its steps: then the critic is asked for the first wrong one. */
  readonly steps?: readonly string[];
  /** What the notation of a task means, and a right solution in it. */
  readonly notation?: string;
  readonly example?: { readonly question: string; readonly solution: string };
  /** Of a task: `Problem.id`. */
  readonly problem?: string;
  readonly oracle?: { readonly right: boolean; readonly firstWrongStep: number | null };
}

/**
 * The teacher's instruction of Wang, Yue, Chen 2025, "Critique Fine-Tuning", https://arxiv.org/abs/2501.17703, verbatim.
 *
 * Departures: where the steps of a response are known they are numbered, and the first wrong one is asked for, so that
 * it can be graded; the paper asks for the verdict only. The paper's temperature is 0.3 with 3,200 tokens.
 */
const CRITIC =
  "You are a science expert. A student is trying to solve a question, please explain briefly whether his solution is correct or not. Finally, conclude your judgement with 'Conclusion: right/wrong [END]'.";
const STEP =
  "The steps of the solution are numbered. Check them in order. If one is wrong, name the first wrong one on a line of its own before the conclusion: 'First wrong step: N'.";
const IN_JSON =
  "You are a science expert. A student is trying to solve a question. Check the steps of his solution in order, briefly, and judge whether it is correct. Answer in JSON: 'steps' is a list of {step, right, note}; 'first_wrong_step' is the number of the first wrong step, or null if every step is right; 'conclusion' is 'right' or 'wrong'.";
const SOLVE = "You are a science expert. Solve the question step by step, and end with the final answer.";
const SOLVE_IN_NOTATION =
  "You solve questions in a notation of their own. Write the solution in exactly this notation, as in the example, and nothing else: no words before or after it.";
const REWRITE =
  "A student's solution to the question may be wrong. Write a right solution, keeping what is right in the student's.";
const LESSON =
  "A student's solution to the question may be wrong. State in one sentence what is to be learnt from it, so that it helps with other questions of the kind: name the mistake in general terms, not the numbers of this question. Write this sentence and nothing else.";

/** What a critique in JSON must look like. */
export const CRITIQUE_SCHEMA = JSON.stringify({
  type: "object",
  properties: {
    steps: {
      type: "array",
      items: {
        type: "object",
        properties: { step: { type: "integer" }, right: { type: "boolean" }, note: { type: "string" } },
        required: ["step", "right", "note"],
        additionalProperties: false,
      },
    },
    first_wrong_step: { anyOf: [{ type: "integer" }, { type: "null" }] },
    conclusion: { type: "string", enum: ["right", "wrong"] },
  },
  required: ["steps", "first_wrong_step", "conclusion"],
  additionalProperties: false,
});

function instruction(mode: Mode, item: Item, inJson: boolean): string {
  if (mode === "critique") return inJson ? IN_JSON : item.steps ? `${CRITIC} ${STEP}` : CRITIC;
  if (mode === "lesson") return LESSON;
  const how = mode === "rewrite" ? REWRITE : "";
  return `${how} ${item.notation === undefined ? SOLVE : SOLVE_IN_NOTATION}`.trim();
}

/**
 * The conversation that asks for one piece of writing.
 *
 * @throws {RangeError} if the mode needs a response and there is none
 */
export function messagesFor(mode: Mode, item: Item, inJson = false): readonly Message[] {
  const { question, response, steps, notation, example } = item;
  if (mode !== "answer" && response === undefined)
    throw new RangeError(`${mode}: got item ${item.index} without a response, want one`);
  const shown = [...(steps?.map((step, i) => `${i + 1}. ${step}`) ?? []), ...(steps ? [`In full: ${response}`] : [])];
  const parts = [
    ...(notation === undefined ? [] : [`Notation:\n${notation}`]),
    ...(example ? [`Example of a right solution:\n${example.question}\n${example.solution}`] : []),
    `Question:\n${question}`,
    ...(mode === "answer" ? [] : [`Solution:\n${steps ? shown.join("\n") : response}`]),
  ];
  return [
    { role: "system", content: instruction(mode, item, inJson) },
    { role: "user", content: parts.join("\n\n") },
  ];
}
