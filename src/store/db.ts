// The connection to IndexedDB: the only module that opens it.

import { openDB } from "idb";

import { nameOf, StorageFullError, StoreLostError, StoreVersionError } from "./errors";
import { migrate, VERSION, type Db, type ReadTx, type TableName, type WriteTx } from "./schema";

/** Reopenings in a row with no finished transaction between them. A backing store that is broken stays broken. */
const MAX_REOPENINGS = 3;

export type Notice =
  /** Another tab runs newer code and takes the database over: reload. */
  | { readonly kind: "newerTab" }
  /** Another tab, or the user, deletes the database. */
  | { readonly kind: "deleted" }
  /** Another tab with older code keeps the database open: close it. */
  | { readonly kind: "blocked" }
  /** The browser closed the connection, and it was opened again. */
  | { readonly kind: "reopened" };

/** A database that reopens itself. Bodies may run again after a reopening, so they only touch the database. */
export interface Store {
  readonly name: string;
  /**
   * One read-only transaction over `tables`.
   * @throws {StoreLostError} if the connection is gone and cannot be had again
   */
  read<N extends TableName, T>(tables: N[], body: (tx: ReadTx<N>) => Promise<T>): Promise<T>;
  /**
   * One transaction over `tables`, on the disk when the promise resolves; whatever is thrown, nothing is stored.
   *
   * @param saving what is being saved with its size, for the message when the disk is full
   * @throws {StorageFullError} if the browser's storage is full
   * @throws {StoreLostError} if the connection is gone and cannot be had again
   */
  write<N extends TableName>(tables: N[], saving: string, body: (tx: WriteTx<N>) => Promise<unknown>): Promise<void>;
  close(): void;
}

/** Safari, when its database process dies: "Connection to Indexed Database server lost. Refresh the page to try again". */
const isConnectionLoss = (error: unknown): boolean =>
  error instanceof DOMException && /connection .*lost|connection is closing/i.test(error.message);

/** What a transaction over whichever tables has. */
type Tx = Pick<IDBTransaction, "abort" | "error"> & { readonly done: Promise<void> };

/** Run `body` in `tx` to its end, or abort and throw the reason: a request's error rather than the AbortError it causes. */
async function settle<T>(tx: Tx, body: () => Promise<T>): Promise<T> {
  tx.done.catch(() => {}); // awaited below; a body that throws first must not leave it unhandled
  try {
    const result = await body();
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // it has ended already
    }
    if (nameOf(error) !== "AbortError") throw error;
    throw tx.error ?? error;
  }
}

async function versionOf(name: string): Promise<number> {
  const db = await openDB(name);
  db.close();
  return db.version;
}

/**
 * Open the database, made or migrated if need be.
 *
 * @param name scoped to the page's path by the caller: sites on one origin share their databases
 * @throws {StoreVersionError} if the database was written by newer code
 * @throws {DOMException} if the browser gives no database at all (private mode, damaged profile)
 */
export async function openStore(name = "errata", onNotice: (notice: Notice) => void = () => {}): Promise<Store> {
  let connection: Promise<Db> | undefined;
  let current: Db | undefined;
  let reopenings = 0;
  let over: string | undefined; // why there will be no other connection

  const drop = (db: Db) => {
    db.close();
    if (current === db) current = connection = undefined;
  };

  async function open(): Promise<{ db: Db; isNew: boolean }> {
    let isNew = false;
    const opening = openDB(name, VERSION, {
      upgrade(db: Db, from, _to, tx) {
        isNew = from === 0;
        migrate(db, tx, from);
      },
      blocked: () => onNotice({ kind: "blocked" }),
    });
    const db = await opening.catch(async (error: unknown) => {
      if (nameOf(error) === "VersionError") throw new StoreVersionError(name, await versionOf(name), VERSION);
      throw error;
    });
    db.addEventListener("close", () => drop(db));
    db.addEventListener("versionchange", ({ newVersion }) => {
      drop(db); // otherwise the other tab would wait for ever
      over = newVersion === null ? "it was deleted" : "a newer version of this page has taken it over";
      onNotice({ kind: newVersion === null ? "deleted" : "newerTab" });
    });
    current = db;
    return { db, isNew };
  }

  async function reopen(): Promise<Db> {
    let cause: unknown;
    while (reopenings < MAX_REOPENINGS) {
      reopenings++;
      try {
        const { db, isNew } = await open();
        // The user cleared the site's data: going on would store the end of a run without its beginning.
        if (isNew) over ??= "its data was cleared";
        if (over === undefined) {
          onNotice({ kind: "reopened" });
          return db;
        }
        drop(db);
        break;
      } catch (error) {
        if (error instanceof StoreVersionError) throw error;
        cause = error;
      }
    }
    throw new StoreLostError(name, over ?? `the browser closed it, ${MAX_REOPENINGS} reopenings failed`, { cause });
  }

  async function connect(): Promise<Db> {
    if (over !== undefined) throw new StoreLostError(name, over);
    return (connection ??= reopen());
  }

  /** Run a transaction, on a new connection if the one there was turns out to be dead. */
  async function transact<X extends Tx, T>(begin: (db: Db) => X, body: (tx: X) => Promise<T>): Promise<T> {
    for (;;) {
      const db = await connect();
      let begun = false;
      try {
        const tx = begin(db);
        begun = true;
        const result = await settle(tx, () => body(tx));
        reopenings = 0;
        return result;
      } catch (error) {
        const wasClosed = begun
          ? current !== db && nameOf(error) === "AbortError"
          : nameOf(error) === "InvalidStateError";
        if (!wasClosed && !isConnectionLoss(error)) throw error;
        drop(db);
      }
    }
  }

  connection = open().then(({ db }) => db);
  await connection;
  return {
    name,
    read: (tables, body) => transact((db) => db.transaction(tables), body),
    write: (tables, saving, body) =>
      transact(
        (db) => db.transaction(tables, "readwrite", { durability: "strict" }),
        async (tx) => void (await body(tx)),
      ).catch((error: unknown) => {
        if (nameOf(error) === "QuotaExceededError") throw new StorageFullError(saving, { cause: error });
        throw error;
      }),
    close() {
      over ??= "it was closed";
      if (current) drop(current);
    },
  };
}
