// Where the files of a published model are read from: a folder, a host, storage, memory.

import type { ModelFile } from "../../types";

/** Read in ranges, so that a file of gigabytes is never held whole. */
export interface FileSource {
  /** A folder's name, an address: for a person. */
  readonly title: string;
  readonly files: readonly ModelFile[];
  /**
   * Bytes `from` to `to` of a file, the last left out.
   *
   * @throws {PublishedError} if there is no such file, or it gives fewer bytes than it says it has
   * @throws {DOMException} `AbortError`
   */
  read(name: string, from: number, to: number, abort?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** A model is refused, all of it: which of its files, what was got, what was wanted. */
export class PublishedError extends RangeError {
  override readonly name = "PublishedError";
  constructor(
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${short(file)}: ${short(reason, 400)}`, options);
  }
}

/** A file can hold anything: what is repeated to a person stays short. */
export const short = (text: string, length = 80): string => (text.length > length ? `${text.slice(0, length)}…` : text);

/** Text files of a model that are of use here, and are kept and copied with it. */
export const TEXT_FILES = [
  "config.json",
  "generation_config.json",
  "tokenizer.json",
  "tokenizer_config.json",
  "special_tokens_map.json",
  "chat_template.jinja",
] as const;
export const INDEX_FILE = "model.safetensors.index.json";

export const sizeOf = ({ files }: FileSource, name: string): number | undefined =>
  files.find((file) => file.name === name)?.bytes;

/** Checks a range against the files of a source, and what was read against the range. */
export function checkedSource(title: string, files: readonly ModelFile[], read: FileSource["read"]): FileSource {
  return {
    title,
    files,
    async read(name, from, to, abort) {
      abort?.throwIfAborted();
      const size = files.find((file) => file.name === name)?.bytes;
      if (size === undefined) throw new PublishedError(name, "it is not there");
      if (!(from >= 0 && from <= to && to <= size))
        throw new PublishedError(name, `got bytes ${from} to ${to} asked of it, want at most ${size}`);
      const bytes = await read(name, from, to, abort);
      if (bytes.length !== to - from)
        throw new PublishedError(name, `it is cut: got ${bytes.length} of ${to - from} bytes at byte ${from}`);
      return bytes;
    },
  };
}

/** Files that were picked or dropped, or that storage gave back. */
export function blobSource(title: string, blobs: ReadonlyMap<string, Blob>): FileSource {
  const files = [...blobs].map(([name, { size }]) => ({ name, bytes: size }));
  return checkedSource(title, files, async (name, from, to) => {
    const part = blobs.get(name)!.slice(from, to);
    return new Uint8Array(await part.arrayBuffer());
  });
}

export function memorySource(title: string, contents: ReadonlyMap<string, Uint8Array>): FileSource {
  const files = [...contents].map(([name, { length }]) => ({ name, bytes: length }));
  return checkedSource(title, files, async (name, from, to) =>
    Promise.resolve(new Uint8Array(contents.get(name)!.subarray(from, to))),
  );
}

/**
 * The model among files of a picked folder: the files beside the highest `config.json`, without the folder's path.
 *
 * @param paths with `/`, as pickers give them
 * @returns where each file of the model lies among `paths`, by its name
 * @throws {PublishedError} if there is no `config.json`, or two folders have one
 */
export function modelAmong(paths: readonly string[]): ReadonlyMap<string, number> {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);
  const found = paths.filter((path) => path.slice(path.lastIndexOf("/") + 1) === "config.json").map(folderOf);
  const depthOf = (folder: string) => folder.split("/").length;
  const highest = Math.min(...found.map(depthOf));
  const folders = [...new Set(found.filter((folder) => depthOf(folder) === highest))];
  const [folder] = folders;
  if (folder === undefined) throw new PublishedError("config.json", "it is not there");
  if (folders.length > 1)
    throw new PublishedError("config.json", `got it in ${folders.length} folders, want one model at a time`);
  return new Map(
    paths.flatMap((path, i) => (folderOf(path) === folder ? [[path.slice(folder.length), i] as const] : [])),
  );
}
