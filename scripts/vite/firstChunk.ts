// What a first visit loads is one file: cut wherever a late part of the page shares something of it, it compresses worse.

import type { Rolldown } from "vite";

/** Everything that a module imports, and what that imports, but for what is fetched later. */
function closureOf(id: string, info: (id: string) => Rolldown.ModuleInfo | null): ReadonlySet<string> {
  const found = new Set([id]);
  for (const one of found) for (const next of info(one)?.importedIds ?? []) found.add(next);
  return found;
}

/** @param entry the page's first module, an absolute path */
export function firstChunk(entry: string): Rolldown.CodeSplittingOptions {
  let first: ReadonlySet<string> | undefined;
  const name = (id: string, chunking: Rolldown.ChunkingContext) => {
    first ??= closureOf(entry, (one) => chunking.getModuleInfo(one));
    return first.has(id) && id !== entry ? "first" : null;
  };
  return { groups: [{ name, debugName: "first" }] };
}
