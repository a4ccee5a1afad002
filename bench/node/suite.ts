// What a suite of the terminal is: one that needs more than a page can do, such as opening fresh browsers.

import type { Browser } from "playwright";

import type { Device } from "../contender";
import type { Table } from "../suite";
import type { Site } from "./site";

export interface Terminal {
  readonly site: Site;
  readonly browser: Browser;
  readonly devices: readonly Device[];
  readonly rounds?: number;
  /** Of one contender in one round, or of watching. */
  readonly seconds?: number;
  /** A line of progress. */
  say(line: string): void;
}

export interface TerminalSuite {
  readonly about: string;
  readonly cases: readonly string[];
  run(cases: readonly string[], terminal: Terminal): AsyncGenerator<Table, void>;
}
