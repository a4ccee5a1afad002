// A suite in which contenders do the same work: opened, checked against each other, timed in turns, one table a device.

import type * as contenders from "./contenders";
import { AGREEMENT, referenceOf, type Agreement, type Outputs } from "./agreement";
import type { Device } from "./contender";
import { createForecast, MOST_CALL_SECONDS, type Forecast } from "./forecast";
import { rateTable, type Result } from "./rateTable";
import { measureInTurns, ROUND_SECONDS, ROUNDS, roundsFor } from "./rounds";
import type { Bench, Entrant, Subject, Suite, Table } from "./suite";

export interface Contest extends Omit<Suite, "run"> {
  /** What one call is: `step`. */
  readonly call: string;
  /** Of the rates: `tokens`. */
  readonly unit: string;
  /** Units of one call. */
  units(name: string): number;
  /** Multiplications and additions of one call: for what would take too long, and for a table's GFLOP/s. */
  flops(name: string): number;
  /** A case in a few words, for the caption of its table. */
  describe(name: string): string;
  entrants(cores: number): readonly Entrant[];
  /** Contender that ratios are to, on each device. */
  readonly baseline: keyof typeof contenders;
  agree(got: Outputs, want: Outputs): Agreement;
}

/** An entrant on its way through one case. */
interface Taking {
  readonly entrant: Entrant;
  title: string;
  subject?: Subject;
  outputs: Outputs;
  callSeconds: number;
  rounds: number;
  agreed: number | null;
  trouble: Result["trouble"];
}

/** Processors' rows stand together, whether they are WebAssembly or native. */
const tableOf = (device: Device): Device => (device === "cpu" ? "wasm" : device);

export function defineContest(contest: Contest): Suite {
  return {
    ...contest,
    async *run(names, bench) {
      const forecast = createForecast(contest, bench);
      for (const name of names) yield* runCase(contest, name, bench, forecast);
    },
  };
}

async function* runCase(contest: Contest, name: string, bench: Bench, forecast: Forecast): AsyncGenerator<Table, void> {
  const { devices, contenders, rounds: most = ROUNDS, seconds = ROUND_SECONDS } = bench.choice;
  const taking = [...contest.entrants(bench.cores), ...bench.guests(contest.id)]
    .filter(({ device, contender }) => devices.includes(tableOf(device)) && contenders.includes(contender))
    .map((entrant): Taking => {
      const title = forecast.titleOf(entrant);
      return { entrant, title, outputs: [], callSeconds: 0, rounds: 0, agreed: null, trouble: null };
    });
  const keyOf = (one: Taking) => `${contest.id} ${name} ${forecast.keyOf(one.entrant)}`;
  const expect = (one: Taking, rounds: number) => bench.expect(keyOf(one), rounds * Math.max(seconds, one.callSeconds));
  bench.expect(`${contest.id} ${name}`, 0);
  for (const one of taking) bench.expect(keyOf(one), forecast.seconds(one.entrant, name, most, seconds));
  try {
    for (const one of taking) {
      bench.abort.throwIfAborted();
      await check(contest, name, bench, forecast, one);
      one.rounds = one.trouble ? 0 : roundsFor(one.callSeconds, most);
      expect(one, one.rounds);
    }
    compare(contest, taking);
    const sound = taking.filter(({ subject, trouble }) => subject && !trouble);
    const turns = sound.map(({ subject, rounds }) => ({ subject: subject!, rounds }));
    const rates = await measureInTurns(turns, {
      seconds,
      abort: bench.abort,
      onTurn(i, round) {
        const one = sound[i]!;
        expect(one, one.rounds - round);
        bench.say(`${name}: timing ${one.title}, round ${round + 1} of ${one.rounds}`);
      },
      onFail: (i, error) => (sound[i]!.trouble = { kind: "failed", why: error.message }),
    });
    for (const one of taking) expect(one, 0);
    for (const device of ["wasm", "webgpu"] as const) {
      const rows = taking.filter(({ entrant }) => tableOf(entrant.device) === device);
      const results = rows.map(({ entrant, title, agreed, trouble, callSeconds }, i): Result => {
        const turn = sound.indexOf(rows[i]!);
        return { entrant, title, agreed, trouble, callSeconds, callRates: turn < 0 ? [] : rates[turn]! };
      });
      if (results.length > 0) yield rateTable(contest, name, device, results, most);
    }
  } finally {
    for (const { subject } of taking) await subject?.close();
  }
}

/** Opens an entrant and has it do what is compared. What goes wrong is kept for its row. */
async function check(contest: Contest, name: string, bench: Bench, forecast: Forecast, one: Taking): Promise<void> {
  bench.say(`${name}: starting ${one.title}`);
  try {
    const predicted = await forecast.predict(one.entrant, name);
    one.title = forecast.titleOf(one.entrant);
    if (predicted > MOST_CALL_SECONDS) {
      one.trouble = { kind: "left out", why: `a ${contest.call} would take about ${Math.round(predicted)} s` };
      return;
    }
    one.subject = await bench.open(contest.id, name, one.entrant);
    one.title = one.subject.title;
    bench.say(`${name}: checking ${one.title}`);
    const calls = Math.max(AGREEMENT.atLeast, bench.choice.checks ?? AGREEMENT.calls);
    const { outputs, seconds } = await one.subject.run(calls, AGREEMENT.seconds, AGREEMENT.atLeast);
    one.outputs = outputs;
    one.callSeconds = Math.min(...seconds);
    forecast.learn(one.entrant, name, one.title, one.callSeconds);
  } catch (error) {
    if (bench.abort.aborted) throw error;
    one.trouble = { kind: "failed", why: (error as Error).message };
  }
}

/** All against the one that got furthest, of equals another library than ours; alone there is nothing to compare. */
function compare(contest: Contest, taking: readonly Taking[]): void {
  const sound = taking.filter(({ trouble }) => !trouble);
  const others = sound.filter(({ entrant }) => entrant.contender !== "errata");
  const reference = referenceOf([...others, ...sound]);
  for (const one of sound) {
    if (one === reference || !reference) continue;
    const agreement = contest.agree(one.outputs, reference.outputs);
    if (agreement.agrees) one.agreed = agreement.calls;
    else one.trouble = { kind: "disagrees", why: `${agreement.why} of ${reference.title}` };
  }
  if (reference) reference.agreed = Math.max(...sound.map(({ agreed }) => agreed ?? 0)) || null;
}
