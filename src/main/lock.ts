// Two tabs never train at once: the lock that one of them holds.

const LOCK = "errata-train";

/**
 * Works while the lock is held; where the browser has no locks, without one. `busy`: another tab holds it, and nothing was
 * done. `stolen`: another tab has taken it over meanwhile.
 *
 * @throws what `work` throws
 */
export async function holdLock(steal: boolean, work: () => Promise<void>): Promise<"done" | "busy" | "stolen"> {
  if (!("locks" in navigator)) return work().then(() => "done");
  const options = steal ? { steal: true } : { ifAvailable: true };
  try {
    return await navigator.locks.request(LOCK, options, async (lock) => {
      if (!lock) return "busy";
      await work();
      return "done";
    });
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    return "stolen";
  }
}
