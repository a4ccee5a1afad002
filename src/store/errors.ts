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

/** A file was refused, all of it. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  constructor(
    /** Counted from 1; null where no line is at fault. Of a file of examples, 1 where the file as a whole is. */
    readonly line: number | null,
    readonly reason: string,
    /** In a zip, which of its files. */
    readonly file: string | null = null,
    options?: ErrorOptions,
  ) {
    const at = [file, line === null ? null : `line ${line}`].filter((part) => part !== null).join(", ");
    super(at === "" ? reason : `${at}: ${reason}`, options);
  }
}

/** A run file is about an experiment that is stored here already. Nothing was changed; it may be replaced on purpose. */
export class AlreadyStoredError extends Error {
  override readonly name = "AlreadyStoredError";
  constructor(
    readonly experimentId: string,
    /** How many runs of it are stored here. */
    readonly runs: number,
    /** The example set that is here with other content, if that is what stands in the way. */
    readonly exampleSet: string | null = null,
  ) {
    super(
      exampleSet === null
        ? `experiment ${experimentId} is here already, with ${runs} runs`
        : `other examples are here under the name ${exampleSet}`,
    );
  }
}

/** A link that cannot be read or made. */
export class LinkError extends Error {
  override readonly name = "LinkError";
  constructor(
    /** `damaged`: cut or changed; `newer`: of a format this page does not know; `long`: over the limits; `refused`: not allowed in a link. */
    readonly kind: "damaged" | "newer" | "long" | "refused",
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`link: ${reason}`, options);
  }
}

/** What browsers throw for a row whose bytes on the disk are cut, missing or garbled; the rest stays readable. */
export const UNREADABLE = ["NotReadableError", "UnknownError", "DataError", "DataCloneError", "EncodingError"];

/** The `name` of whatever was thrown, "" if it has none. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
