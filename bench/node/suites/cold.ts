// W4: from a page's first byte to its first finished training step, shader compilation included, and the bytes for it.

import { availableParallelism } from "node:os";

import type { Browser, Page } from "playwright";

import { nameOf } from "../../names";
import { median, medianInterval } from "../../statistics";
import type { Entrant, Table } from "../../suite";
import { formatRate, intervalText } from "../../text";
import type { Sent, Site } from "../site";
import type { Terminal, TerminalSuite } from "../suite";

const TRIES = 5;

interface Times {
  /** To the end of the first step. */
  readonly seconds: number;
  /** To a contender, or a page, that is ready to begin it. */
  readonly openSeconds: number;
}

interface Try extends Times {
  readonly sent: Sent;
}

interface Starter {
  title: string;
  /** One start in a browser context that has seen nothing. */
  start(): Promise<Try>;
}

export const cold: TerminalSuite = {
  about: "How soon after the page's first byte is the first training step done, and how much is fetched for it?",
  cases: [],
  async *run(_, { browser, site, devices, rounds = TRIES, say }: Terminal): AsyncGenerator<Table, void> {
    const threads = availableParallelism();
    const entrants = devices.flatMap((device) =>
      ["jaxJs", "tensorflow", "errata"].map((contender): Entrant => ({ contender, device, threads })),
    );
    const starters = entrants.map((entrant) => contenderStarter(browser, site, entrant));
    if (devices.includes("wasm")) starters.push(labStarter(browser, site));
    const tries: Try[][] = starters.map(() => []);
    const failures: string[] = [];
    for (let round = 0; round < rounds; round++)
      for (const [i, starter] of starters.entries()) {
        if (failures[i]) continue;
        say(`cold: start ${round + 1} of ${rounds}, ${starter.title}`);
        try {
          tries[i]!.push(await starter.start());
        } catch (error) {
          failures[i] = (error as Error).message.split("\n")[0]!;
        }
      }
    yield tableOf(starters, tries, failures, rounds);
  },
};

function tableOf(starters: readonly Starter[], tries: readonly Try[][], failures: readonly string[], rounds: number) {
  const rows = starters.map(({ title }, i) => {
    const all = tries[i]!;
    if (failures[i] || all.length === 0) return [title, "–", `failed: ${failures[i] ?? "not started"}`, "", "", ""];
    const seconds = medianInterval(all.map((one) => one.seconds));
    const { sent } = all.at(-1)!;
    const ready = median(all.map((one) => one.openSeconds)).toFixed(2);
    const spread = intervalText(seconds, (value) => value.toFixed(2));
    return [title, seconds.median.toFixed(2), spread, ready, `${sent.requests}`, formatRate(sent.bytes / 1000)];
  });
  return {
    suite: "cold",
    title: "Cold start",
    caption:
      `Seconds from the page's first byte to the end of the first training step at 0.11M, median of ${rounds} starts, ` +
      "each in a fresh browser context, taking turns; seconds until it was ready to begin that step; responses until then, " +
      "compressed where the server does.",
    columns: ["", "seconds", "95% interval", "ready after", "requests", "kB"],
    rows,
    bars: tries.map((all) => (all.length > 0 ? medianInterval(all.map((one) => one.seconds)).median : null)),
    data: starters.map(({ title }, i) => ({ title, tries: tries[i], failure: failures[i] ?? null })),
    isFailed: failures.some(Boolean),
  };
}

/** A page with nothing but this contender. */
function contenderStarter(browser: Browser, site: Site, entrant: Entrant): Starter {
  const starter: Starter = {
    title: nameOf(entrant),
    start: () =>
      inFreshContext(browser, site, async (page) => {
        await page.goto(`${site.url}bench/cold.html?entrant=${encodeURIComponent(JSON.stringify(entrant))}`);
        const done = await page.evaluate(async () => globalThis.errataColdStart!);
        starter.title = done.title;
        return done;
      }),
  };
  return starter;
}

/** The laboratory itself: its first lesson, started by itself the moment it can be. */
const labStarter = (browser: Browser, site: Site): Starter => ({
  title: "The laboratory, Run pressed at once",
  start: () =>
    inFreshContext(browser, site, async (page) => {
      await page.addInitScript(() => {
        const watcher = new MutationObserver(() => {
          const button = document.querySelector<HTMLButtonElement>("main[data-phase=ready] [data-testid=run]");
          if (!button || button.disabled) return;
          watcher.disconnect();
          performance.mark("ready");
          button.click();
        });
        watcher.observe(document, { subtree: true, childList: true, attributes: true });
      });
      await page.goto(site.url);
      await page.waitForFunction(() => performance.getEntriesByName("first step").length > 0, null, {
        timeout: 120_000,
      });
      return page.evaluate((): Times => {
        const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        const since = (name: string) =>
          (performance.getEntriesByName(name)[0]!.startTime - navigation!.responseStart) / 1000;
        return { seconds: since("first step"), openSeconds: since("ready") };
      });
    }),
});

async function inFreshContext(browser: Browser, site: Site, work: (page: Page) => Promise<Times>): Promise<Try> {
  const context = await browser.newContext();
  site.sent();
  try {
    const { seconds, openSeconds } = await work(await context.newPage());
    return { seconds, openSeconds, sent: site.sent() };
  } finally {
    await context.close();
  }
}
