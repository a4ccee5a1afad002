// The IndexedDB schema, with its migrations.

import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";

import type {
  Checkpoint,
  DataRow,
  Dataset,
  Digest,
  Evaluation,
  Example,
  Experiment,
  LessonVerdict,
  OwnModel,
  Run,
  Snapshot,
  StepRecord,
  Written,
} from "../types";

/** An experiment as it was set up. */
export interface ExperimentRecord {
  readonly id: string;
  /** An export name of `src/lessons`, or `own`. */
  readonly lesson: string;
  /** Of an experiment of one's own. */
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** Of the newest run that came to its end, and what it took: seconds of training, the pauses left out. */
  readonly verdict?: LessonVerdict;
  readonly device?: string;
  readonly seconds?: number;
  /** What the link said that it came by. */
  readonly digest?: Digest;
  readonly experiment: Experiment;
  /** When it was set up or last run. ISO 8601, UTC: it sorts as text. */
  readonly createdAt: string;
  /** Of the page or terminal that ran it; absent where it was run here. */
  readonly commit?: string;
  /** When it was deleted: out of all lists, and gone for good some time later. */
  readonly deletedAt?: string;
}

/** What is to change of a record: `undefined` takes a member away, what is not named stays. */
export type ExperimentPart = { readonly id: string } & {
  readonly [K in keyof ExperimentRecord]?: ExperimentRecord[K] | undefined;
};

/** The record with a part of it changed. @throws {RangeError} if that is no whole record */
export function mergeRecord(before: ExperimentRecord | undefined, part: ExperimentPart): ExperimentRecord {
  const merged = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined);
  const record = Object.fromEntries(merged) as unknown as ExperimentRecord;
  if (!record.experiment || !record.lesson || !record.createdAt)
    throw new RangeError(`record: got a part of experiment '${part.id}', which is not stored, want all of it`);
  return record;
}

/** An example with its place in its set. */
export interface ExampleRow extends Example {
  readonly index: number;
}

/** What one commit adds to a run's curve. One row a commit, not one a step: reading a curve is a few rows. */
export interface StepChunk {
  readonly runId: string;
  readonly firstStep: number;
  readonly records: readonly StepRecord[];
}

/** A checkpoint in one of the run's two slots, with the digest that shows damage. */
export interface CheckpointRecord extends Checkpoint {
  readonly slot: 0 | 1;
  readonly sha256: string;
}

/** A snapshot with the digest that shows damage. */
export interface SnapshotRecord extends Snapshot {
  readonly sha256: string;
}

/** Some rows of a person's data: thousands a record, since a hundred thousand records would take a minute. */
export interface DataChunk {
  readonly dataset: string;
  readonly index: number;
  readonly rows: readonly DataRow[];
}

/** A file of a person's model. */
export interface ModelFileRecord {
  readonly model: string;
  readonly name: string;
  readonly blob: Blob;
}

/** What a language model is asked to write, and how far it has come. */
export interface WritingJob {
  readonly id: string;
  /** `answer`, `critique`, `rewrite`, `lesson`. */
  readonly mode: string;
  /** The teacher's id and what it needs to be opened again. */
  readonly teacher: string;
  readonly title: string;
  /** A dataset's id, or a task's. */
  readonly source: string;
  readonly count: number; // of items asked
  readonly createdAt: string; // ISO 8601, UTC
  /** How it is asked: `temperature`, `maxTokens`, `seed`, `noise`, `json`. */
  readonly settings?: Readonly<Record<string, number>>;
}

/** One item of a job as it was written. */
export interface Writing extends Written {
  readonly job: string;
}

export interface Schema extends DBSchema {
  experiments: { key: string; value: ExperimentRecord };
  runs: { key: string; value: Run; indexes: { byExperiment: string } };
  examples: { key: [setId: string, index: number]; value: ExampleRow };
  exampleSets: { key: string; value: { readonly setId: string; readonly count: number } };
  // By point, not step: with long batches two points can be due at one step.
  evaluations: { key: [runId: string, point: number, split: string, mode: string]; value: Evaluation };
  steps: { key: [runId: string, firstStep: number]; value: StepChunk };
  checkpoints: {
    key: [runId: string, slot: number];
    value: CheckpointRecord;
    // So that a commit finds the older slot by its key, without reading megabytes of parameters.
    indexes: { byProgress: [runId: string, step: number, points: number] };
  };
  snapshots: { key: [runId: string, point: number]; value: SnapshotRecord };
  datasets: { key: string; value: Dataset };
  dataChunks: { key: [dataset: string, index: number]; value: DataChunk };
  models: { key: string; value: OwnModel };
  modelFiles: { key: [model: string, name: string]; value: ModelFileRecord };
  jobs: { key: string; value: WritingJob };
  writings: { key: [job: string, index: number]; value: Writing };
}
export type TableName = StoreNames<Schema>;
export type Db = IDBPDatabase<Schema>;
export type ReadTx<N extends TableName> = IDBPTransaction<Schema, N[]>;
export type WriteTx<N extends TableName> = IDBPTransaction<Schema, N[], "readwrite">;
type Upgrade = IDBPTransaction<Schema, TableName[], "versionchange">;

/** Entry i takes the database from version i to i + 1. Append; never edit one that has shipped. */
const migrations: readonly ((db: Db, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore("experiments", { keyPath: "id" });
    db.createObjectStore("runs", { keyPath: "id" }).createIndex("byExperiment", "experimentId");
    db.createObjectStore("examples", { keyPath: ["setId", "index"] });
    db.createObjectStore("exampleSets", { keyPath: "setId" });
    db.createObjectStore("evaluations", { keyPath: ["runId", "point", "split", "mode"] });
    db.createObjectStore("steps", { keyPath: ["runId", "firstStep"] });
    const checkpoints = db.createObjectStore("checkpoints", { keyPath: ["runId", "slot"] });
    checkpoints.createIndex("byProgress", ["runId", "spent.step", "points"]);
  },
  (db) => void db.createObjectStore("snapshots", { keyPath: ["runId", "point"] }),
  (db) => {
    db.createObjectStore("datasets", { keyPath: "id" });
    db.createObjectStore("dataChunks", { keyPath: ["dataset", "index"] });
    db.createObjectStore("models", { keyPath: "id" });
    db.createObjectStore("modelFiles", { keyPath: ["model", "name"] });
    db.createObjectStore("jobs", { keyPath: "id" });
    db.createObjectStore("writings", { keyPath: ["job", "index"] });
  },
];

/** The version this code reads and writes. */
export const VERSION = migrations.length;

/** Bring a database of version `from` (0 if it is new) to `VERSION`, inside its upgrade transaction. */
export function migrate(db: Db, tx: Upgrade, from: number): void {
  for (const migration of migrations.slice(from)) migration(db, tx);
}

/** All keys that begin with `first`: an array sorts after every string or number. */
export const startingWith = (...first: readonly (string | number)[]): IDBKeyRange =>
  IDBKeyRange.bound(first, [...first, []]);
