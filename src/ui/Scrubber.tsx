// One slider for the training time of all arms, over a strip for each that says where its answer is right.

import { t } from "../text/text";
import type { Inspection } from "../types";
import { ArmName } from "./ArmName";
import type { Budget } from "./chartAxis";
import { formatCompact } from "./format";
import { type Moment, turnsOf } from "./frames";
import { usePlayback } from "./usePlayback";
import "./scrubber.css";

interface Props {
  readonly arms: Inspection["arms"];
  readonly moments: readonly Moment[];
  readonly index: number;
  readonly axis: Budget["axis"];
  readonly onIndex: (index: number) => void;
}

export function Scrubber({ arms, moments, index, axis, onIndex }: Props) {
  const { isPlaying, stop, toggle } = usePlayback(moments.length, index, onIndex);
  const amountOf = ({ at }: Moment) => (axis === "step" ? at.step : at.tokens);
  const labelOf = (moment: Moment): string => {
    const amount = formatCompact(amountOf(moment));
    if (moment.at.step === 0) return t("scrub-start");
    return axis === "step" ? t("scrub-steps", { count: moment.at.step, amount }) : t("scrub-tokens", { amount });
  };
  const label = labelOf(moments[index]!);
  const jump = (to: number) => {
    stop();
    onIndex(to);
  };
  if (moments.length < 2) return <p class="hint">{t("scrub-hint-single")}</p>;

  return (
    <div class="scrubber" role="group" aria-label={t("scrub-title")} style={{ "--points": String(moments.length) }}>
      <div class="scrub-row">
        <button type="button" class="button scrub-play" data-testid="scrub-play" onClick={toggle}>
          <span aria-hidden="true">{isPlaying ? "❚❚" : "▶"}</span>
          {t(isPlaying ? "scrub-pause" : "scrub-play")}
        </button>
        <input
          type="range"
          class="scrub-range"
          data-testid="scrub"
          min={0}
          max={moments.length - 1}
          step={1}
          value={index}
          aria-label={t("scrub-label")}
          aria-valuetext={t("scrub-place", { label, place: index + 1, places: moments.length })}
          onInput={(event) => jump(Number(event.currentTarget.value))}
        />
      </div>
      <div class="scrub-row scrub-ticks" aria-hidden="true">
        <span class="scrub-now" data-testid="scrub-now">
          {label}
        </span>
        <span class="scrub-cells">
          {moments.map((moment, i) => (
            <button key={i} type="button" tabIndex={-1} data-now={i === index} onClick={() => jump(i)}>
              {formatCompact(amountOf(moment))}
            </button>
          ))}
        </span>
      </div>
      {arms.map(({ arm, frames }) => {
        const turns = turnsOf(frames, moments);
        return (
          <div key={arm} class="scrub-row" data-arm={arm}>
            <ArmName arm={arm} />
            <span class="visually-hidden">{spoken(turns, moments.map(labelOf))}</span>
            <span class="scrub-cells" aria-hidden="true">
              {turns.map((mark, i) => (
                <button
                  key={i}
                  type="button"
                  tabIndex={-1}
                  data-now={i === index}
                  data-right={mark?.right}
                  data-turns={mark?.turns ?? false}
                  onClick={() => jump(i)}
                >
                  <span>{mark ? (mark.right ? "✓" : "✗") : "·"}</span>
                </button>
              ))}
            </span>
          </div>
        );
      })}
      <p class="hint">{t("scrub-hint")}</p>
    </div>
  );
}

/** Where the answer changes: `wrong before training, right after 50k tokens`. */
function spoken(turns: ReturnType<typeof turnsOf>, labels: readonly string[]): string {
  const said = turns.flatMap((mark, i) =>
    mark && (i === 0 || mark.turns) ? [{ right: mark.right, when: labels[i]! }] : [],
  );
  if (said.length === 1) return t("scrub-same", { answer: said[0]!.right ? "right" : "wrong" });
  return said.map(({ right, when }) => t(right ? "scrub-right" : "scrub-wrong", { when })).join(", ");
}
