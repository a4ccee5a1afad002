// The lesson for a lecture hall: one thing at a time, in big type, by keyboard.

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say, t } from "../text/text";
import { Chart } from "./Chart";
import type { ChartAxis } from "./chartAxis";
import { budgetOf } from "./chartAxis";
import { formatPercent, formatTimeLeft } from "./format";
import { Students } from "./Students";
import { VerdictPanel } from "./VerdictPanel";
import { shownOf } from "./shown";
import type { LabActions, LabView } from "./view";

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  readonly axis: ChartAxis | null;
  readonly onLeave: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

export function Presenter({ view, actions, axis, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const { charts, verdict, note, isRecorded } = shownOf(view);
  const slides = [
    "students",
    ...charts.filter(({ isMinor }) => !isMinor).map(({ id, kind }) => `${id}/${kind}`),
    ...(verdict ? ["verdict"] : []),
  ];
  const slide = slides[Math.min(at, slides.length - 1)]!;
  const chart = charts.find(({ id, kind }) => `${id}/${kind}` === slide);

  // In the same task as the first slide: a key pressed on what is seen is heard.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    document.documentElement.requestFullscreen?.().catch(() => {}); // a window is enough
    return () => void (document.fullscreenElement && document.exitFullscreen().catch(() => {}));
  }, []);
  // Keys are heard by the dialog: what had the focus may have gone with its slide.
  useEffect(() => {
    if (!dialog.current?.contains(document.activeElement) || at === 0) dialog.current?.focus();
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowRight: at + 1,
      PageDown: at + 1,
      ArrowLeft: at - 1,
      PageUp: at - 1,
      Home: 0,
      End: slides.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(slides.length - 1, next)));
    } else if (event.key === " " && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      runOrHold(view, actions);
    }
  };

  const budget = budgetOf(view.experiment);
  return (
    <dialog
      ref={dialog}
      class="presenter"
      tabIndex={-1}
      data-testid="presenter"
      aria-label={t("present-label")}
      onKeyDown={onKeyDown}
      onClose={onLeave}
    >
      <header>
        <p>{say(view.lesson.question)}</p>
      </header>
      <div class="slide" data-slide={slide}>
        {slide === "students" && (
          <Students
            view={view}
            charts={charts}
            answers={isRecorded ? view.recordedAnswers : view.answers}
            isRecorded={isRecorded}
          >
            {null}
          </Students>
        )}
        {chart && (
          <Chart
            chart={chart}
            axis={axis ?? budget.axis}
            hidden={NOTHING}
            budget={budget}
            size="big"
            emptyText=""
            isCopy
          />
        )}
        {slide === "verdict" && verdict && <VerdictPanel verdict={verdict} note={note} />}
      </div>
      <footer>
        <button
          type="button"
          class="button"
          onClick={() => runOrHold(view, actions)}
          disabled={view.phase === "loading"}
        >
          {t(`present-run-${view.phase}`)}
        </button>
        <p aria-live="off">{progressOf(view)}</p>
        <span class="slide-steps">
          <button type="button" class="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
            ‹ <span class="visually-hidden">{t("present-back")}</span>
          </button>
          <span>{t("present-place", { number: at + 1, count: slides.length })}</span>
          <button type="button" class="button" disabled={at >= slides.length - 1} onClick={() => setAt(at + 1)}>
            <span class="visually-hidden">{t("present-on")}</span> ›
          </button>
        </span>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t("present-leave")}
        </button>
      </footer>
    </dialog>
  );
}

function runOrHold({ phase }: LabView, actions: LabActions): void {
  if (phase === "running") actions.pause();
  else if (phase === "paused") actions.resume();
  else if (phase !== "loading") actions.start();
}

const progressOf = ({ phase, progress }: LabView): string =>
  phase === "running" && progress
    ? `${formatPercent(progress.fraction)} · ${formatTimeLeft(progress.secondsLeft)}`
    : "";
