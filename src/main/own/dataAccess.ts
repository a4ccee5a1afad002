// What a teacher wrote, as data: kept beside what a person brought, and marked as the data it is about.

import { describe } from "../../data/describe";
import { normalAnswer, readAnswer } from "../../data/verify";
import { loadDataset, saveDataset } from "../../store/datasets";
import type { DataRow, Dataset, TextVerifier } from "../../types";
import type { PageStorage } from "../storage";

/** Of critiques of a task's problems: their answers are read as they are written there. */
const OF_TASKS: TextVerifier = { kind: "exact" };

export const createDataAccess = (storage: PageStorage) => ({
  /** @param source a dataset's id, or a task's @throws {Error} where the browser keeps nothing */
  async save(title: string, rows: readonly DataRow[], origin: string, source: string): Promise<Dataset> {
    const { connection, reason } = await storage.open();
    if (!connection) throw new Error(`own: the browser keeps nothing for this page: ${reason}`);
    const verifier = (await loadDataset(connection, source))?.verifier ?? OF_TASKS;
    const dataset = await describe(rows, { title, origin, verifier });
    await saveDataset(connection, dataset, rows);
    return dataset;
  },
  /** null where the data do not say what is right. */
  isRight: ({ verifier }: Dataset, { answer }: DataRow, text: string): boolean | null =>
    answer === undefined ? null : readAnswer(verifier, text) === normalAnswer(verifier, answer),
});
