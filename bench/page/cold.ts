// A page with one contender and nothing else: how long it takes from the page's first byte to the first finished step.

import type { Entrant } from "../suite";
import { openInWorker } from "./worker";

export interface ColdStart {
  /** From the first byte of the page to the end of the first step. */
  readonly seconds: number;
  /** Of those, from the first byte to a contender that is ready to train. */
  readonly openSeconds: number;
  readonly title: string;
}

declare global {
  var errataColdStart: Promise<ColdStart> | undefined;
}

async function start(entrant: Entrant): Promise<ColdStart> {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const since = () => (performance.now() - navigation!.responseStart) / 1000;
  const subject = await openInWorker("step", "0.11M", entrant, new AbortController().signal);
  const openSeconds = since();
  await subject.run(1, 0, 1);
  return { seconds: since(), openSeconds, title: subject.title };
}

const asked = new URLSearchParams(location.search).get("entrant");
if (asked) globalThis.errataColdStart = start(JSON.parse(asked) as Entrant);
