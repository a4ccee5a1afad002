// The whole page: masthead, notice, and the three tabs.

import { useEffect, useMemo, useState } from "preact/hooks";
import { About } from "./About";
import { Announcer } from "./Announcer";
import { ArmStylesContext, armStyles, controlsOf } from "./armStyle";
import type { BoardState } from "./ChartBoard";
import { Examples } from "./Examples";
import { languageOf, t } from "../text/text";
import { Lab } from "./Lab";
import { NoticeBanner } from "./NoticeBanner";
import { type TabId, Tabs } from "./Tabs";
import type { LabActions, LabView } from "./view";
import "./tokens.css";
import "./base.css";
import "./pieces.css";
import "./frame.css";
import "./hero.css";
import "./runBar.css";
import "./verdict.css";
import "./charts.css";
import "./chart.css";
import "./microscope.css";
import "./weights.css";
import "./plot.css";
import "./arms.css";
import "./sweep.css";
import "./health.css";
import "./reading.css";
import "./examples.css";

export function App({ view, actions }: { view: LabView; actions: LabActions }) {
  const [tab, setTab] = useState<TabId>("lab");
  const [board, setBoard] = useState<BoardState>({ axis: null, hidden: new Set() });
  const drawn = [...new Set([...view.charts, ...(view.recorded?.charts ?? [])].flatMap(controlsOf))].sort().join("\n");
  const styles = useMemo(
    () => armStyles(view),
    [view.draft, view.arms, view.armNotes, view.recorded, view.baseline, drawn, languageOf()],
  );

  const selectTab = (next: TabId) => {
    setTab(next);
    if (next === "examples") actions.openExamples();
  };
  useEnterToStart(view.phase === "ready" && tab === "lab" && view.draftError === null, actions.start);

  return (
    <ArmStylesContext.Provider value={styles}>
      <a class="skip-link" href="#main">
        {t("page-skip")}
      </a>
      <header class="masthead">
        <p class="wordmark">
          <img src="./icon.svg" alt="" width="28" height="28" />
          Errata
        </p>
        <p class="strapline">{t("page-strapline")}</p>
        <Tabs tab={tab} onSelect={selectTab} />
      </header>
      <main id="main" tabIndex={-1} data-phase={view.phase}>
        {view.notice && <NoticeBanner notice={view.notice} onDismiss={actions.dismissNotice} />}
        <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} class="panel">
          {tab === "lab" && <Lab view={view} actions={actions} board={board} onBoard={setBoard} />}
          {tab === "examples" && <Examples examples={view.examples} actions={actions} />}
          {tab === "about" && <About view={view} />}
        </div>
      </main>
      <footer class="colophon">
        {t("page-private")} <a href="./bench/index.html">{t("page-measure")}</a>
      </footer>
      <Announcer view={view} />
    </ArmStylesContext.Provider>
  );
}

/** Enter starts the experiment while nothing else has the focus. */
function useEnterToStart(isReady: boolean, start: () => void): void {
  useEffect(() => {
    if (!isReady) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const focus = document.activeElement;
      const isElsewhere = focus !== null && focus !== document.body;
      if (event.key !== "Enter" || event.repeat || event.defaultPrevented || isElsewhere) return;
      event.preventDefault();
      start();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isReady, start]);
}
