// Groups the tokens of a completion by the steps that the verifier marked.

import type { StepMark } from "../types";

/** Neighbouring tokens that belong to one step, or to none. */
export interface TokenGroup<Token> {
  readonly mark: StepMark | null;
  readonly tokens: readonly { readonly index: number; readonly token: Token }[];
}

/** A token belongs to the step in which it starts; tokens past the completion (an end mark) belong to none. */
export function tokenSteps<Token extends { readonly text: string }>(
  tokens: readonly Token[],
  marks: readonly StepMark[],
): TokenGroup<Token>[] {
  const groups: { mark: StepMark | null; tokens: { index: number; token: Token }[] }[] = [];
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    const mark = marks.find((step) => start >= step.start && start < step.end) ?? null;
    const last = groups.at(-1);
    if (last && last.mark === mark) last.tokens.push({ index, token });
    else groups.push({ mark, tokens: [{ index, token }] });
    start += token.text.length;
  }
  return groups;
}
