// The graphics device is shared with training, one at a time: whoever writes waits for the run, item by item.

import { LOCK } from "../lock";

/** What stood in the way of the work: the lock was taken by force. */
const TAKEN = Symbol("taken");

type Hold = <T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * Does the work under the lock of training. A run that takes the lock by force ends the work at once; it is done again
 * when the run is over.
 *
 * @param onWaiting true while something else has the device
 */
export function createHold(
  onWaiting: (isWaiting: boolean) => void,
  locks = (navigator.locks as LockManager | undefined) ?? null,
): Hold {
  return async (work, signal) => {
    if (!locks) return work(signal);
    for (;;) {
      const result = await attempt(locks, work, signal, onWaiting);
      if (result !== TAKEN) return result;
    }
  };
}

async function attempt<T>(
  locks: LockManager,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  onWaiting: (isWaiting: boolean) => void,
): Promise<T | typeof TAKEN> {
  const away = new AbortController();
  let [working, isBegun] = [undefined as Promise<T> | undefined, false];
  onWaiting(true);
  try {
    return await locks.request(LOCK, { signal }, () => {
      isBegun = true;
      onWaiting(false);
      return (working = work(AbortSignal.any([away.signal, signal])));
    });
  } catch (error) {
    const isTaken = isBegun && !signal.aborted && (error as Error).name === "AbortError";
    if (!isTaken) throw error;
    away.abort();
    await working?.catch(() => {}); // one request at a time
    return TAKEN;
  } finally {
    onWaiting(false);
  }
}
