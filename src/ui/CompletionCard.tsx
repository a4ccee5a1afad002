// What one arm writes at one point of its training: tokens with their probability, steps with the verifier's marks.

import type { ComponentChildren } from "preact";
import { t } from "../text/text";
import type { Frame, StepMark } from "../types";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { formatCompact, formatPercent, sayToken, showToken } from "./format";
import { longestOf } from "./frames";
import { StepGlyph } from "./StepGlyph";
import { VerdictLine } from "./StudentAnswer";
import { changedTokens } from "./tokenChanges";
import { type Indexed, tokenSteps } from "./tokenSteps";
import { useTokenStrip } from "./useTokenStrip";
import "./completion.css";

interface Props {
  readonly arm: string;
  readonly frames: readonly Frame[];
  readonly frame: Frame;
  /** Index of the token that is pointed at. */
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
  /** Id of the panel about that token. */
  readonly detailsId: string;
}

export function CompletionCard({ arm, frames, frame, pointed, onPoint, detailsId }: Props) {
  const { title } = useArmStyle(arm);
  const { tokens, verdict } = frame;
  const before = frames[frames.indexOf(frame) - 1];
  const textsOf = (one: Frame) => one.tokens.map(({ text }) => text);
  const changed = before ? changedTokens(textsOf(before), textsOf(frame)) : new Set<number>();
  const { strip, onKeyDown, propsOf } = useTokenStrip(tokens.length, pointed, onPoint, detailsId);

  const token = ({ index }: { index: number }) => {
    const { text, logp } = tokens[index]!;
    const percent = formatPercent(Math.exp(logp));
    const isNew = changed.has(index);
    return (
      <button
        key={index}
        class="token"
        {...propsOf(index)}
        data-changed={isNew}
        aria-label={t(isNew ? "written-token-new" : "written-token", { token: sayToken(text), percent })}
      >
        <span class="token-text">{showToken(text)}</span>
        <span class="token-bar" style={{ width: `${100 * Math.exp(logp)}%` }} />
      </button>
    );
  };
  const widest = longestOf(frames);

  return (
    <article
      class="completion"
      data-testid={`completion-${arm}`}
      data-right={verdict.reward === 1}
      data-point={frame.point}
      aria-label={title}
    >
      <header>
        <h4>
          <ArmName arm={arm} />
        </h4>
        <p class="completion-at" data-most={whenOf(frames.at(-1)!)}>
          {whenOf(frame)}
        </p>
      </header>
      <div class="token-area">
        {/* what is written at another point may be longer: the room for it is kept, so that nothing jumps */}
        <div class="tokens mono sizer" aria-hidden="true">
          <Steps tokens={widest.tokens} marks={widest.verdict.steps}>
            {({ index }) => (
              <span key={index} class="token">
                {showToken(widest.tokens[index]!.text)}
              </span>
            )}
          </Steps>
        </div>
        <div
          class="tokens mono"
          ref={strip}
          role="toolbar"
          aria-label={t("written-strip", { arm: title })}
          onKeyDown={onKeyDown}
        >
          <Steps tokens={tokens} marks={verdict.steps}>
            {token}
          </Steps>
          {tokens.length === 0 && <span class="empty">{t("written-nothing")}</span>}
        </div>
      </div>
      <VerdictLine verdict={verdict} />
    </article>
  );
}

export const whenOf = ({ at }: Pick<Frame, "at">): string =>
  at.step === 0
    ? t("scrub-start")
    : t("scrub-at", { steps: at.step, amount: formatCompact(at.step), tokens: formatCompact(at.tokens) });

interface StepsProps {
  readonly tokens: readonly { readonly text: string }[];
  readonly marks: readonly StepMark[];
  readonly children: (token: Indexed<{ readonly text: string }>) => ComponentChildren;
}

function Steps({ tokens, marks, children: draw }: StepsProps) {
  return (
    <>
      {tokenSteps(tokens, marks).map((group) => (
        <span key={group.tokens[0]!.index} class="step-and-tail">
          <span class="step" data-right={group.mark?.right}>
            {group.tokens.map(draw)}
            {group.mark && <StepGlyph mark={group.mark} />}
          </span>
          {group.tail.map(draw)}
        </span>
      ))}
    </>
  );
}
