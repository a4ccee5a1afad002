// Where one contender runs: opens it for a case of a suite, has it work, and times it on the spot.
//
// Timing happens on this side of the message channel, so that no channel is part of a measurement.

import { initialParameters } from "../src/model/config";
import type { Contender, OpenContender } from "./contender";
import { timeCalls, type Timing } from "./rounds";
import type { Calls, Entrant, Suite, Work } from "./suite";

export type Loaders = Readonly<Record<string, { load(): Promise<OpenContender> }>>;

export interface Host {
  /** Resolves to the contender's title. @throws {RangeError} for a name that is not there */
  open(suite: string, name: string, entrant: Entrant): Promise<string>;
  run(calls: number, seconds: number, atLeast: number): Promise<Calls>;
  measure(seconds: number): Promise<Timing>;
  close(): Promise<void>;
}

export function createHost(suites: Readonly<Record<string, Suite>>, loaders: Loaders): Host {
  let contender: Contender | undefined;
  let work: Work | undefined;
  const working = () => {
    if (!work) throw new Error("host: open a contender first");
    return work;
  };
  return {
    async open(suiteId, name, { contender: id, device, threads }) {
      const [suite, loader] = [suites[suiteId], loaders[id]];
      if (!suite || !loader) throw new RangeError(`host: got suite '${suiteId}' and contender '${id}', one is unknown`);
      const config = suite.config(name);
      const open = await loader.load();
      const parameters = suite.parameters?.(name) ?? initialParameters(config, 1);
      contender = await open({ config, device, threads, parameters });
      work = suite.work(contender, name);
      return contender.title;
    },
    async run(calls, budget, atLeast) {
      const [outputs, seconds]: [(readonly number[])[], number[]] = [[], []];
      const started = performance.now();
      while (outputs.length < calls) {
        const begun = performance.now();
        if (outputs.length >= atLeast && begun - started > 1000 * budget) break;
        outputs.push(await working()());
        seconds.push((performance.now() - begun) / 1000);
      }
      return { outputs, seconds };
    },
    measure: (seconds) => timeCalls(working(), seconds),
    async close() {
      await contender?.close();
      contender = work = undefined;
    },
  };
}
