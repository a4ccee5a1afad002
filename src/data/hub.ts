// Data sets of the Hugging Face hub: their files, and reading them by ranges of bytes.

import { DataError, type ByteSource } from "./source";

export type FetchFrom = (url: string, init?: RequestInit) => Promise<Response>;

export interface HubFile {
  readonly path: string;
  readonly size: number; // bytes
  readonly url: string;
}

const HUB = "https://huggingface.co";
/** Where the hub's files come from: it sends their readers on. */
export const HUB_HOSTS = ["huggingface.co", "*.hf.co"] as const;

const ID = /^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/;
const READABLE = /\.(?:parquet|jsonl|ndjson|json|csv|tsv)$/i;
const MAX_FILES = 1000;
const MAX_LIST_BYTES = 4 * 1024 * 1024;

const pathOf = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The id in whatever a person pasted. @throws {DataError} if there is none */
export function hubId(text: string): string {
  const id = text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?huggingface\.co\/datasets\//, "")
    .replace(/\/(?:tree|viewer|blob|resolve)\/.*$|[?#].*$|\/+$/g, "");
  if (!ID.test(id)) throw new DataError(null, `got '${id.slice(0, 60)}', want a data set such as openai/gsm8k`);
  return id;
}

async function answerOf(response: Response, id: string): Promise<string> {
  if (response.status === 401 || response.status === 404)
    throw new DataError(null, `got ${response.status}: the hub has no open data set '${id}'`);
  if (!response.ok) throw new DataError(null, `got ${response.status} from the hub, want a list of files`);
  const text = await response.text();
  if (text.length > MAX_LIST_BYTES)
    throw new DataError(null, `got a list of ${text.length} characters, want at most ${MAX_LIST_BYTES}`);
  return text;
}

/** The files of a data set that can be read here, in the hub's order. @throws {DataError} */
export async function listHub(fetchFrom: FetchFrom, id: string): Promise<readonly HubFile[]> {
  const address = `${HUB}/api/datasets/${id}/tree/main?recursive=true&limit=${MAX_FILES}`;
  const text = await answerOf(await fetchFrom(address), id);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new DataError(null, "got no JSON from the hub, want a list of files", { cause: error });
  }
  if (!Array.isArray(list)) throw new DataError(null, "got no list from the hub, want a list of files");
  const files = list.slice(0, MAX_FILES).flatMap((entry: unknown): HubFile[] => {
    const { type, path, size } = (entry ?? {}) as Record<string, unknown>;
    const isFile = type === "file" && typeof path === "string" && typeof size === "number" && size >= 0;
    if (!isFile || !READABLE.test(path)) return [];
    return [{ path, size, url: `${HUB}/datasets/${id}/resolve/main/${pathOf(path)}` }];
  });
  if (files.length === 0)
    throw new DataError(null, `got no file of '${id}' that can be read, want Parquet, JSONL, JSON or CSV`);
  return files;
}

/** A file of the hub, a range at a time. */
export function sourceOfHub(fetchFrom: FetchFrom, { path, size, url }: HubFile): ByteSource {
  return {
    name: path,
    size,
    async slice(start, end) {
      if (end <= start) return new ArrayBuffer(0);
      const response = await fetchFrom(url, { headers: { Range: `bytes=${start}-${end - 1}` } });
      const isWhole = response.status === 200 && start === 0 && end === size;
      if (response.status !== 206 && !isWhole)
        throw new DataError(null, `got ${response.status} for bytes ${start} to ${end}, want 206`);
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength !== end - start)
        throw new DataError(null, `got ${bytes.byteLength} bytes, want ${end - start}: the download was cut off`);
      return bytes;
    },
  };
}
