// Tokens in cells of one width, each with a bar above it (pushed up) or below it (pushed down), on the scale of all arms.

import { t } from "../text/text";
import type { WeightedToken } from "../types";
import { formatSigned, showToken } from "./format";
import { lengthOf, runsOf, signOf, type Sign } from "./pushes";

interface Props {
  readonly tokens: readonly WeightedToken[];
  /** The largest absolute weight of all, above 0: full length. */
  readonly scale: number;
  /** Index of the token that is pointed at, and who wants to know of another. */
  readonly pointed?: number | null;
  readonly onPoint?: (index: number) => void;
}

const SAID: Record<Sign, string> = { up: "weights-said-up", down: "weights-said-down", zero: "weights-said-zero" };

export function PushCells({ tokens, scale, pointed = null, onPoint }: Props) {
  const signAt = (i: number): Sign | null => (tokens[i] ? signOf(tokens[i].weight) : null);
  return (
    <>
      <p class="visually-hidden">
        {runsOf(tokens)
          .map(({ sign, text }) => t(SAID[sign], { text: showToken(text) }))
          .join(". ")}
      </p>
      <p class="push-cells mono" data-narrow={!onPoint} aria-hidden="true">
        {tokens.map(({ text, weight }, i) => {
          const sign = signOf(weight);
          return (
            <span
              key={i}
              class="push-cell"
              data-sign={sign}
              data-current={pointed === i}
              title={t("weights-weight", { weight: formatSigned(weight) })}
              style={{ "--length": String(lengthOf(weight, scale)) }}
              onMouseEnter={() => onPoint?.(i)}
            >
              {sign !== "zero" && sign !== signAt(i - 1) && <b class="push-sign">{sign === "up" ? "+" : "−"}</b>}
              {showToken(text)}
            </span>
          );
        })}
      </p>
    </>
  );
}
