// The hosts that a person went online to: kept beside the files, since a service worker forgets itself between requests.

import { checkHosts } from "./hosts";

export interface Online {
  hosts(): Promise<readonly string[]>;
  /** @throws {RangeError} if they are not hosts */
  go(hosts: unknown): Promise<void>;
}

/** @param name of the cache that holds them */
export function createOnline(name: string): Online {
  let known: readonly string[] | undefined;
  return {
    async hosts() {
      if (known) return known;
      const kept = await ((await caches.has(name)) ? (await caches.open(name)).match("./hosts") : undefined);
      return (known = kept ? checkHosts(await kept.json()) : []);
    },
    async go(hosts) {
      const next = checkHosts(hosts);
      known = next;
      if (next.length === 0) await caches.delete(name);
      else await (await caches.open(name)).put("./hosts", Response.json(next));
    },
  };
}
