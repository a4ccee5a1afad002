// The microscope with a problem in it: training time, what is written, what is pushed, and one token of all that.

import { useState } from "preact/hooks";
import { t } from "../text/text";
import type { Inspection } from "../types";
import { useArmStyles, styleOf } from "./armStyle";
import type { Budget } from "./chartAxis";
import { CompletionCard } from "./CompletionCard";
import { frameAt, momentsOf } from "./frames";
import { pointedIn, type Pointed } from "./pointedToken";
import { Scrubber } from "./Scrubber";
import { TokenDetails } from "./TokenDetails";
import { WeightsView } from "./WeightsView";
import "./bench.css";

const DETAILS = "token-details";

export function MicroscopeBench({ inspection, axis }: { inspection: Inspection; axis: Budget["axis"] }) {
  const styles = useArmStyles();
  const moments = momentsOf(inspection);
  const [scrubbed, setScrubbed] = useState<number | null>(null); // null: the last, however many there come to be
  const [answer, setAnswer] = useState(0);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const last = moments.length - 1;
  const index = Math.min(scrubbed ?? last, last);
  const { point } = moments[index]!;
  const chosen = Math.min(answer, inspection.answers.length - 1);
  const token = pointedIn(inspection, pointed, { point, answer: chosen }, (arm) => styleOf(styles, arm).title);
  const at = (arm: string | null) => (pointed && pointed.arm === arm ? pointed.index : null);
  const onPoint = (arm: string | null) => (to: number | null) => setPointed(to === null ? null : { arm, index: to });

  return (
    <>
      <Scrubber
        arms={inspection.arms}
        moments={moments}
        index={index}
        axis={axis}
        onIndex={(to) => setScrubbed(to === last ? null : to)}
      />
      <div class="bench">
        <div class="bench-work">
          <section aria-labelledby="written-title">
            <h3 id="written-title">{t("written-title")}</h3>
            <p class="hint">{t("written-hint")}</p>
            <div class="completion-grid">
              {inspection.arms.map(({ arm, frames }) => (
                <CompletionCard
                  key={arm}
                  arm={arm}
                  frames={frames}
                  frame={frameAt(frames, point)}
                  pointed={at(arm)}
                  onPoint={onPoint(arm)}
                  detailsId={DETAILS}
                />
              ))}
            </div>
          </section>
          <WeightsView
            inspection={inspection}
            chosen={chosen}
            onChoose={(to) => {
              setAnswer(to);
              setPointed(null);
            }}
            pointed={at(null)}
            onPoint={onPoint(null)}
            detailsId={DETAILS}
          />
        </div>
        <TokenDetails id={DETAILS} token={token} onClose={() => setPointed(null)} />
      </div>
    </>
  );
}
