// What one arm's signal does to one answer: a row of the same tokens, or the text that it trains on instead.

import { t } from "../text/text";
import type { Answer, Pushes, WeighedText } from "../types";
import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { formatCompact } from "./format";
import { PushCells } from "./PushCells";
import { doingOf } from "./pushes";

interface Props {
  readonly answer: Answer;
  readonly pushes: Pushes;
  readonly scale: number;
  readonly pointed: number | null;
  readonly onPoint: (index: number) => void;
}

export function ArmPushes({ answer, pushes, scale, pointed, onPoint }: Props) {
  const { arm, weights, texts, group } = pushes;
  const { title } = useArmStyle(arm);
  const doing = doingOf(pushes);
  return (
    <article
      class="arm-pushes"
      data-testid={`weights-${arm}`}
      data-doing={doing}
      aria-label={t("weights-row", { arm: title })}
    >
      <header>
        <h4>
          <ArmName arm={arm} />
        </h4>
        <p>{summaryOf(pushes)}</p>
      </header>
      <div class="pushes">
        {weights && (
          <PushCells
            tokens={answer.tokens.map((text, t) => ({ text, weight: weights[t]! }))}
            {...{ scale, pointed, onPoint }}
          />
        )}
        {weights && texts.length > 0 && <p class="push-note">{t("weights-besides", { count: texts.length })}</p>}
        {texts.map((text, i) => (
          <PushCells key={i} tokens={text.tokens} scale={scale} />
        ))}
        {group && <Group group={group} scale={scale} title={title} />}
      </div>
    </article>
  );
}

function summaryOf(pushes: Pushes): string {
  const { weights, texts } = pushes;
  const doing = doingOf(pushes);
  const count = (sign: number) => weights?.filter((weight) => Math.sign(weight) === sign).length ?? 0;
  switch (doing) {
    case "up":
      return t("weights-up", { count: count(1) });
    case "down":
      return t("weights-down", { count: count(-1) });
    case "both":
      return t("weights-both", { count: count(1), down: count(-1) });
    case "still":
      return t("weights-still");
    case "elsewhere":
      return t("weights-elsewhere", { count: texts.length });
    case "none":
      return t("weights-nothing");
  }
}

function Group({ group, scale, title }: { group: readonly WeighedText[]; scale: number; title: string }) {
  const count = group.length;
  const right = group.filter(({ reward }) => reward !== null && reward > 0).length;
  return (
    <details class="push-group">
      <summary>{t("weights-group", { count, right })}</summary>
      <div role="region" aria-label={t("weights-row", { arm: title })}>
        {group.map(({ tokens, reward }, i) => (
          <div key={i} class="weighted">
            <p class="reward">{t("weights-reward", { place: i + 1, count, reward: formatCompact(reward ?? 0) })}</p>
            <PushCells tokens={tokens} scale={scale} />
          </div>
        ))}
      </div>
    </details>
  );
}
