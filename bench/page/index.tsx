// The page that measures this machine: mounts it, and offers the same measurement to whoever drives the page.

import { render } from "preact";

import type { BenchResult, Machine } from "../result";
import type { Choice } from "../suite";
import { cancel, CONTENDERS, lookAround, start, SUITES } from "./state";
import { Page } from "./Page";
import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import "../../src/ui/pieces.css";
import "../../src/ui/frame.css";
import "./bench.css";

export interface BenchApi {
  /** Cases by suite. */
  readonly suites: Readonly<Record<string, readonly string[]>>;
  readonly contenders: readonly string[];
  machine(): Promise<Machine>;
  measure(choice: Choice): Promise<BenchResult>;
  cancel(): void;
}

declare global {
  var errataBench: BenchApi;
}

const root = document.getElementById("app")!;
root.replaceChildren();
render(<Page />, root);
globalThis.errataBench = {
  suites: Object.fromEntries(Object.values(SUITES).map(({ id, cases }) => [id, cases])),
  contenders: Object.keys(CONTENDERS),
  machine: lookAround,
  measure: start,
  cancel,
};
void lookAround();
