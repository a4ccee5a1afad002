// The errors of the store that a caller can do something about.

/** The database was written by newer code. Reload to get that code; this one must not touch the data. */
export class StoreVersionError extends Error {
  override readonly name = "StoreVersionError";
  constructor(
    readonly database: string,
    readonly found: number,
    readonly known: number,
  ) {
    super(`openStore: database '${database}' has version ${found}, this code knows versions up to ${known}`);
  }
}

/** The connection is gone for good; what is in memory can still be exported. */
export class StoreLostError extends Error {
  override readonly name = "StoreLostError";
  constructor(
    readonly database: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`database '${database}' cannot be used any more: ${reason}`, options);
  }
}

/** The browser's storage is full. Nothing of what was being saved is stored; what was there before still is. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
  constructor(
    /** What was being saved, with its size. */
    readonly saving: string,
    options?: ErrorOptions,
  ) {
    super(`cannot save ${saving}: the browser's storage is full; none of it was stored`, options);
  }
}

/** A file of examples was refused, all of it. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  constructor(
    /** Counted from 1; 1 also where the file as a whole is at fault. */
    readonly line: number,
    readonly reason: string,
  ) {
    super(`line ${line}: ${reason}`);
  }
}

/** What browsers throw for a row whose bytes on the disk are cut, missing or garbled; the rest stays readable. */
export const UNREADABLE = ["NotReadableError", "UnknownError", "DataError", "DataCloneError", "EncodingError"];

/** The `name` of whatever was thrown, "" if it has none. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
