// What a language brings: its messages by id, and the registries' own texts by their English.

import { FluentBundle, FluentResource } from "@fluent/bundle";

import { createContent, type Find } from "./content";

export interface Catalogue {
  readonly bundle: FluentBundle;
  readonly find: Find;
}

/**
 * @param files sources of `.ftl` files by path
 * @throws {Error} if an id is there twice
 */
export function createCatalogue(
  locale: string,
  files: Readonly<Record<string, string>>,
  content: Readonly<Record<string, string>>,
): Catalogue {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    const errors = bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw new Error(`text: '${path}': ${errors[0]!.message}`);
  }
  return { bundle, find: createContent(locale, content) };
}
