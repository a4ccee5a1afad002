// What a list says of rows of data: their id, how many there are and of what.

import { sha256Hex } from "../lib/hash";
import type { DataRow, Dataset, TextVerifier } from "../types";
import { questionKey } from "./textProblems";
import { faultOf } from "./verify";

/** Texts of so many rows are hashed at once: one text of all would be as large as the data. */
const ROWS_AT_ONCE = 2000;
const MAX_TITLE = 120;

export interface Origin {
  readonly title: string;
  /** A file's name, an address, `sample`. */
  readonly origin: string;
  readonly verifier: TextVerifier;
}

/** The fields of a row that the id is made of, in one order. */
const cellsOf = ({ question, answer, solution, response, correct, critique }: DataRow) =>
  [question, answer, solution, response, correct, critique].map((cell) => cell ?? null);

/**
 * `data-` and the first twelve digits of a SHA-256 of the verifier and the rows in their order: the same rows marked
 * in the same way have the same id on every machine.
 */
export async function datasetId(verifier: TextVerifier, rows: readonly DataRow[]): Promise<string> {
  const encoder = new TextEncoder();
  const hashes = [await sha256Hex(encoder.encode(JSON.stringify(verifier)))];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    hashes.push(await sha256Hex(encoder.encode(JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE).map(cellsOf)))));
  return `data-${(await sha256Hex(encoder.encode(hashes.join("")))).slice(0, 12)}`;
}

/** @throws {RangeError} if there are no rows, no title, or answers cannot be read so */
export async function describe(rows: readonly DataRow[], { title, origin, verifier }: Origin): Promise<Dataset> {
  const fault = faultOf(verifier);
  if (fault !== null) throw new RangeError(fault);
  if (rows.length === 0) throw new RangeError("got no rows, want at least one");
  const name = title.trim().slice(0, MAX_TITLE);
  if (name === "") throw new RangeError("got no title, want one");
  return {
    id: await datasetId(verifier, rows),
    title: name,
    rows: rows.length,
    problems: new Set([...new Set(rows.map(({ question }) => question))].map(questionKey)).size,
    responses: rows.filter(({ response }) => response !== undefined).length,
    critiques: rows.filter(({ critique }) => critique !== undefined).length,
    verifier,
    origin,
    createdAt: new Date().toISOString(),
  };
}
