// The whole page: masthead, notices, and the place that the address names.

import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "../text/text";
import { About } from "./About";
import { Announcer } from "./Announcer";
import { ArmStylesContext, armStyles, controlsOf } from "./armStyle";
import type { BoardState } from "./ChartBoard";
import { Examples } from "./Examples";
import { Lab } from "./Lab";
import { Masthead } from "./Masthead";
import { NoticeBanner } from "./NoticeBanner";
import type { Route } from "./route";
import type { LabActions, LabView, PageActions, PageView } from "./view";
import { Workbench, type WorkbenchProps } from "./Workbench";
import "./styles";

interface Props {
  readonly page: PageView;
  readonly pageActions: PageActions;
  /** null while nothing is open yet. */
  readonly view: LabView | null;
  readonly actions: LabActions | null;
  readonly workbench: WorkbenchProps;
}

export function App({ page, pageActions, view, actions, workbench }: Props) {
  const { route, notice } = page;
  const lab: Route = view ? view.route : { page: "home" };
  return (
    <>
      <button type="button" class="skip-link" onClick={() => document.getElementById("main")?.focus()}>
        {t("page-skip")}
      </button>
      <Masthead route={route} lab={lab} />
      <main id="main" tabIndex={-1} data-page={route.page} data-phase={view?.phase ?? "loading"}>
        {notice && <NoticeBanner notice={notice} onDismiss={pageActions.dismissNotice} />}
        {view && actions ? (
          <Place {...{ route, view, actions, workbench }} />
        ) : (
          <p class="opening">{t("page-opening")}</p>
        )}
      </main>
      <footer class="colophon">
        {t("page-private")} <a href="./bench/index.html">{t("page-measure")}</a>
      </footer>
      {view && <Announcer view={view} />}
    </>
  );
}

interface PlaceProps {
  readonly route: Route;
  readonly view: LabView;
  readonly actions: LabActions;
  readonly workbench: WorkbenchProps;
}

/** What the address names, of the session that is open. */
function Place({ route, view, actions, workbench }: PlaceProps) {
  const [board, setBoard] = useState<BoardState>({ axis: null, hidden: new Set() });
  const drawn = [...new Set([...view.charts, ...(view.recorded?.charts ?? [])].flatMap(controlsOf))].sort().join("\n");
  const styles = useMemo(
    () => armStyles(view),
    [view.draft, view.arms, view.armNotes, view.recorded, view.baseline, drawn],
  );
  useEffect(() => {
    if (route.page === "examples") actions.openExamples();
  }, [route.page, actions]);
  const isLab = !["lessons", "workbench", "examples", "about"].includes(route.page);
  useEnterToStart(view.phase === "ready" && isLab && view.draftError === null, actions.start);

  return (
    <ArmStylesContext.Provider value={styles}>
      {view.notice && <NoticeBanner notice={view.notice} onDismiss={actions.dismissNotice} />}
      {isLab && <Lab view={view} actions={actions} board={board} onBoard={setBoard} />}
      {route.page === "examples" && <Examples examples={view.examples} actions={actions} />}
      {route.page === "workbench" && <Workbench {...workbench} part={route.part ?? ""} phase={view.phase} />}
      {route.page === "about" && <About view={view} />}
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
