// What a suite of the benchmarks is: a question, the contenders that answer it, and the tables that come out.

import type { ModelConfig } from "../src/model/config";
import type { Contender, Device } from "./contender";
import type { Outputs } from "./agreement";
import type { Measurable } from "./rounds";

/** One contender as it takes part: on which device, with how many threads. */
export interface Entrant {
  /** Name in a registry of contenders. */
  readonly contender: string;
  readonly device: Device;
  readonly threads: number;
}

/** An entrant that has been opened for one case of a suite, in a thread or a process of its own. */
export interface Subject extends Measurable {
  readonly title: string;
  /** Works up to `calls` times; after `seconds` no more than `atLeast` times. */
  run(calls: number, seconds: number, atLeast: number): Promise<Calls>;
  close(): Promise<void>;
}

export interface Calls {
  readonly outputs: Outputs;
  readonly seconds: readonly number[];
}

/** One unit of work; resolves to what contenders have to agree on. */
export type Work = () => Promise<readonly number[]>;

/** What a person wants measured. */
export interface Choice {
  /** Cases by suite: `{ step: ["0.11M"] }`. */
  readonly suites: Readonly<Record<string, readonly string[]>>;
  readonly devices: readonly Device[];
  readonly contenders: readonly string[];
  readonly rounds?: number;
  /** Of one contender in one round. */
  readonly seconds?: number;
  /** Calls that are compared before timing, at most. */
  readonly checks?: number;
}

/** What a suite has to work with. */
export interface Bench {
  readonly choice: Choice;
  readonly abort: AbortSignal;
  /** Entrants that only this run has, of this suite: PyTorch, where a terminal drives the page. */
  guests(suite: string): readonly Entrant[];
  /** Threads that a contender may use. */
  readonly cores: number;
  /** @throws {Error} if it cannot start here, saying why */
  open(suite: string, name: string, entrant: Entrant): Promise<Subject>;
  /** `key` will take about `seconds`; 0 when it is done. `<suite> <case>` stands for a case that has not begun. */
  expect(key: string, seconds: number): void;
  /** What is being done now. */
  say(doing: string): void;
}

/** One table, as it is read and as it is computed with. */
export interface Table {
  readonly suite: string;
  readonly title: string;
  /** What the numbers are, in one or two sentences. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a bar beside each row shows, `[rows]`; null for none. */
  readonly bars?: readonly (number | null)[];
  /** What rows have to be read with: why one is missing, or has fewer rounds. */
  readonly notes?: readonly string[];
  /** Every number behind the rows. */
  readonly data: unknown;
  /** Contenders disagreed or failed: the run counts as failed. */
  readonly isFailed?: boolean;
}

export interface Suite {
  /** Its name in the registry. */
  readonly id: string;
  readonly title: string;
  /** The question, in a sentence. */
  readonly about: string;
  /** Its parts, to choose from. */
  readonly cases: readonly string[];
  readonly devices: readonly Device[];
  /** The model of a case. */
  config(name: string): ModelConfig;
  /** Its weights at the start, flat; those of a fresh model if nothing is said. */
  parameters?(name: string): Float32Array;
  /** What a contender does over and over; called where the contender runs. */
  work(contender: Contender, name: string): Work;
  run(names: readonly string[], bench: Bench): AsyncGenerator<Table, void>;
}
