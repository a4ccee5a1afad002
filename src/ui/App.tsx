// The whole page: masthead, notices, and the place that the address names.

import { useEffect, useMemo, useState } from "preact/hooks";
import { t } from "../text/text";
import { Announcer } from "./Announcer";
import { ArmStylesContext, armStyles, controlsOf } from "./armStyle";
import type { BoardState } from "./ChartBoard";
import { Examples } from "./Examples";
import { Lab } from "./Lab";
import { lazy } from "./Lazy";
import { Masthead } from "./Masthead";
import { NoticeBanner } from "./NoticeBanner";
import type { Route } from "./route";
import type { LabActions, LabView, PageActions, PageView } from "./view";
import "./styles";

const About = lazy(
  async () => (await import("./About")).About,
  () => t("page-place-about"),
);
const Gallery = lazy(
  async () => (await import("./Gallery")).Gallery,
  () => t("page-place-lessons"),
);

interface Props {
  readonly page: PageView;
  readonly pageActions: PageActions;
  /** null while nothing is open yet. */
  readonly view: LabView | null;
  readonly actions: LabActions | null;
}

export function App({ page, pageActions, view, actions }: Props) {
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
        {route.page === "lessons" && <Gallery gallery={page.gallery} estimate={pageActions.estimate} />}
        {route.page === "about" && <About about={page.about} onForget={pageActions.forget} />}
        {view && actions ? <Place {...{ route, view, actions }} /> : <Opening route={route} />}
      </main>
      <footer class="colophon">
        {t("page-private")} <a href="./bench/index.html">{t("page-measure")}</a>
      </footer>
      {view && <Announcer view={view} />}
    </>
  );
}

/** What the address names, of the session that is open. */
function Place({ route, view, actions }: { route: Route; view: LabView; actions: LabActions }) {
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
    </ArmStylesContext.Provider>
  );
}

/** Said where an experiment will be. */
function Opening({ route }: { route: Route }) {
  const isAlone = route.page === "lessons" || route.page === "about";
  return isAlone ? null : <p class="opening">{t("page-opening")}</p>;
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
