// How long a call of an entrant will take, from a smaller case of the same run: some would take minutes a step.

import { AGREEMENT } from "./agreement";
import type { Contest } from "./contest";
import { nameOf } from "./names";
import { roundsFor } from "./rounds";
import type { Bench, Entrant } from "./suite";

/** A call predicted to take longer than this is not made. */
export const MOST_CALL_SECONDS = 45;

/** The smallest case is tried for about this long to predict another, and at least twice: the first call also compiles. */
const TRIAL_SECONDS = 20;

export interface Forecast {
  keyOf(entrant: Entrant): string;
  /** As it called itself, once it did. */
  titleOf(entrant: Entrant): string;
  learn(entrant: Entrant, name: string, title: string, callSeconds: number): void;
  /** Seconds that checking and timing it will take, as far as that can be known yet. */
  seconds(entrant: Entrant, name: string, rounds: number, roundSeconds: number): number;
  /** Seconds of a call, in proportion to its arithmetic; tries the smallest case first if nothing is known yet. */
  predict(entrant: Entrant, name: string): Promise<number>;
}

export function createForecast(contest: Contest, bench: Bench): Forecast {
  const known = new Map<string, { name: string; title: string; seconds: number }>();
  const keyOf = ({ contender, device, threads }: Entrant) => `${contender} ${device} ${threads}`;
  const learn: Forecast["learn"] = (entrant, name, title, seconds) =>
    void known.set(keyOf(entrant), { name, title, seconds });

  const guess = (entrant: Entrant, name: string): number => {
    const last = known.get(keyOf(entrant));
    return last ? (last.seconds * contest.flops(name)) / contest.flops(last.name) : 0;
  };

  return {
    keyOf,
    seconds(entrant, name, rounds, roundSeconds) {
      const call = guess(entrant, name) || 0.25;
      if (call > MOST_CALL_SECONDS) return 0;
      const checking = Math.max(AGREEMENT.atLeast * call, Math.min(AGREEMENT.calls * call, AGREEMENT.seconds));
      return 2 + checking + roundsFor(call, rounds) * Math.max(roundSeconds, call);
    },
    titleOf: (entrant) => known.get(keyOf(entrant))?.title ?? nameOf(entrant),
    learn,
    async predict(entrant, name) {
      const smallest = contest.cases[0]!;
      if (!known.has(keyOf(entrant)) && name !== smallest) {
        const subject = await bench.open(contest.id, smallest, entrant);
        try {
          const { seconds } = await subject.run(3, TRIAL_SECONDS, 2);
          learn(entrant, smallest, subject.title, Math.min(...seconds));
        } finally {
          await subject.close();
        }
      }
      return guess(entrant, name);
    },
  };
}
