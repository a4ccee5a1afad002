// The page: one address, one open session, and what is drawn of both.

import { signal } from "@preact/signals";
import { render } from "preact";

import { lessonIds } from "../lessons/parts/order";
import { App } from "../ui/App";
import { hrefOf, readRoute, type Route } from "../ui/route";
import type { PageView } from "../ui/view";
import { createCalibration } from "./calibration";
import { notices } from "./notices";
import { openSession, type Session } from "./session";
import { createStorage } from "./storage";
import { keyOf, subjectOf } from "./subject";

const storage = createStorage();
const calibration = createCalibration(
  localStore(),
  `errata:rates:${location.pathname}`,
  navigator.hardwareConcurrency || 1,
);
const page = signal<PageView>({ route: readRoute(location), notice: null });
const session = signal<Session | null>(null);
const patch = (part: Partial<PageView>) => void (page.value = { ...page.value, ...part });

/** Opens what the address is about, after closing what was open. Other pages leave the open session as it is. */
async function follow(): Promise<void> {
  const { route } = page.value;
  const open = session.value;
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
  session.value = openSession(next, { storage, calibration, backend, onMove });
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
  following = following.then(follow).catch((error: unknown) => {
    patch({ notice: notices.unopened((error as Error).message) });
  });
}

const pageActions = { dismissNotice: () => patch({ notice: null }) };

function Page() {
  const open = session.value;
  return (
    <App page={page.value} pageActions={pageActions} view={open?.view.value ?? null} actions={open?.actions ?? null} />
  );
}

/** null where the browser keeps nothing for the page. */
function localStore(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
addEventListener("hashchange", onAddress);
onAddress();
