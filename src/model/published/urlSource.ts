// The files of a published model on a host: found by asking for them by name, read in ranges.

import type { ModelFile } from "../../types";
import { checkedSource, INDEX_FILE, PublishedError, TEXT_FILES, type FileSource } from "./source";
import { shardsOf } from "./shards";

export type FetchFrom = (url: string, init?: RequestInit) => Promise<Response>;

/** A text file is asked for whole. */
const MAX_TEXT = 64 * 2 ** 20;

/** `https://host/org/name` of the usual host is the folder of its main revision; anything else is a folder itself. */
export function baseOf(address: string): string {
  const bare = /^[\w.-]+\/[\w.-]+$/.exec(address.trim());
  let url: URL;
  try {
    url = new URL(bare ? `https://huggingface.co/${address.trim()}` : address.trim());
  } catch {
    throw new PublishedError(address, "it is no address: want one with https:// in front, or a name such as org/model");
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && /^(localhost|127\.0\.0\.1)$/.test(url.hostname)))
    throw new PublishedError(address, `got ${url.protocol}//, want https://`);
  const repository = /^\/([\w.-]+\/[\w.-]+)(?:\/(?:tree|resolve)\/([\w.-]+))?\/?$/.exec(url.pathname);
  if (url.hostname === "huggingface.co" && repository)
    return `${url.origin}/${repository[1]}/resolve/${repository[2] ?? "main"}/`;
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

/** What a person would call it. */
export const titleOf = (base: string): string =>
  new URL(base).pathname.replace(/\/resolve\/[^/]+\/$/, "").replace(/^\/|\/$/g, "") || new URL(base).host;

/**
 * Asks for the names that a published model has. Text files are small and are kept in memory; weights are asked for
 * their size alone, and read in ranges.
 *
 * @param fetchFrom the page's way to the network
 * @throws {PublishedError} if the host has no `config.json` or no weights there, or does not say how large a file is
 */
export async function openUrl(address: string, fetchFrom: FetchFrom, abort?: AbortSignal): Promise<FileSource> {
  const base = baseOf(address);
  const texts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of [...TEXT_FILES, INDEX_FILE]) {
    const response = await ask(name);
    // Some hosts answer every address with a page of theirs.
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
    if (response.ok && !isPage) texts.set(name, await whole(name, response));
    else if ((!isPage && response.status !== 404) || name === "config.json")
      throw new PublishedError(name, `the host answered ${isPage ? "with a page" : response.status}`);
  }
  const index = texts.get(INDEX_FILE);
  const names = index ? shardsOf(index) : ["model.safetensors"];
  const files: ModelFile[] = [...texts].map(([name, { length }]) => ({ name, bytes: length }));
  for (const name of names) files.push({ name, bytes: await sizeOn(name) });

  return checkedSource(titleOf(base), files, async (name, from, to, stop) => {
    const text = texts.get(name);
    if (text) return text.slice(from, to);
    if (to === from) return new Uint8Array(0);
    const response = await ask(name, from, to, stop);
    if (response.status === 206) return new Uint8Array(await response.arrayBuffer());
    // Without this, a host that does not know ranges would send gigabytes for every piece.
    await response.body?.cancel();
    throw new PublishedError(name, `the host answered ${response.status} to a range of bytes, want 206`);
  });

  async function ask(name: string, from?: number, to?: number, stop = abort): Promise<Response> {
    const headers: Record<string, string> = from === undefined ? {} : { Range: `bytes=${from}-${to! - 1}` };
    return send(name, { headers }, stop);
  }

  async function send(name: string, init: RequestInit, stop = abort): Promise<Response> {
    try {
      return await fetchFrom(base + name, { ...init, credentials: "omit", ...(stop ? { signal: stop } : {}) });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new PublishedError(name, `${new URL(base).host} cannot be reached`, { cause: error });
    }
  }

  async function whole(name: string, response: Response): Promise<Uint8Array<ArrayBuffer>> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
      parts.push(next.value);
      size += next.value.length;
      if (size <= MAX_TEXT) continue;
      await reader!.cancel();
      throw new PublishedError(name, `got more than ${MAX_TEXT} bytes, want at most that`);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  }

  /** A host may keep `Content-Range` from other sites' pages; `Content-Length` it may not. */
  async function sizeOn(name: string): Promise<number> {
    const response = await ask(name, 0, 1);
    await response.body?.cancel();
    if (response.status !== 206)
      throw new PublishedError(name, `the host answered ${response.status} to a range of bytes, want 206`);
    const size = /\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "")?.[1];
    if (size) return Number(size);
    const length = Number((await send(name, { method: "HEAD" })).headers.get("Content-Length") ?? NaN);
    if (!Number.isSafeInteger(length)) throw new PublishedError(name, "the host does not say how large it is");
    return length;
  }
}
