// The page: one address, one open session, and what is drawn of both.

import { effect, signal } from "@preact/signals";
import { render } from "preact";

import { lessonIds } from "../lessons/parts/order";
import { startLanguage } from "../text/language";
import { say } from "../text/text";
import { App } from "../ui/App";
import { readEmbed } from "../ui/embed";
import { hrefOf, readRoute, type Route } from "../ui/route";
import type { PageActions, PageView } from "../ui/pageView";
import { createCalibration } from "./calibration";
import { noticeOf, notices } from "./notices";
import { openOffline } from "./offline";
import { createPlaces, standsAlone } from "./places";
import { openSession, type Session } from "./session";
import { createSettings } from "./settings";
import { createSharing } from "./sharing";
import { createStorage } from "./storage";
import { keyOf, subjectOf } from "./subject";
import { createWorkbench } from "./workbench";

/** null where the browser keeps nothing for the page. */
function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const local = localStore();
const storage = createStorage();
const calibration = createCalibration(local, `errata:rates:${location.pathname}`, navigator.hardwareConcurrency || 1);
const { settings, setTheme, setNotifies, tell } = createSettings();
const page = signal<Omit<PageView, "settings">>({
  route: readRoute(location),
  embed: readEmbed(location.search),
  offline: "none",
  ...{ notice: null, link: null, share: null, work: null, gallery: null, about: null, own: null },
});
const session = signal<Session | null>(null);
const patch = (part: Partial<PageView>) => void (page.value = { ...page.value, ...part });

const places = createPlaces({
  storage,
  calibration,
  patch,
  async close() {
    const open = session.value;
    session.value = null;
    await open?.close();
  },
  onOpen: (id, start) => openExperiment(id, start),
});

/** Opens what the address is about, after closing what was open. Other pages leave the open session as it is. */
async function follow(): Promise<void> {
  const { route } = page.value;
  if (route.page === "link") return sharing.read(route.payload);
  const open = session.value;
  if (!open && standsAlone(route)) return;
  const key = keyOf(route) ?? (open ? open.subject.key : keyOf({ page: "lesson", id: lessonIds[0]! }));
  if (!key || open?.subject.key === key) return;
  const subject = await subjectOf(key, storage);
  if (!subject) {
    patch({ notice: notices.notFound(key) });
    if (open) return;
  }
  await open?.close();
  const next = subject ?? (await subjectOf(`lesson/${lessonIds[0]!}`, storage))!;
  const backend = open?.view.value.backend ?? "auto";
  const onCopy = workbench.copy;
  session.value = openSession(next, { storage, calibration, backend, onMove, onCopy });
}

/** What is looked at goes on under another address, where it is still looked at. */
function onMove(from: Route, to: Route): void {
  if (hrefOf(page.value.route) !== hrefOf(from)) return;
  history.replaceState(null, "", hrefOf(to));
  patch({ route: to });
}

// One at a time: a session is closed before the next one opens its threads.
let following = Promise.resolve();
function onAddress(): void {
  patch({ route: readRoute(location), notice: null });
  workbench.follow(page.value.route);
  const failed = (error: unknown) => patch({ notice: notices.unopened((error as Error).message) });
  following = following.then(follow).catch(failed);
  places.furnish(page.value.route).catch(failed);
}

/** Something of the page's own that takes time; what goes wrong becomes a notice. */
function attempt(doing: string, work: () => Promise<unknown>): void {
  const reload = () => location.reload();
  const remedies = { retry: reload, resume: reload, continueOnCpu: reload, reload, takeOver: reload };
  work().catch((error: unknown) => patch({ notice: noticeOf(error, doing, remedies) }));
}

const workbench = createWorkbench({
  ...{ storage, calibration, attempt, local, key: `errata:draft:${location.pathname}` },
  running: () => runningId(session.value),
  onOpen: (id, start) => openExperiment(id, start),
  onExport: (id) => sharing.actions.exportZip(id),
  onImport: (file) => sharing.actions.importRun(file),
  cancelWork: () => sharing.actions.cancelWork(),
});

/** The id of what is being trained. */
function runningId(open: Session | null): string | null {
  const route = open?.view.value.phase === "running" ? open.subject.route : undefined;
  return route?.page === "experiment" ? route.id : null;
}

/** Goes to an experiment that is kept, and starts it as soon as it can be. */
function openExperiment(id: string, start: boolean): void {
  const key = `experiment/${id}`;
  location.hash = hrefOf({ page: "experiment", id });
  if (!start) return;
  let hasArrived = false;
  const end = effect(() => {
    const open = session.value;
    const isThere = open?.subject.key === key;
    const phase = isThere ? open.view.value.phase : "loading";
    const isHere = keyOf(page.value.route) === key;
    hasArrived ||= isHere;
    if (phase === "loading" && (isHere || !hasArrived)) return; // or somebody went elsewhere meanwhile
    queueMicrotask(() => {
      end();
      if (phase === "ready") open?.actions.start();
      if (phase === "paused") open?.actions.resume();
    });
  });
}

const sharing = createSharing({
  ...{ session, storage, patch },
  remedies: {
    retry: () => location.reload(),
    resume: () => session.value?.actions.resume(),
    reload: () => location.reload(),
    takeOver: () => location.reload(),
    continueOnCpu: () => session.value?.actions.setBackend("wasm"),
  },
});

const pageActions: PageActions = {
  ...sharing.actions,
  ...places.actions,
  dismissNotice: () => patch({ notice: null }),
  setTheme,
  setNotifies: (notifies) => void setNotifies(notifies),
};

// A word to whoever asked for it when a run comes to its end.
let wasRunning = false;
effect(() => {
  const view = session.value?.view.value;
  if (wasRunning && view?.phase === "done") tell(say(view.lesson.question));
  wasRunning = view?.phase === "running";
});

function Page() {
  const open = session.value;
  return (
    <App
      page={{ ...page.value, settings: settings.value }}
      pageActions={pageActions}
      view={open?.view.value ?? null}
      actions={open?.actions ?? null}
      workbench={{
        view: { ...workbench.view.value, builder: workbench.builder.value, work: page.value.work },
        actions: workbench.actions,
      }}
    />
  );
}

await startLanguage();
await openOffline({
  phase: () => session.value?.view.value.phase ?? null,
  notice: () => page.value.notice,
  patch,
});
const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
addEventListener("hashchange", onAddress);
onAddress();
