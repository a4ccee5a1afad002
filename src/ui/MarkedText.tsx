// A response as plain text, each step marked right or wrong by the verifier.

import type { StepMark } from "../types";
import { showToken } from "./format";
import { StepGlyph } from "./StepGlyph";
import { tokenSteps } from "./tokenSteps";
import "./completion.css";

export function MarkedText({ text, steps }: { text: string; steps: readonly StepMark[] }) {
  const characters = Array.from(text, (character) => ({ text: character }));
  return (
    <p class="marked mono">
      {tokenSteps(characters, steps).map(({ mark, tokens, tail }) => (
        <span key={tokens[0]!.index} class="step-and-tail">
          <span class="step" data-right={mark?.right}>
            <span class="step-text">{tokens.map(({ token }) => showToken(token.text)).join("")}</span>
            {mark && <StepGlyph mark={mark} />}
          </span>
          {tail.map(({ token }) => showToken(token.text)).join("")}
        </span>
      ))}
    </p>
  );
}
