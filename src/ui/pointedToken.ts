// What is known of the token that is pointed at: of an arm's completion, or of the answer that all signals are asked about.

import type { Inspection } from "../types";
import { frameAt } from "./frames";
import type { PointedToken } from "./TokenDetails";

export interface Pointed {
  /** Whose completion; null: the answer. */
  readonly arm: string | null;
  readonly index: number;
}

/** @returns null if nothing is pointed at, or the text has become too short for it */
export function pointedIn(
  { arms, answers }: Inspection,
  pointed: Pointed | null,
  { point, answer }: { readonly point: number; readonly answer: number },
  titleOf: (arm: string) => string,
): PointedToken | null {
  if (!pointed) return null;
  const { arm, index } = pointed;
  if (arm === null) {
    const asked = answers[answer];
    const text = asked?.tokens[index];
    const moment = asked?.under.findLast((one) => one.point <= point);
    if (!asked || text === undefined || !moment) return null;
    return {
      ...{ text, place: index + 1, places: asked.tokens.length, title: null, alternatives: [] },
      ...noteOf(asked.tokens, index, asked.verdict.steps),
      chances: asked.pushes.map(({ arm: id, weights }) => ({
        ...{ arm: id, probability: moment.under[id]![index]!, push: weights?.[index] ?? null },
      })),
    };
  }
  const frames = arms.find((one) => one.arm === arm)?.frames;
  const frame = frames && frameAt(frames, point);
  const token = frame?.tokens[index];
  if (!frame || !token) return null;
  const { text, entropy, alternatives } = token;
  const texts = frame.tokens.map((one) => one.text);
  return {
    ...{ text, entropy, alternatives, place: index + 1, places: texts.length, title: titleOf(arm) },
    ...noteOf(texts, index, frame.verdict.steps),
    chances: arms.map(({ arm: id }) => ({ arm: id, probability: frame.under[id]![index]! })),
  };
}

/** What the verifier says about the step that the token belongs to, if it is wrong. */
function noteOf(
  texts: readonly string[],
  index: number,
  steps: Inspection["answers"][0]["verdict"]["steps"],
): { note?: string } {
  const start = texts.slice(0, index).join("").length;
  const step = steps.find((one) => start >= one.start && start < one.end && !one.right);
  return step ? { note: step.note } : {};
}
