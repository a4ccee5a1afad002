// What one arm writes: tokens with their probability, steps with the verifier's marks, details on demand.

import { useRef, useState } from "preact/hooks";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { formatCompact, formatPercent, sayToken, showToken } from "./format";
import { StepGlyph } from "./StepGlyph";
import { TokenDetails } from "./TokenDetails";
import { type Indexed, tokenSteps } from "./tokenSteps";
import type { Inspection, TokenView } from "./view";

export function CompletionCard({ entry }: { entry: Inspection["arms"][number] }) {
  const { arm, at, tokens, verdict } = entry;
  const { title } = useArmStyle(arm);
  const strip = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [open, setOpen] = useState<number | null>(null);
  const stop = Math.min(current, tokens.length - 1);
  const isRight = verdict.reward === 1;
  const detailsId = `token-details-${arm}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(null);
    const moves: Record<string, number> = {
      ArrowRight: stop + 1,
      ArrowLeft: stop - 1,
      Home: 0,
      End: tokens.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined || next < 0 || next >= tokens.length) return;
    event.preventDefault();
    strip.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };

  const token = ({ index, token: { text, logp } }: Indexed<TokenView>) => (
    <button
      key={index}
      type="button"
      class="token"
      data-index={index}
      tabIndex={index === stop ? 0 : -1}
      aria-label={`${sayToken(text)}, ${formatPercent(Math.exp(logp))}`}
      {...(open === index ? { "aria-describedby": detailsId } : {})}
      onFocus={() => (setCurrent(index), setOpen(index))}
      onBlur={() => setOpen(null)}
      onMouseEnter={() => setOpen(index)}
      onClick={() => setOpen(index)}
    >
      {showToken(text)}
      <span class="token-bar" style={{ width: `${100 * Math.exp(logp)}%` }} />
    </button>
  );

  return (
    <article
      class="completion"
      data-testid={`completion-${arm}`}
      data-right={isRight}
      aria-label={title}
      onMouseLeave={() => setOpen(null)}
    >
      <header>
        <h4>
          <ArmName arm={arm} />
        </h4>
        <p class="completion-at">{at.step === 0 ? "before training" : `after ${formatCompact(at.tokens)} tokens`}</p>
      </header>
      <div class="token-area">
        <div
          class="tokens mono"
          ref={strip}
          role="toolbar"
          aria-label={`Tokens of ${title}; arrow keys move`}
          onKeyDown={onKeyDown}
        >
          {tokenSteps(tokens, verdict.steps).map((group) => (
            <span key={group.tokens[0]!.index} class="step-and-tail">
              <span class="step" data-right={group.mark?.right}>
                {group.tokens.map(token)}
                {group.mark && <StepGlyph mark={group.mark} />}
              </span>
              {group.tail.map(token)}
            </span>
          ))}
          {tokens.length === 0 && <span class="empty">nothing</span>}
        </div>
        {open !== null && tokens[open] && (
          <TokenDetails id={detailsId} token={tokens[open]} index={open} strip={strip} />
        )}
      </div>
      <p class="completion-verdict">
        <span class="mark" data-right={isRight}>
          {isRight ? "✓ right" : "✗ wrong"}
        </span>
        {verdict.reason}
      </p>
    </article>
  );
}
