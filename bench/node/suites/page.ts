// Whether the page stays fluid: long tasks of its main thread while the first lesson's four arms train.

import type { Table } from "../../suite";
import type { Terminal, TerminalSuite } from "../suite";

const TRAINING_SECONDS = 20;
/** A task longer than this can be felt: the limit of the Long Tasks specification. */
const LONG_MS = 50;

/** A long animation frame, with the scripts that made it long. */
interface Frame {
  readonly start: number;
  readonly duration: number;
  readonly causes: readonly string[];
}

interface Watched {
  readonly tasks: readonly { readonly start: number; readonly duration: number }[];
  readonly frames: readonly Frame[];
}

declare global {
  var errataWatched: { tasks: { start: number; duration: number }[]; frames: Frame[] } | undefined;
}

export const page: TerminalSuite = {
  about: "Is any task of the page's main thread longer than 50 ms while four arms train?",
  cases: [],
  async *run(_, { browser, site, seconds = TRAINING_SECONDS, say }: Terminal): AsyncGenerator<Table, void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    try {
      const lab = await context.newPage();
      await lab.addInitScript(watch);
      say("page: opening the laboratory");
      await lab.goto(site.url);
      await lab.locator("main[data-phase=ready]").waitFor({ timeout: 60_000 });
      await lab.getByRole("combobox", { name: "Device" }).selectOption("wasm");
      await lab.getByTestId("device-title").waitFor();
      const pressed = await lab.evaluate(() => performance.now());
      await lab.getByTestId("run").click();
      await lab.waitForFunction(() => performance.getEntriesByName("first step").length > 0, null, { timeout: 60_000 });
      const first = await lab.evaluate(() => performance.getEntriesByName("first step")[0]!.startTime);
      say(`page: watching for ${seconds} s while it trains`);
      await lab.waitForTimeout(1000 * seconds);
      const watched = await lab.evaluate((): Watched => globalThis.errataWatched!);
      yield tableOf(watched, pressed, first, seconds);
    } finally {
      await context.close();
    }
  },
};

/** Runs in the page before anything else of it. */
function watch(): void {
  const seen: NonNullable<typeof globalThis.errataWatched> = { tasks: [], frames: [] };
  globalThis.errataWatched = seen;
  interface Script {
    readonly duration: number;
    readonly invoker: string;
    readonly sourceFunctionName: string;
    readonly sourceURL: string;
    readonly sourceCharPosition: number;
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  if (!PerformanceObserver.supportedEntryTypes.includes("long-animation-frame")) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { scripts: readonly Script[] })[]) {
      const causes = entry.scripts.map(
        ({ duration, invoker, sourceFunctionName, sourceURL, sourceCharPosition }) =>
          `${Math.round(duration)} ms ${invoker} ${sourceFunctionName} ${sourceURL.replace(/.*\//, "")}:${sourceCharPosition}`,
      );
      seen.frames.push({ start: entry.startTime, duration: entry.duration, causes });
    }
  }).observe({ type: "long-animation-frame", buffered: true });
}

function tableOf({ tasks, frames }: Watched, pressed: number, first: number, seconds: number): Table {
  const spans = [
    { name: "loading, until Run", from: 0, to: pressed },
    { name: "from Run to the first step", from: pressed, to: first },
    { name: `${seconds} s of training`, from: first, to: Infinity },
  ];
  const rows = spans.map(({ name, from, to }) => {
    const long = tasks.filter(({ start, duration }) => duration > LONG_MS && start >= from && start < to);
    const longest = Math.max(0, ...long.map(({ duration }) => duration));
    const total = long.reduce((sum, { duration }) => sum + duration, 0);
    return [name, `${long.length}`, longest ? longest.toFixed(0) : `under ${LONG_MS}`, total.toFixed(0)];
  });
  return {
    suite: "page",
    title: "Main thread while four arms train",
    caption: `Tasks over ${LONG_MS} ms on the page's main thread; the first lesson on WebAssembly. Software drawing is part of them.`,
    columns: ["", "tasks over 50 ms", "longest, ms", "together, ms"],
    rows,
    data: { pressed, first, seconds, tasks, frames },
  };
}
