// The service worker from the page's side: headers before the first worker starts, files for offline use, new versions.

import { effect, signal, type ReadonlySignal } from "@preact/signals";

import type { ServiceAnswer, ServiceMessage } from "../../service/messages";
import "../lib/trustedTypes";
import type { OfflineState } from "../ui/pageView";
import type { Notice, Phase } from "../ui/view";
import { LOCK } from "./lock";
import { notices } from "./notices";

/** What the page tells of itself, and what it can be told. Read inside an effect. */
export interface OfflinePage {
  /** Of the session that is open; null where none is. */
  phase(): Phase | null;
  notice(): Notice | null;
  patch(part: { readonly offline?: OfflineState; readonly notice?: Notice }): void;
}

/** A page does not wait longer than this for its headers: without them it trains as well, with one thread a run. */
const PATIENCE_MS = 5000;
const RELOADED = `errata-reloaded:${location.pathname}`;

const state = signal<OfflineState>("none");
export const offline: ReadonlySignal<OfflineState> = state;

const say = (worker: ServiceWorker | null, message: ServiceMessage) => worker?.postMessage(message);

/**
 * Call before anything starts a worker. Resolves when the page may begin; where it has to be loaded again for its
 * headers, never. On hosts that send the headers themselves nothing is loaded twice.
 */
export async function openOffline(page: OfflinePage): Promise<void> {
  state.subscribe((value) => page.patch({ offline: value }));
  // Not in development; not on file:// or an insecure address, and where a browser keeps nothing.
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return void (state.value = "unavailable");
  state.value = "installing";
  const taken = takeCharge();
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  if (await Promise.race([taken, late]).catch(() => null)) await reloadForHeaders();
  taken.then(
    (registration) => keepUp(registration, page),
    () => (state.value = "unavailable"),
  );
}

/** Resolves when a service worker answers for this page, or for its next load. @throws if none can be installed */
async function takeCharge(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  // What blocks service workers may answer with nothing instead of an error.
  const registration = (await serviceWorker.register("./service.js", { updateViaCache: "none" })) as
    ServiceWorkerRegistration | undefined;
  if (!registration) throw new Error("offline: the browser installs no service worker");
  const { installing, active } = registration;
  // Active and yet not in charge: the page was reloaded past it.
  if (serviceWorker.controller || active?.state === "activated") return registration;
  await new Promise<void>((resolve, reject) => {
    serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
    installing?.addEventListener("statechange", () => {
      if (installing.state === "redundant") reject(new Error("offline: a file of the site did not arrive"));
    });
  });
  return registration;
}

/**
 * Threads need headers that come with the page itself: once they can be had, it is loaded once more. If that did not
 * help, never again. Not remembered in sessionStorage: Chromium 156 shows a page that changes processes, which is what
 * the headers make it do, what was there before.
 */
async function reloadForHeaders(): Promise<void> {
  try {
    if (crossOriginIsolated) return localStorage.removeItem(RELOADED);
    const isFramed = window.top !== window; // there it is the page around it that decides
    if (isFramed || localStorage.getItem(RELOADED)) return;
    localStorage.setItem(RELOADED, "1");
  } catch {
    return; // no way to know whether it was reloaded before
  }
  location.reload();
  await new Promise(() => {});
}

/** Once the page is up: the lessons' files, and word of new versions. */
function keepUp(registration: ServiceWorkerRegistration, { phase, notice, patch }: OfflinePage): void {
  const { serviceWorker } = navigator;
  const waiting = signal(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => (waiting.value = registration.waiting));
  });
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<ServiceAnswer>) => {
    if (data.type === "lessonsKept") state.value = data.ok ? "ready" : "unavailable";
  });
  let asked = false;
  let told: ServiceWorker | null = null;
  effect(() => {
    const now = phase();
    if (now === "loading") return;
    if (!asked) say(serviceWorker.controller, { type: "keepLessons" });
    asked = true;
    if (!waiting.value || waiting.value === told || notice() || now === "running") return;
    told = waiting.value;
    const newer = told;
    queueMicrotask(() => patch({ notice: notices.newVersion(() => void takeOver(newer)) }));
  });

  async function takeOver(newer: ServiceWorker) {
    const { held } = await navigator.locks.query();
    if (held?.some(({ name }) => name === LOCK)) return patch({ notice: notices.trainingElsewhere() });
    serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    say(newer, { type: "takeOver" });
  }
}
