// The page's storage: IndexedDB, or the memory of the tab where there is none. Opened once, whatever is looked at.

import { openStore, type Store } from "../store/db";
import { createMemoryRunStore } from "../store/memory";
import type { PageStore } from "../store/pageStore";
import { createIdbRunStore } from "../store/runStore";
import { experimentId } from "../train/experiment";

interface Opened {
  readonly store: PageStore;
  /** What lies under it, for what else is kept. */
  readonly connection: Store | null;
  readonly database: string | null;
  readonly reason: string | null;
}

export interface PageStorage {
  /**
   * `connection` and `database` are null, and `reason` says why, where nothing can be kept.
   *
   * @throws {StoreVersionError} if newer code has written the data
   */
  open(): Promise<Opened>;
  /** Called when a tab with newer code takes the data over. Returns what ends that. */
  onNewerTab(call: () => void): () => void;
  readonly idOf: typeof experimentId;
}

export function createStorage(): PageStorage {
  const listeners = new Set<() => void>();
  let opened: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    // Sites on one origin share their databases, so the name carries the path.
    const database = `errata:${location.pathname.replace(/[^/]*$/, "")}`;
    try {
      const store = await openStore(database, ({ kind }) => {
        if (kind === "newerTab") for (const call of listeners) call();
      });
      return { store: createIdbRunStore(store), connection: store, database, reason: null };
    } catch (error) {
      if ((error as Error).name === "StoreVersionError") throw error;
      return { store: createMemoryRunStore(), connection: null, database: null, reason: (error as Error).message };
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
