// The whole page: masthead, notices, and the place that the address names.

import { useEffect, useMemo, useState } from "preact/hooks";
import { languageOf, t } from "../text/text";
import { Announcer } from "./Announcer";
import { ArmStylesContext, armStyles, controlsOf } from "./armStyle";
import type { BoardState } from "./ChartBoard";
import { Dock } from "./Dock";
import type { Embed } from "./embed";
import { Lab } from "./Lab";
import { lazy } from "./Lazy";
import { Masthead } from "./Masthead";
import { NoticeBanner } from "./NoticeBanner";
import type { Route } from "./route";
import { SettingsMenu } from "./SettingsMenu";
import type { PageActions, PageView } from "./pageView";
import type { LabActions, LabView } from "./view";
import type { WorkbenchProps } from "./Workbench";
import "./styles";

const About = lazy(
  async () => (await import("./About")).About,
  () => t("page-place-about"),
);
const Gallery = lazy(
  async () => (await import("./Gallery")).Gallery,
  () => t("page-place-lessons"),
);
const Arrived = lazy(
  async () => (await import("./Arrived")).Arrived,
  () => t("page-share"),
);
const SharePanel = lazy(
  async () => (await import("./SharePanel")).SharePanel,
  () => t("page-share"),
);
const Examples = lazy(
  async () => (await import("./Examples")).Examples,
  () => t("page-place-examples"),
);
const Own = lazy(
  async () => (await import("./own/Own")).Own,
  () => t("page-place-own"),
);
const TakeAway = lazy(
  async () => (await import("./take/TakeAway")).TakeAway,
  () => "",
);
const Presenter = lazy(
  async () => (await import("./Presenter")).Presenter,
  () => t("present"),
);
const Workbench = lazy(
  async () => (await import("./Workbench")).Workbench,
  () => t("page-place-workbench"),
);

interface Props {
  readonly page: PageView;
  readonly pageActions: PageActions;
  /** null while nothing is open yet. */
  readonly view: LabView | null;
  readonly actions: LabActions | null;
  readonly workbench: WorkbenchProps;
}

export function App({ page, pageActions, view, actions, workbench }: Props) {
  const { route, notice, embed } = page;
  const [isPresenting, setIsPresenting] = useState(false);
  const lab: Route = view ? view.route : { page: "home" };
  return (
    <>
      <button type="button" class="skip-link" onClick={() => document.getElementById("main")?.focus()}>
        {t("page-skip")}
      </button>
      {!embed.isEmbedded && (
        <Masthead route={route} lab={lab}>
          {view && (
            <button
              type="button"
              class="icon-button"
              data-testid="present"
              aria-label={t("present")}
              title={t("present")}
              onClick={() => setIsPresenting(true)}
            >
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d="M2 3h16v10H2zM10 13v4m-4 0h8" />
              </svg>
            </button>
          )}
          {view && (
            <button
              type="button"
              class="icon-button"
              data-testid="share-open"
              aria-label={t("page-share")}
              title={t("page-share")}
              onClick={pageActions.openShare}
            >
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d="M10 12.5V2m-4 4 4-4 4 4M4 10v8h12v-8" />
              </svg>
            </button>
          )}
          <SettingsMenu settings={page.settings} actions={pageActions} />
        </Masthead>
      )}
      <main id="main" tabIndex={-1} data-page={route.page} data-phase={view?.phase ?? "loading"}>
        {notice && <NoticeBanner notice={notice} onDismiss={pageActions.dismissNotice} />}
        {route.page === "lessons" && <Gallery gallery={page.gallery} estimate={pageActions.estimate} />}
        {route.page === "own" && <Own own={page.own} part={route.part ?? ""} />}
        {route.page === "about" && <About about={page.about} onForget={pageActions.forget} />}
        {route.page === "link" ? (
          <Arrived link={page.link} actions={pageActions} />
        ) : view && actions ? (
          <Place
            {...{ route, view, actions, embed, isPresenting, workbench }}
            onPresented={() => setIsPresenting(false)}
          />
        ) : (
          <Opening route={route} />
        )}
      </main>
      <footer class="colophon">
        {embed.isEmbedded && (
          <>
            <a href={wholePage()} target="_blank" rel="noreferrer">
              {t("page-whole")}
            </a>{" "}
          </>
        )}
        {t("page-private")} {page.offline === "ready" && <span data-testid="offline">{t("offline-ready")}</span>}{" "}
        {import.meta.env.MODE !== "single" && <a href="./bench/index.html">{t("page-measure")}</a>}
      </footer>
      {page.share && (
        <SharePanel
          view={{ ...page.share, work: page.work }}
          actions={{
            close: pageActions.closeShare,
            exportZip: () => pageActions.exportZip(),
            cancel: pageActions.cancelWork,
            takeAway: () => {
              pageActions.closeShare();
              actions?.takeAway();
            },
          }}
        />
      )}
      {view?.take && <TakeAway {...view.take} />}
      {view && <Announcer view={view} />}
    </>
  );
}

interface PlaceProps {
  readonly route: Route;
  readonly view: LabView;
  readonly actions: LabActions;
  readonly embed: Embed;
  readonly isPresenting: boolean;
  readonly onPresented: () => void;
  readonly workbench: WorkbenchProps;
}

/** The same address without what embedding asked for. */
const wholePage = () => `${location.pathname}${location.hash}`;

/** What the address names, of the session that is open. */
function Place({ route, view, actions, embed, isPresenting, onPresented, workbench }: PlaceProps) {
  const [board, setBoard] = useState<BoardState>({ axis: null, hidden: new Set() });
  const drawn = [...new Set([...view.charts, ...(view.recorded?.charts ?? [])].flatMap(controlsOf))].sort().join("\n");
  const styles = useMemo(
    () => armStyles(view),
    [view.draft, view.arms, view.armNotes, view.recorded, view.baseline, drawn, languageOf()],
  );
  useEffect(() => {
    if (route.page === "examples") actions.openExamples();
  }, [route.page, actions, view.phase === "loading"]);
  const isLab = !["lessons", "workbench", "own", "examples", "about"].includes(route.page);
  useEnterToStart(view.phase === "ready" && isLab && view.draftError === null, actions.start);

  return (
    <ArmStylesContext.Provider value={styles}>
      {view.notice && <NoticeBanner notice={view.notice} onDismiss={actions.dismissNotice} />}
      {isLab && <Lab view={view} actions={actions} board={board} onBoard={setBoard} hidden={embed.hidden} />}
      {route.page === "examples" && <Examples examples={view.examples} actions={actions} />}
      {route.page === "workbench" && <Workbench {...workbench} part={route.part ?? ""} phase={view.phase} />}
      {isPresenting && <Presenter view={view} actions={actions} axis={board.axis} onLeave={onPresented} />}
      <Dock view={view} actions={actions} isLab={isLab} />
    </ArmStylesContext.Provider>
  );
}

/** Said where an experiment will be. */
function Opening({ route }: { route: Route }) {
  const isAlone = ["lessons", "own", "about"].includes(route.page);
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
