// One measurement in the page: runs the suites that were chosen, and keeps count of what is left.

import { version } from "../../package.json";
import type { Entrant, Subject, Suite, Table, Bench, Choice } from "../suite";
import * as suites from "../suites";
import type { BenchResult, Machine } from "../result";
import { openGuest, guestsOf } from "./terminal";
import { openInWorker } from "./worker";

/** Of a case that has not begun. */
const UNKNOWN_SECONDS = 90;

export interface Progress {
  readonly doing: string;
  readonly secondsLeft: number;
  /** 0 to 1 */
  readonly fraction: number;
}

export interface SessionOptions {
  readonly choice: Choice;
  readonly machine: Machine;
  readonly abort: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onTable: (table: Table) => void;
}

/**
 * Tables as they come, and the whole result at the end. After `abort` the result holds the tables that were finished.
 *
 * @throws {RangeError} for a suite or a case that is not there, before anything is measured
 */
export async function measure(options: SessionOptions): Promise<BenchResult> {
  const { choice, machine, abort, onProgress, onTable } = options;
  const chosen = Object.entries(choice.suites).map(([id, names]) => [suiteOf(id), checked(id, names)] as const);
  const [started, at] = [performance.now(), new Date().toISOString()];
  const ahead = new Map<string, number>();
  let doing = "starting";
  const report = () => {
    const secondsLeft = [...ahead.values()].reduce((sum, seconds) => sum + seconds, 0);
    const spent = (performance.now() - started) / 1000;
    onProgress({ doing, secondsLeft, fraction: spent / (spent + secondsLeft + 1) });
  };
  const bench: Bench = {
    choice,
    abort,
    cores: machine.cores,
    guests: guestsOf,
    open: (suite, name, entrant): Promise<Subject> =>
      isGuest(suite, entrant) ? openGuest(suite, name, entrant) : openInWorker(suite, name, entrant, abort),
    expect(key, seconds) {
      ahead.set(key, seconds);
    },
    say(next) {
      doing = next;
      report();
    },
  };

  for (const [suite, names] of chosen) for (const name of names) ahead.set(`${suite.id} ${name}`, UNKNOWN_SECONDS);
  const tables: Table[] = [];
  let cancelled = false;
  const ticking = setInterval(report, 1000);
  try {
    for (const [suite, names] of chosen)
      for await (const table of suite.run(names, bench)) {
        tables.push(table);
        onTable(table);
      }
  } catch (error) {
    if (!abort.aborted) throw error;
    cancelled = true;
  } finally {
    clearInterval(ticking);
  }
  return {
    format: "errata-bench",
    version: 1,
    errata: { version, commit: import.meta.env["VITE_COMMIT"] ?? "unknown" },
    at,
    seconds: (performance.now() - started) / 1000,
    complete: !cancelled,
    machine,
    choice,
    tables,
  };
}

const isGuest = (suite: string, entrant: Entrant): boolean =>
  guestsOf(suite).some(({ contender }) => contender === entrant.contender);

function suiteOf(id: string): Suite {
  const suite = (suites as Record<string, Suite>)[id];
  if (!suite) throw new RangeError(`measure: got suite '${id}', want any of ${Object.keys(suites).join(", ")}`);
  return suite;
}

function checked(id: string, names: readonly string[]): readonly string[] {
  const { cases } = suiteOf(id);
  const unknown = names.find((name) => !cases.includes(name));
  if (unknown) throw new RangeError(`measure: got case '${unknown}' of '${id}', want any of ${cases.join(", ")}`);
  return names;
}
