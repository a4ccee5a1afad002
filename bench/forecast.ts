// How long a call of an entrant will take, from a smaller case of the same run: some would take minutes a step.

import type { Contest } from "./contest";
import { nameOf } from "./names";
import type { Bench, Entrant } from "./suite";

/** A call predicted to take longer than this is not made. */
export const MOST_CALL_SECONDS = 90;

/** The smallest case is tried for at most this long to predict another. */
const TRIAL_SECONDS = 20;

export interface Forecast {
  keyOf(entrant: Entrant): string;
  /** As it called itself, once it did. */
  titleOf(entrant: Entrant): string;
  learn(entrant: Entrant, name: string, title: string, callSeconds: number): void;
  /** Seconds of a call, in proportion to its arithmetic; tries the smallest case first if nothing is known yet. */
  predict(entrant: Entrant, name: string): Promise<number>;
}

export function createForecast(contest: Contest, bench: Bench): Forecast {
  const known = new Map<string, { name: string; title: string; seconds: number }>();
  const keyOf = ({ contender, device, threads }: Entrant) => `${contender} ${device} ${threads}`;
  const learn: Forecast["learn"] = (entrant, name, title, seconds) =>
    void known.set(keyOf(entrant), { name, title, seconds });

  return {
    keyOf,
    titleOf: (entrant) => known.get(keyOf(entrant))?.title ?? nameOf(entrant),
    learn,
    async predict(entrant, name) {
      const smallest = contest.cases[0]!;
      if (!known.has(keyOf(entrant)) && name !== smallest) {
        const subject = await bench.open(contest.id, smallest, entrant);
        try {
          const { seconds } = await subject.run(3, TRIAL_SECONDS, 1);
          learn(entrant, smallest, subject.title, Math.min(...seconds));
        } finally {
          await subject.close();
        }
      }
      const last = known.get(keyOf(entrant));
      return last ? (last.seconds * contest.flops(name)) / contest.flops(last.name) : 0;
    },
  };
}
