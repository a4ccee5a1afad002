// The table of one case of a contest: rates, what they are spread over, ratios, and what every row agreed on.

import type { Contest } from "./contest";
import type { Device } from "./contender";
import { medianInterval, ratioInterval } from "./statistics";
import { libraryOf } from "./names";
import type { Entrant, Table } from "./suite";
import { formatRate, intervalText } from "./text";

/** What came of one entrant. */
export interface Result {
  readonly entrant: Entrant;
  readonly title: string;
  /** Calls that agreed with the reference, or null if there was none. */
  readonly agreed: number | null;
  /** Why it was not timed. */
  readonly trouble: { readonly kind: "left out" | "failed" | "disagrees"; readonly why: string } | null;
  readonly callSeconds: number;
  /** Calls per second, a round each. */
  readonly callRates: readonly number[];
}

const DEVICES: Record<Device, string> = { wasm: "processor", webgpu: "WebGPU", cpu: "processor" };

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

export function rateTable(
  contest: Contest,
  name: string,
  device: Device,
  results: readonly Result[],
  rounds: number,
): Table {
  const [units, flops] = [contest.units(name), contest.flops(name)];
  const isBaseline = ({ entrant, callRates }: Result) => entrant.contender === contest.baseline && callRates.length > 0;
  const baseline = results.find(isBaseline);
  const data = results.map((result) => {
    const { callRates, trouble } = result;
    if (trouble || callRates.length === 0) return { ...result, rates: [], rate: null, ratio: null, gflops: null };
    const rates = callRates.map((rate) => rate * units);
    const rate = medianInterval(rates);
    const ratio = baseline ? ratioInterval(callRates, baseline.callRates) : null;
    return { ...result, rates, rate, ratio, gflops: ((rate.median / units) * flops) / 1e9 };
  });
  return {
    suite: contest.id,
    title: `${contest.title}, ${name}, ${DEVICES[device]}`,
    caption: `${contest.describe(name)} Median of ${count(rounds, "round")} and its 95% interval; ratios are to ${baseline?.title ?? "nothing here"}.`,
    columns: [
      "",
      `${contest.unit}/s`,
      "95% interval",
      `ms a ${contest.call}`,
      "GFLOP/s",
      `times ${libraryOf(contest.baseline)}`,
      "its interval",
      "agreed",
    ],
    rows: data.map(({ title, trouble, agreed, rate, ratio, gflops }) => {
      if (!rate) return [title, trouble?.kind ?? "not timed", "", "", "", "", "", ""];
      return [
        title,
        formatRate(rate.median),
        intervalText(rate, formatRate),
        formatRate((1000 * units) / rate.median),
        gflops.toFixed(1),
        ratio ? ratio.median.toFixed(2) : "–",
        ratio && title !== baseline?.title ? intervalText(ratio, (value) => value.toFixed(2)) : "",
        agreed === null ? "alone" : count(agreed, contest.call),
      ];
    }),
    notes: data.flatMap(({ title, trouble, callRates }) => {
      if (trouble) return [`${title}: ${trouble.kind}, ${trouble.why}.`];
      if (callRates.length === rounds) return [];
      return [`${title}: ${callRates.length} of ${rounds} rounds, since a ${contest.call} takes long.`];
    }),
    bars: data.map(({ rate }) => rate?.median ?? null),
    data: { case: name, device, unit: contest.unit, unitsPerCall: units, flopsPerCall: flops, entrants: data },
    isFailed: results.some(({ trouble }) => trouble !== null && trouble.kind !== "left out"),
  };
}
