// The terminal that drives the page, where there is one: it hears of progress, and brings contenders of its own (PyTorch).

import type { Host } from "../host";
import type { Entrant, Subject, Table } from "../suite";
import type { Progress } from "./session";

/** What a terminal puts into the page before it loads. Arguments and results travel as JSON. */
export interface GuestBridge {
  readonly entrants: Readonly<Record<string, readonly Entrant[]>>;
}
export type Report =
  { readonly kind: "progress"; readonly progress: Progress } | { readonly kind: "table"; readonly table: Table };
type CallGuest = (id: number, method: keyof Host, args: readonly unknown[]) => Promise<unknown>;

declare global {
  var errataGuests: GuestBridge | undefined;
  var errataCallGuest: CallGuest | undefined;
  var errataReport: ((report: Report) => Promise<void>) | undefined;
}

export const guestsOf = (suite: string): readonly Entrant[] => globalThis.errataGuests?.entrants[suite] ?? [];

export const report = (one: Report): void => void globalThis.errataReport?.(one);

let opened = 0;

/** @throws {Error} if it does not start */
export async function openGuest(suite: string, name: string, entrant: Entrant): Promise<Subject> {
  const [id, call] = [opened++, globalThis.errataCallGuest!];
  const title = (await call(id, "open", [suite, name, entrant])) as string;
  return {
    title,
    run: (...args) => call(id, "run", args) as ReturnType<Subject["run"]>,
    measure: (...args) => call(id, "measure", args) as ReturnType<Subject["measure"]>,
    close: () => call(id, "close", []) as Promise<void>,
  };
}
