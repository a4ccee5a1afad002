// One tab trains at a time: the lock that the others wait for.

export const LOCK = "errata-train";

/**
 * Does the work while no other tab has the lock, or at once where there are no locks.
 *
 * @param steal whether to take it from the tab that has it
 * @returns `busy` if another tab has it; `stolen` if one took it while the work was done
 */
export async function underLock(steal: boolean, work: () => Promise<void>): Promise<"done" | "busy" | "stolen"> {
  if (!("locks" in navigator)) return work().then(() => "done");
  try {
    return await navigator.locks.request(LOCK, steal ? { steal: true } : { ifAvailable: true }, async (lock) => {
      if (!lock) return "busy";
      await work();
      return "done";
    });
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    return "stolen";
  }
}
