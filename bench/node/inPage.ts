// Runs the page's own suites: opens "Measure this machine", has it measure, and listens.

import { loadavg } from "node:os";

import type { Page } from "playwright";

import type { Choice } from "../suite";
import type { BenchResult } from "../result";
import type { Report } from "../page/terminal";
import { torchVersion } from "../contenders/torch";
import { guestsHere, offerGuests } from "./guests";
import { toMarkdown } from "./markdown";
import { processorName } from "./site";
import type { Terminal } from "./suite";

/** Prints each table when it is there. */
export async function measureInPage(
  { browser, site, say }: Terminal,
  cores: number,
  choice: Omit<Choice, "contenders">,
): Promise<BenchResult> {
  const page: Page = await browser.newPage();
  const [torch, load] = [torchVersion(), loadavg()[0]!];
  page.on("console", (message) => say(`page: ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => say(`page: uncaught: ${error.message}`));
  await page.exposeFunction("errataReport", (report: Report) => {
    if (report.kind === "progress") say(`${report.progress.doing}, about ${minutes(report.progress.secondsLeft)} left`);
    else console.log(`\n${toMarkdown(report.table)}\n`);
  });
  const closeGuests = await offerGuests(page, guestsHere(cores));
  try {
    await page.goto(`${site.url}bench/index.html`);
    await page.waitForFunction(() => "errataBench" in globalThis);
    const result = await page.evaluate(async (chosen) => {
      await globalThis.errataBench.machine();
      return globalThis.errataBench.measure({ ...chosen, contenders: globalThis.errataBench.contenders });
    }, choice);
    const host = {
      processor: processorName(),
      node: process.version,
      pytorch: torch ?? "none",
      "load average before": load.toFixed(2),
    };
    return { ...result, machine: { ...result.machine, host } };
  } finally {
    closeGuests();
    await page.close();
  }
}

const minutes = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds / 5) * 5} s` : `${Math.round(seconds / 60)} min`;
