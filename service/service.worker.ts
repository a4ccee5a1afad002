// The service worker: keeps the site for offline use, puts the headers on everything, and lets nothing go elsewhere.

import { PrecacheController } from "workbox-precaching/PrecacheController.js";

import { headersOf, kindOf, policyOf } from "./headers";
import { isOnHost } from "./hosts";
import type { ServiceAnswer, ServiceMessage, SiteFile, SiteFiles } from "./messages";
import { createOnline } from "./online";
import { routeOf } from "./route";

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const SITE: SiteFiles;

const { scope } = self.registration;
/** Sites on one origin share their caches, so the names carry the path. */
const nameOf = (part: string) => `errata-${part}:${new URL(scope).pathname}`;

function keeper(part: string, files: readonly SiteFile[]): PrecacheController {
  const controller = new PrecacheController({ cacheName: nameOf(part) });
  controller.addToCacheList([...files]);
  return controller;
}
const shell = keeper("shell", SITE.shell);
const files = keeper("files", [...SITE.lessons, ...SITE.others]);
const keeperOf = new Map<string, PrecacheController>([
  ...SITE.shell.map(({ url }) => [url, shell] as const),
  ...[...SITE.lessons, ...SITE.others].map(({ url }) => [url, files] as const),
]);
const online = createOnline(nameOf("online"));

/** A file from its cache; from the host, and then into its cache, if it is not there. @throws if the host has another */
async function fileOf(path: string, event: ExtendableEvent): Promise<Response> {
  const keeper = keeperOf.get(path)!;
  const { href } = new URL(path, scope);
  const [cacheKey, request] = [keeper.getCacheKeyForURL(href)!, new Request(href, { cache: "no-cache" })];
  const integrity = keeper.getIntegrityForCacheKey(cacheKey)!;
  return keeper.strategy.handle({ event, request, params: { cacheKey, integrity } });
}

function withHeaders(response: Response, path: string, hosts: readonly string[], body: BodyInit | null): Response {
  if (response.status === 0) return response; // an error, or a redirect that the browser follows
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(headersOf(kindOf(path), hosts))) headers.set(name, value);
  return new Response(body, { status: response.status, statusText: response.statusText, headers });
}

async function respond(event: FetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  if (request.mode === "navigate" && (await isFirstTab(resultingClientId))) await online.go([]);
  const hosts = await online.hosts();
  const route = routeOf(request, scope, keeperOf);
  if (route.from === "elsewhere") return isOnHost(new URL(request.url), hosts) ? fetch(request) : Response.error();
  const { from, path } = route;
  if (from === "host") {
    const response = await fetch(request);
    return withHeaders(response, path, hosts, response.body);
  }
  const response = await fileOf(path, event);
  if (path !== "index.html" || hosts.length === 0) return withHeaders(response, path, hosts, response.body);
  // The page carries its policy in itself as well, and the stricter of two counts.
  const html = (await response.text()).replace(policyOf("lab"), policyOf("lab", hosts));
  return withHeaders(response, path, hosts, html);
}

/** True if no tab of the site is open but the one that is being opened. */
async function isFirstTab(opening: string): Promise<boolean> {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return tabs.every(({ id }) => id === opening);
}

/** What is allowed now, whatever was asked for. */
async function tellHosts(): Promise<void> {
  const answer: ServiceAnswer = { type: "online", hosts: await online.hosts() };
  for (const tab of await self.clients.matchAll({ type: "window" })) tab.postMessage(answer);
}

/** @returns false if something did not arrive */
async function keepLessons(event: ExtendableEvent): Promise<boolean> {
  try {
    for (const { url } of SITE.lessons) await fileOf(url, event);
    return true;
  } catch {
    return false;
  }
}

self.addEventListener("install", (event) => {
  void shell.install(event); // which waits for it
  // The first one begins at once. A new version waits: under a running training, nothing is exchanged.
  if (!self.registration.active) void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim();
      // Another tab may still be of the version before, and ask for parts of it: the next version clears up then.
      if ((await self.clients.matchAll({ type: "window" })).length > 1) return;
      await Promise.all([shell.activate(event), files.activate(event)]);
    })(),
  );
});

self.addEventListener("fetch", (event) => event.respondWith(respond(event)));

self.addEventListener("message", (event) => {
  const message = event.data as ServiceMessage;
  switch (message.type) {
    case "takeOver":
      return void self.skipWaiting();
    case "online":
      return event.waitUntil(online.go(message.hosts).then(tellHosts, tellHosts));
    case "keepLessons":
      return event.waitUntil(
        keepLessons(event).then((ok) =>
          (event.source as Client | null)?.postMessage({ type: "lessonsKept", ok } satisfies ServiceAnswer),
        ),
      );
  }
});
