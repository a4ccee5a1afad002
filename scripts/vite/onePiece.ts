// Puts what the page's first script imports into one file, however many parts that come late share some of it.
//
// Left alone, every module that a late part shares with the first script becomes a file of its own, and small files
// compress worse: 37 of them were 14 kB more than one, of 150.

import type { Plugin } from "vite";

/** Of Rolldown's `codeSplitting`. */
interface Group {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

export function onePiece(): { readonly plugin: Plugin; readonly group: Group } {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: "one-piece",
    apply: "build",
    buildStart: () => first.clear(),
    buildEnd() {
      const importsOf = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      // Not the script itself: it waits for the language, which imports some of what it imports, and would wait for it.
      const pages = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      const waiting = pages.flatMap(importsOf).flatMap(importsOf);
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (first.has(id)) continue;
        first.add(id);
        waiting.push(...importsOf(id));
      }
    },
  };
  return { plugin, group: { name: "first", test: (id) => first.has(id) } };
}
