// The page's own files: checkpoints and recorded results.

import { fetchAsset } from "./assets";

async function fetchFile(path: string): Promise<Response> {
  const response = await fetchAsset(path);
  if (!response.ok) throw new Error(`'${path}' could not be loaded: ${response.status} ${response.statusText}`);
  return response;
}

/** @throws {Error} if the file cannot be had */
export const fetchBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetchFile(path)).arrayBuffer());

/** null if there is no such file: a server may then answer with the page itself. */
export async function fetchJson<T>(path: string): Promise<T | null> {
  const response = await fetchAsset(path);
  const isJson = response.ok && response.headers.get("content-type")?.includes("json");
  return isJson ? ((await response.json()) as T) : null;
}
