// One problem under the microscope: what every arm answers through its training, and what every signal would teach about it.

import { useEffect, useRef } from "preact/hooks";
import { say, t } from "../text/text";
import type { Budget } from "./chartAxis";
import { MicroscopeBench } from "./MicroscopeBench";
import { Notation } from "./Notation";
import { ProblemPicker } from "./ProblemPicker";
import { useOnScreen } from "./useOnScreen";
import type { Inspection, ProblemGroup } from "./view";

interface Props {
  readonly inspection: Inspection | null;
  readonly isInspecting: boolean;
  readonly problems: readonly ProblemGroup[];
  /** What the task's notation means, in words. */
  readonly notation: string;
  /** What training time is counted in. */
  readonly axis: Budget["axis"];
  readonly isDisabled: boolean;
  readonly onInspect: (problem: string) => void;
  /** It is in view, and there is nothing in it. */
  readonly onOpen: () => void;
}

export function Microscope(props: Props) {
  const { inspection, isInspecting, problems, notation, axis, isDisabled, onInspect, onOpen } = props;
  const root = useRef<HTMLElement>(null);
  const isOnScreen = useOnScreen(root);
  const isWanted = isOnScreen && !inspection && !isInspecting && !isDisabled;
  useEffect(() => {
    if (isWanted) onOpen();
  }, [isWanted, problems]);
  const current = inspection?.problem.id ?? "";
  return (
    <section
      class="microscope"
      ref={root}
      aria-labelledby="microscope-title"
      data-testid="microscope"
      data-recorded={inspection?.recorded !== undefined}
      aria-busy={isInspecting}
    >
      <h2 id="microscope-title">
        {t("microscope-title")}
        {inspection?.recorded !== undefined && (
          <span class="tag" title={say(inspection.recorded)}>
            {t("microscope-recorded")}
          </span>
        )}
      </h2>
      <p class="section-lede">{t("microscope-lede")}</p>
      <ProblemPicker {...{ problems, current, isInspecting, isDisabled, onInspect }} />
      {inspection ? (
        <>
          {inspection.recorded !== undefined && <p class="hint">{t("microscope-recorded-hint")}</p>}
          <Notation problem={inspection.problem} words={notation} />
          <MicroscopeBench
            key={`${current} ${inspection.recorded !== undefined}`}
            inspection={inspection}
            axis={axis}
          />
        </>
      ) : (
        <p class="empty">{t(isInspecting ? "microscope-looking" : "microscope-choose")}</p>
      )}
    </section>
  );
}
