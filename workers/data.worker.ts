// The data thread of the page: reads files, turns them into rows, keeps them, and writes them out again.

import { expose } from "comlink";

import { describe, type Origin } from "../src/data/describe";
import { mapRows, verifierFor, type Mapped, type Mapping, type Skip } from "../src/data/mapping";
import { readTable } from "../src/data/read";
import { recognise } from "../src/data/recognise";
import { SAMPLE_VERIFIER, sampleRows } from "../src/data/sample";
import { sourceOfFile, type ByteSource, type Table } from "../src/data/source";
import { summarise, type Summary } from "../src/data/summary";
import { trlZip, type ContinuedSignal } from "../src/data/trl";
import { writeData, type WrittenLayout } from "../src/data/write";
import {
  deleteDataset,
  listDatasets,
  loadDataset,
  loadRows,
  peekRows,
  renameDataset,
  saveDataset,
} from "../src/store/datasets";
import { openStore, type Store } from "../src/store/db";
import type { DataRow, Dataset, TextVerifier } from "../src/types";

/** A file of this machine, or one whose bytes the page fetches. */
export type DataSource = File | Pick<ByteSource, "name" | "size">;

/** What was found in a file. */
export interface Reading {
  readonly format: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly mapping: Mapping;
  readonly verifier: TextVerifier;
}

export interface Preview extends Summary {
  /** The first five rows, as they will be kept. */
  readonly first: readonly DataRow[];
  readonly skipped: Readonly<Partial<Record<Skip, number>>>;
}

export interface HandedFile {
  readonly name: string;
  readonly blob: Blob;
}

const SAMPLE_ROWS = 100;
const SHOWN = 5;

/** null: there is no database, and data are kept as long as the tab is open. */
let store: Store | null = null;
const memory = new Map<string, { dataset: Dataset; rows: readonly DataRow[] }>();
let table: Table | undefined;
let mapped: (Mapped & { readonly of: Mapping }) | undefined;
/** Of the set that was last asked for: looking at it, writing it out, and writing it out again. */
let recent: { id: string; dataset: Dataset; rows: readonly DataRow[] } | undefined;

function mappedBy(mapping: Mapping): Mapped {
  if (!table) throw new Error("data: read a file first");
  if (mapped && JSON.stringify(mapped.of) === JSON.stringify(mapping)) return mapped;
  mapped = { ...mapRows(mapping, table.rows), of: mapping };
  return mapped;
}

async function save(rows: readonly DataRow[], origin: Origin): Promise<Dataset> {
  const dataset = await describe(rows, origin);
  if (store) await saveDataset(store, dataset, rows);
  else memory.set(dataset.id, { dataset, rows });
  recent = undefined;
  return dataset;
}

async function wholeOf(id: string): Promise<{ dataset: Dataset; rows: readonly DataRow[] }> {
  if (recent?.id === id) return recent;
  const found = store ? { dataset: await loadDataset(store, id), rows: await loadRows(store, id) } : memory.get(id);
  if (!found?.dataset) throw new RangeError(`data: got '${id}', which is not kept here`);
  recent = { id, dataset: found.dataset, rows: found.rows };
  return recent;
}

const desk = {
  /** @param database its name; null keeps data in memory */
  async open(database: string | null): Promise<void> {
    store = database === null ? null : await openStore(database);
  },

  async list(): Promise<readonly Dataset[]> {
    return store ? listDatasets(store) : [...memory.values()].map(({ dataset }) => dataset).reverse();
  },

  /** Reads a file to its end. @throws {DataError} if anything in it is not as it should be: nothing of it is kept */
  async read(
    source: DataSource,
    slice: ByteSource["slice"] | null,
    onFraction: (fraction: number) => void,
  ): Promise<Reading> {
    [table, mapped] = [undefined, undefined];
    const bytes = source instanceof File ? sourceOfFile(source) : { ...source, slice: slice! };
    table = await readTable(bytes, (read) => onFraction(read / bytes.size));
    const mapping = recognise(table.columns, table.rows.slice(0, SAMPLE_ROWS));
    const { format, columns, rows } = table;
    return { format, columns, rows: rows.length, mapping, verifier: verifierFor(mapping) };
  },

  preview(mapping: Mapping, verifier: TextVerifier): Preview {
    const { rows, skipped } = mappedBy(mapping);
    return { ...summarise(rows, verifier), first: rows.slice(0, SHOWN), skipped };
  },

  async keep(mapping: Mapping, origin: Origin): Promise<Dataset> {
    const dataset = await save(mappedBy(mapping).rows, origin);
    [table, mapped] = [undefined, undefined];
    return dataset;
  },

  forget(): void {
    [table, mapped] = [undefined, undefined];
  },

  takeSample: (title: string): Promise<Dataset> =>
    save(sampleRows(), { title, origin: "sample", verifier: SAMPLE_VERIFIER }),

  async peek(id: string, from: number, count: number): Promise<readonly DataRow[]> {
    return store ? peekRows(store, id, from, count) : (await wholeOf(id)).rows.slice(from, from + count);
  },

  async rename(id: string, title: string): Promise<void> {
    const name = title.trim().slice(0, 120);
    if (name === "") throw new RangeError("got no title, want one");
    recent = undefined;
    const kept = memory.get(id);
    if (store) await renameDataset(store, id, name);
    else if (kept) memory.set(id, { ...kept, dataset: { ...kept.dataset, title: name } });
  },

  async remove(id: string): Promise<void> {
    recent = undefined;
    memory.delete(id);
    if (store) await deleteDataset(store, id);
  },

  async write(id: string, layout: WrittenLayout): Promise<HandedFile> {
    const { dataset, rows } = await wholeOf(id);
    const { name, text } = writeData(layout, dataset, rows);
    return { name, blob: new Blob([text], { type: name.endsWith(".csv") ? "text/csv" : "application/jsonl" }) };
  },

  async continueInTrl(id: string, signal: ContinuedSignal): Promise<HandedFile> {
    const { dataset, rows } = await wholeOf(id);
    const zip = trlZip(signal, dataset, rows);
    return { name: `errata-trl-${signal}.zip`, blob: new Blob([zip], { type: "application/zip" }) };
  },
};

export type DataDesk = typeof desk;
expose(desk);
