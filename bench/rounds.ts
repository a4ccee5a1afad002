// Measuring in turns: every subject gets its share of each round, so that a busy moment of the machine falls on all.

/** How often something was done, and how long that took. */
export interface Timing {
  readonly calls: number;
  readonly seconds: number;
}

/** Something that can be measured, wherever it runs. */
export interface Measurable {
  /** Works for about `seconds`, at least one call. */
  measure(seconds: number): Promise<Timing>;
}

export interface RoundOptions {
  /** @default 5 */
  readonly rounds?: number;
  /** Of one subject in one round. @default 2 */
  readonly seconds?: number;
  readonly abort?: AbortSignal;
  /** Before each turn. */
  readonly onTurn?: (subject: number, round: number) => void;
  /** A subject that fails is out, and the others go on. @default it stops everything */
  readonly onFail?: (subject: number, error: Error) => void;
}

export const ROUNDS = 5;
export const ROUND_SECONDS = 2;
/** A call that takes longer than this gets fewer rounds: as many as fit in the second, at least one. */
const SLOW_SECONDS = 15;
const SLOW_BUDGET = 45;

/** Rounds for a subject whose call takes `callSeconds`. */
export const roundsFor = (callSeconds: number, rounds = ROUNDS): number =>
  callSeconds <= SLOW_SECONDS ? rounds : Math.max(1, Math.min(rounds, Math.floor(SLOW_BUDGET / callSeconds)));

/** Calls per second of each subject in each round, `[subjects][rounds]`. */
export async function measureInTurns(
  subjects: readonly { readonly subject: Measurable; readonly rounds: number }[],
  { seconds = ROUND_SECONDS, abort, onTurn, onFail }: RoundOptions = {},
): Promise<number[][]> {
  const rates: number[][] = subjects.map(() => []);
  const failed = new Set<number>();
  const most = Math.max(0, ...subjects.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round++)
    for (const [i, { subject, rounds }] of subjects.entries()) {
      if (round >= rounds || failed.has(i)) continue;
      abort?.throwIfAborted();
      onTurn?.(i, round);
      try {
        const timing = await subject.measure(seconds);
        rates[i]!.push(timing.calls / timing.seconds);
      } catch (error) {
        if (!onFail || abort?.aborted) throw error;
        failed.add(i);
        onFail(i, error as Error);
      }
    }
  return rates;
}

/** Calls `work` for about `seconds`, at least once. */
export async function timeCalls(work: () => Promise<unknown>, seconds: number): Promise<Timing> {
  const started = performance.now();
  for (let calls = 1; ; calls++) {
    await work();
    const spent = (performance.now() - started) / 1000;
    if (spent >= seconds) return { calls, seconds: spent };
  }
}
