// Deletes a whole database.

import { deleteDB } from "idb";

/** How long other tabs may take to let go of it. */
const PATIENCE_MS = 5000;

/**
 * Everything in the database, and the database itself. Open connections of this code close by themselves when asked to;
 * a tab that does not is waited for.
 *
 * @throws {Error} if another tab keeps it open
 */
export async function deleteStore(name: string): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(
      () => reject(new Error("another tab keeps the data open: close it, then try again")),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([deleteDB(name), patience]);
  } finally {
    clearTimeout(late);
  }
}
