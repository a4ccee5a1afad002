// One weighted sequence: each token tinted by its weight, with a bar above (up) or below (down) of the same size.

import { formatSigned, showToken } from "./format";

interface Weighted {
  readonly text: string;
  readonly weight: number;
}

type Sign = "up" | "down" | "zero";

const SPOKEN: Record<Sign, string> = { up: "Pushed up", down: "Pushed down", zero: "Read, not learnt" };

/** @param scale the largest absolute weight of the arm, above 0: full colour. */
export function WeightedTokens({ tokens, scale }: { tokens: readonly Weighted[]; scale: number }) {
  return (
    <>
      <p class="visually-hidden">{spoken(tokens)}</p>
      <p class="weighted-tokens mono" aria-hidden="true">
        {tokens.map(({ text, weight }, i) => (
          <span
            key={i}
            class="weight-token"
            data-sign={signOf(weight)}
            title={`weight ${formatSigned(weight)}`}
            style={{ "--weight": String(strength(weight, scale)) }}
          >
            {showToken(text)}
          </span>
        ))}
      </p>
    </>
  );
}

const signOf = (weight: number): Sign => (weight > 0 ? "up" : weight < 0 ? "down" : "zero");

/** Square root, so that small weights stay visible; 0-1. */
const strength = (weight: number, scale: number): number => Number(Math.sqrt(Math.abs(weight) / scale).toFixed(3));

function spoken(tokens: readonly Weighted[]): string {
  const parts: { sign: Sign; text: string }[] = [];
  for (const { text, weight } of tokens) {
    const sign = signOf(weight);
    const last = parts.at(-1);
    if (last?.sign === sign) last.text += showToken(text);
    else parts.push({ sign, text: showToken(text) });
  }
  return parts.map(({ sign, text }) => `${SPOKEN[sign]}: ${text}`).join(". ");
}
