// The answer that every signal is asked about: its tokens in cells, the verifier's mark under each step, to be pointed at.

import { say, t } from "../text/text";
import type { Answer } from "../types";
import { sayToken, showToken } from "./format";
import { VerdictLine } from "./StudentAnswer";
import { useTokenStrip } from "./useTokenStrip";

interface Props {
  readonly answer: Answer;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
  readonly detailsId: string;
}

export function AnswerRow({ answer, pointed, onPoint, detailsId }: Props) {
  const { tokens, verdict } = answer;
  const { strip, onKeyDown, propsOf } = useTokenStrip(tokens.length, pointed, onPoint, detailsId);
  let start = 0;
  const marks = tokens.map((text) => {
    const from = start;
    start += text.length;
    const mark = verdict.steps.find((step) => from >= step.start && from < step.end);
    return mark ? { ...mark, isLast: start >= mark.end } : undefined;
  });
  return (
    <article class="arm-pushes answer-row" data-testid="answer">
      <header>
        <h4>{t("weights-the-answer")}</h4>
        <VerdictLine verdict={verdict} />
      </header>
      <div class="push-cells mono" ref={strip} role="toolbar" aria-label={t("weights-strip")} onKeyDown={onKeyDown}>
        {tokens.map((text, i) => {
          const mark = marks[i];
          const said = mark?.isLast ? (mark.right ? t("step-right") : t("step-wrong", { note: say(mark.note) })) : "";
          return (
            <button
              key={i}
              class="push-cell"
              {...propsOf(i)}
              data-right={mark?.right}
              aria-label={[sayToken(text), said].filter(Boolean).join(", ")}
            >
              {showToken(text)}
              {mark?.isLast && <span class="cell-mark">{mark.right ? "✓" : "✗"}</span>}
            </button>
          );
        })}
      </div>
    </article>
  );
}
