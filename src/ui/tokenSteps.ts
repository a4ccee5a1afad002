// Groups the tokens of a completion by the steps that the verifier marked.

import type { StepMark } from "../types";

/** Neighbouring tokens that belong to one step, or to none; `tail` is the separator after a step. */
export interface Indexed<Token> {
  readonly index: number;
  readonly token: Token;
}

export interface TokenGroup<Token> {
  readonly mark: StepMark | null;
  readonly tokens: readonly Indexed<Token>[];
  readonly tail: readonly Indexed<Token>[];
}

/** A token belongs to the step in which it starts; tokens past the completion (an end mark) belong to none. */
export function tokenSteps<Token extends { readonly text: string }>(
  tokens: readonly Token[],
  marks: readonly StepMark[],
): TokenGroup<Token>[] {
  const groups: { mark: StepMark | null; tokens: Indexed<Token>[]; tail: Indexed<Token>[] }[] = [];
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    const mark = marks.find((step) => start >= step.start && start < step.end) ?? null;
    const last = groups.at(-1);
    const isSeparator = mark === null && token.text.length === 1 && last?.tail.length === 0 && last.mark !== null;
    if (isSeparator) last.tail.push({ index, token });
    else if (last && last.mark === mark && last.tail.length === 0) last.tokens.push({ index, token });
    else groups.push({ mark, tokens: [{ index, token }], tail: [] });
    start += token.text.length;
  }
  return groups;
}
