// What the benchmark page shows, and what can be done on it.

import { computed, signal } from "@preact/signals";

import * as contenders from "../contenders";
import type { PageContender } from "../contenders";
import type { Device } from "../contender";
import { ROUND_SECONDS, ROUNDS } from "../rounds";
import type { BenchResult, Machine } from "../result";
import type { Choice, Table } from "../suite";
import * as suites from "../suites";
import type { Suite } from "../suite";
import { describeMachine } from "./machine";
import { measure, type Progress } from "./session";
import { guestsOf, report } from "./terminal";

/** In order of the alphabet, but for the one that is chosen at first. */
export const SUITES: Readonly<Record<string, Suite>> = Object.fromEntries(
  Object.entries<Suite>(suites).sort(([a], [b]) => Number(b === "step") - Number(a === "step")),
);
export const CONTENDERS: Readonly<Record<string, PageContender>> = contenders;

export type Phase = "ready" | "measuring" | "done";

export const machine = signal<Machine | null>(null);
export const phase = signal<Phase>("ready");
export const progress = signal<Progress | null>(null);
export const tables = signal<readonly Table[]>([]);
export const result = signal<BenchResult | null>(null);
export const failure = signal<string | null>(null);

/** `?rounds=2&seconds=0.5` measures less, and less surely. */
const asked = new URLSearchParams(location.search);
const [rounds, seconds] = ["rounds", "seconds"].map((name) => Number(asked.get(name)) || undefined);

export const choice = signal<Choice>({
  suites: { step: suites.step.cases.slice(0, 1) },
  devices: ["wasm"],
  contenders: Object.keys(CONTENDERS),
  ...(rounds && { rounds }),
  ...(seconds && { seconds }),
});

/** Rough: every contender is started, checked and timed, for each case. */
export const estimatedSeconds = computed(() => {
  const { suites: chosen, devices, contenders: names, rounds = ROUNDS, seconds = ROUND_SECONDS } = choice.value;
  const cases = Object.values(chosen).reduce((sum, some) => sum + some.length, 0);
  return cases * devices.length * (names.length + 1) * (rounds * seconds + 6);
});

export const isComplete = computed(() => {
  const { suites: chosen, devices, contenders: names } = choice.value;
  return devices.length > 0 && names.length > 0 && Object.values(chosen).some((cases) => cases.length > 0);
});

let cancelling = new AbortController();

/** Measures what is chosen and shows it. @throws what `measure` throws; the page says it too */
export async function start(wanted: Choice = choice.value): Promise<BenchResult> {
  if (phase.value === "measuring") throw new Error("start: a measurement is under way");
  cancelling = new AbortController();
  choice.value = wanted;
  [phase.value, tables.value, result.value, failure.value] = ["measuring", [], null, null];
  const guests = Object.keys(wanted.suites).flatMap((id) => guestsOf(id).map(({ contender }) => contender));
  try {
    const finished = await measure({
      choice: { ...wanted, contenders: [...new Set([...wanted.contenders, ...guests])] },
      machine: (machine.value ??= await describeMachine()),
      abort: cancelling.signal,
      onProgress(next) {
        progress.value = next;
        report({ kind: "progress", progress: next });
      },
      onTable(table) {
        tables.value = [...tables.value, table];
        report({ kind: "table", table });
      },
    });
    result.value = finished;
    return finished;
  } catch (error) {
    failure.value = (error as Error).message;
    throw error;
  } finally {
    phase.value = "done";
    progress.value = null;
  }
}

export const cancel = (): void => cancelling.abort();

export async function lookAround(): Promise<Machine> {
  const found = (machine.value ??= await describeMachine());
  const devices: Device[] = found.adapter && !found.adapter.isSoftware ? ["wasm", "webgpu"] : ["wasm"];
  if (phase.value === "ready") choice.value = { ...choice.value, devices };
  return found;
}
