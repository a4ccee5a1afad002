// The page's storage: IndexedDB, or the memory of the tab where there is none. Opened once, whatever is looked at.

import { openStore, type Store } from "../store/db";
import { createMemoryRunStore } from "../store/memory";
import type { PageStore } from "../store/pageStore";
import { createIdbRunStore } from "../store/runStore";
import { experimentId } from "../train/experiment";

export interface PageStorage {
  /**
   * `database` is null, and `reason` says why, where nothing can be kept.
   *
   * @throws {StoreVersionError} if newer code has written the data
   */
  open(): Promise<{
    readonly store: PageStore;
    /** The database itself, for what people bring. */
    readonly db: Store | null;
    readonly database: string | null;
    readonly reason: string | null;
  }>;
  /** Called when a tab with newer code takes the data over. Returns what ends that. */
  onNewerTab(call: () => void): () => void;
  readonly idOf: typeof experimentId;
}

export function createStorage(): PageStorage {
  const listeners = new Set<() => void>();
  let opened: ReturnType<PageStorage["open"]> | undefined;

  async function open(): ReturnType<PageStorage["open"]> {
    // Sites on one origin share their databases, so the name carries the path.
    const database = `errata:${location.pathname.replace(/[^/]*$/, "")}`;
    try {
      const store = await openStore(database, ({ kind }) => {
        if (kind === "newerTab") for (const call of listeners) call();
      });
      return { store: createIdbRunStore(store), db: store, database, reason: null };
    } catch (error) {
      if ((error as Error).name === "StoreVersionError") throw error;
      return { store: createMemoryRunStore(), db: null, database: null, reason: (error as Error).message };
    }
  }

  return {
    open() {
      opened ??= open();
      opened.catch(() => (opened = undefined));
      return opened;
    },
    onNewerTab(call) {
      listeners.add(call);
      return () => listeners.delete(call);
    },
    idOf: experimentId,
  };
}
