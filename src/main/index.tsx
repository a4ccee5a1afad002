// The page: one address, one open session, and what is drawn of both.

import { effect, signal } from "@preact/signals";
import { render } from "preact";

import { lessonIds } from "../lessons/parts/order";
import { startLanguage } from "../text/language";
import { say } from "../text/text";
import { App } from "../ui/App";
import { readEmbed } from "../ui/embed";
import { readRoute } from "../ui/route";
import type { PageActions, PageView } from "../ui/pageView";
import { notices } from "./notices";
import { createPlaces, standsAlone } from "./places";
import { openSession, type Session } from "./session";
import { createSettings } from "./settings";
import { createSharing } from "./sharing";
import { createStorage } from "./storage";
import { keyOf, subjectOf } from "./subject";

const storage = createStorage();
const { settings, setTheme, setNotifies, tell } = createSettings();
const page = signal<Omit<PageView, "settings">>({
  route: readRoute(location),
  embed: readEmbed(location.search),
  ...{ notice: null, link: null, share: null, work: null, gallery: null, about: null },
});
const session = signal<Session | null>(null);
const patch = (part: Partial<PageView>) => void (page.value = { ...page.value, ...part });

const places = createPlaces({
  storage,
  patch,
  async close() {
    const open = session.value;
    session.value = null;
    await open?.close();
  },
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
  session.value = openSession(next, storage, open?.view.value.backend ?? "auto");
}

// One at a time: a session is closed before the next one opens its threads.
let following = Promise.resolve();
function onMove(): void {
  patch({ route: readRoute(location), notice: null });
  const failed = (error: unknown) => patch({ notice: notices.unopened((error as Error).message) });
  following = following.then(follow).catch(failed);
  places.furnish(page.value.route).catch(failed);
}

const sharing = createSharing({
  ...{ session, storage, patch },
  remedies: {
    retry: () => location.reload(),
    resume: () => session.value?.actions.resume(),
    reload: () => location.reload(),
    takeOver: () => {},
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
    />
  );
}

await startLanguage();
const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
addEventListener("hashchange", onMove);
onMove();
