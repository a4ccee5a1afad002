// Files of what was dropped on the page, folders looked into.

import type { PickedFile } from "./modelsView";

/** A model has some ten files; whoever drops a home directory gets what was found first. */
const MAX_FILES = 2000;
const MAX_DEPTH = 4;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its entries some at a time, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || entries.length > MAX_FILES) return entries;
    entries.push(...some);
  }
}

/** To be called while the event is handled: what it carries is gone afterwards. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  const dropped = [...transfer.items].filter(({ kind }) => kind === "file");
  const entries = dropped.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  // A file without an entry is not from the disk: a script or another page made it.
  const files: PickedFile[] = entries.flatMap(({ entry, file }) => (file && !entry ? [{ path: file.name, file }] : []));
  let level = entries.flatMap(({ entry }) => (entry ? [{ entry, path: entry.name }] : []));
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const next: typeof level = [];
    for (const { entry, path } of level) {
      if (files.length >= MAX_FILES) return files;
      if (entry.isFile) files.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
      else
        for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
          next.push({ entry: inner, path: `${path}/${inner.name}` });
    }
    level = next;
  }
  return files;
}
