// Makes a person's data known to this thread as the task of its id, from the browser's storage.

import { createTextTask } from "../../data/textTask";
import { bringTask } from "../../train/experiment";
import type { Experiment } from "../../types";
import type { PageStorage } from "../storage";
import { openShelf, type Shelf } from "./shelf";

type Limits = Parameters<typeof createTextTask>[2];

/** Of lengths where no model was chosen: nothing of this thread reads them. */
const ANY_LENGTH: Limits = { context: 2 ** 20, maxTokens: 2 ** 20 };

/** @throws {RangeError} if it is not kept, or holds no question with a right answer */
export async function bringData(shelf: Shelf, id: string, limits: Limits = ANY_LENGTH): Promise<void> {
  const { dataset, rows } = await shelf.data(id);
  bringTask(id, createTextTask(dataset, rows, limits));
}

/** For the experiment of a session. Where the data are gone, what asks for its task says so. */
export async function bringHere({ task, start }: Experiment, storage: PageStorage): Promise<void> {
  await bringData(await openShelf(storage), task, start.own);
}
