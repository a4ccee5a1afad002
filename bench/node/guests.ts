// Contenders that live in this process and take part in the page's measurement: PyTorch, on one thread and on all.

import type { Page } from "playwright";

import { openTorch, torchVersion } from "../contenders/torch";
import { createHost, type Host } from "../host";
import type { Entrant } from "../suite";
import * as suites from "../suites";

const loaders = { torch: { load: async () => openTorch } };

/** Entrants by suite; none where there is no PyTorch. */
export function guestsHere(cores: number): Record<string, readonly Entrant[]> {
  if (!torchVersion()) return {};
  const entrants = [...new Set([1, cores])].map((threads): Entrant => ({ contender: "torch", device: "cpu", threads }));
  return { step: entrants };
}

/** Offers them to the page. Call it before the page loads. */
export async function offerGuests(page: Page, entrants: Record<string, readonly Entrant[]>): Promise<() => void> {
  const hosts = new Map<number, Host>();
  await page.exposeFunction("errataCallGuest", (id: number, method: keyof Host, args: readonly unknown[]) => {
    const host = hosts.get(id) ?? createHost(suites, loaders);
    hosts.set(id, host);
    return (host[method] as (...all: readonly unknown[]) => Promise<unknown>)(...args);
  });
  await page.addInitScript((known) => {
    globalThis.errataGuests = { entrants: known };
  }, entrants);
  return () => {
    for (const host of hosts.values()) void host.close();
  };
}
