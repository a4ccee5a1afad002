// Deletes what this page has stored in the browser, and nothing of other pages of its origin.

import { deleteStore } from "../store/forget";

/**
 * The database, cached files, settings, and the worker that serves the page offline, which comes back with the next visit.
 *
 * @param database null where there is none
 * @throws {Error} if another tab keeps the database open
 */
export async function forgetEverything(database: string | null): Promise<void> {
  const scope = new URL("./", location.href).href;
  const path = new URL(scope).pathname;
  if (database !== null) await deleteStore(database);
  if ("caches" in globalThis)
    for (const name of await caches.keys())
      // WebLLM names its own by nothing but itself.
      if (name.includes(scope) || name.startsWith(`errata:${path}`) || name.startsWith("webllm/"))
        await caches.delete(name);
  for (const kept of [localStorage, sessionStorage])
    for (const key of Object.keys(kept)) if (key.startsWith("errata")) kept.removeItem(key);
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.filter((worker) => worker.scope === scope).map((worker) => worker.unregister()));
}
