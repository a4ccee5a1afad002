// Groups the tokens of a completion by the steps that the verifier marked.

import type { StepMark } from "../types";

/** Neighbouring tokens that belong to one step, or to none; `tail` is the one separator between it and the next. */
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
  const found = tokens.map(({ text }) => {
    const mark = marks.find((step) => start >= step.start && start < step.end) ?? null;
    start += text.length;
    return mark;
  });
  for (const [index, token] of tokens.entries()) {
    const mark = found[index]!;
    const last = groups.at(-1);
    const isAlone = mark === null && token.text.length === 1 && found[index + 1] !== null;
    const isSeparator = isAlone && last?.tail.length === 0 && last.mark !== null;
    if (isSeparator) last.tail.push({ index, token });
    else if (last && last.mark === mark && last.tail.length === 0) last.tokens.push({ index, token });
    else groups.push({ mark, tokens: [{ index, token }], tail: [] });
  }
  return groups;
}
