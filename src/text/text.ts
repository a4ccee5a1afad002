// What the page says, in the reader's language: messages by id (Fluent), and the registries' own English texts by a catalogue.

import { FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";

import { createCatalogue, type Catalogue } from "./catalogue";

/** Each by its own name. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

const english = createCatalogue(
  "en",
  import.meta.glob<string>("./en/*.ftl", { query: "?raw", import: "default", eager: true }),
  {},
);

/** What is not in the page's first load comes when it is asked for. */
const load: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import("./de")).german,
};

/** More messages, in English: of a part of the page that is loaded late. @throws {Error} if they are not Fluent's */
export function addMessages(source: string): void {
  const [error] = english.bundle.addResource(new FluentResource(source), { allowOverrides: true });
  if (error) throw new Error(`text: messages that came late: ${error.message}`);
}

const current = signal<{ language: Language; catalogue: Catalogue }>({ language: "en", catalogue: english });

/** Components that call it are drawn again when the language changes. */
export const languageOf = (): Language => current.value.language;

/** Loads a language and speaks it from then on. @throws {Error} if it cannot be loaded */
export async function speak(language: Language): Promise<void> {
  current.value = { language, catalogue: await load[language]() };
}

/**
 * The message of this id; in English where the language does not have it. Components that call it are drawn again when
 * the language changes.
 *
 * @throws {Error} if there is no such message, or one of its arguments is missing
 */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const own = current.value.catalogue.bundle;
  const bundle = own.hasMessage(id) ? own : english.bundle;
  const value = bundle.getMessage(id)?.value;
  if (!value) throw new Error(`text: got '${id}', want the id of a message`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(value, args ?? null, errors);
  if (errors.length > 0) throw new Error(`text: message '${id}': ${errors[0]!.message}`);
  return text;
}

/** A text of a task, signal, metric or lesson, which are written in English; itself where it is not translated. */
export const say = (text: string): string => current.value.catalogue.find(text) ?? text;
