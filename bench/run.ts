// npm run bench: measures in a real browser what the page measures, adds what only a terminal can, and prints tables.

import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { openBrowser } from "./node/browser";
import { measureInPage } from "./node/inPage";
import { toMarkdown } from "./node/markdown";
import * as terminalSuites from "./node/suites";
import { serveSite } from "./node/site";
import type { TerminalSuite } from "./node/suite";
import { readWords, type Wanted } from "./node/words";
import type { BenchResult } from "./result";
import type { Suite, Table } from "./suite";
import * as pageSuites from "./suites";

const inPage: Readonly<Record<string, Suite>> = pageSuites;
const inTerminal: Readonly<Record<string, TerminalSuite>> = terminalSuites;
const offer = Object.fromEntries(Object.entries({ ...inPage, ...inTerminal }).map(([id, { cases }]) => [id, cases]));

const root = process.cwd();
const target = join(root, "build/bench.json");

/** Progress goes to the other stream, so that tables can be kept by themselves. A line only when it says something new. */
let lastSaid = "";
function say(line: string): void {
  const what = line.replace(/, about .* left$/, "");
  if (what !== lastSaid) console.error(line);
  lastSaid = what;
}

async function main({ parts, devices, rounds, seconds, isSoftware }: Wanted): Promise<boolean> {
  const site = await serveSite(root);
  const { browser, version } = await openBrowser(process.env["CHROMIUM"], site.url, isSoftware);
  const limits = { ...(rounds && { rounds }), ...(seconds && { seconds }) };
  const terminal = { site, browser, devices, say, ...limits };
  const tables: Table[] = [];
  let result: BenchResult | undefined;
  try {
    const suites = Object.fromEntries(
      parts.filter(({ suite }) => suite in inPage).map(({ suite, cases }) => [suite, cases]),
    );
    if (Object.keys(suites).length > 0) {
      result = await measureInPage(terminal, availableParallelism(), { suites, devices, ...limits });
      tables.push(...result.tables);
    }
    for (const { suite, cases } of parts.filter((part) => part.suite in inTerminal))
      for await (const table of inTerminal[suite]!.run(cases, terminal)) {
        tables.push(table);
        console.log(`\n${toMarkdown(table)}\n`);
      }
  } finally {
    await browser.close();
    await site.close();
  }
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(target, JSON.stringify({ ...result, chromium: version, tables }, null, 2));
  console.error(`Every number is in ${target}`);
  return tables.every(({ isFailed }) => !isFailed);
}

let wanted: Wanted;
try {
  wanted = readWords(process.argv.slice(2), offer);
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
process.exit((await main(wanted)) ? 0 : 1);
