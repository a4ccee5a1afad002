// What the page says, in the reader's language: messages by id (Fluent), and the registries' own English texts by a catalogue.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";

export const LANGUAGES = { en: "English" } as const;
export type Language = keyof typeof LANGUAGES;

/** What a language brings: its messages, and the texts of tasks, signals, metrics and lessons by their English. */
interface Catalogue {
  readonly bundle: FluentBundle;
  readonly content: Content;
}
interface Content {
  readonly exact: ReadonlyMap<string, string>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly text: string; readonly names: readonly string[] }[];
}

const sources = (files: Record<string, unknown>): string[] => Object.values(files) as string[];

function createCatalogue(locale: string, files: Record<string, unknown>, content: Record<string, string>): Catalogue {
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of sources(files)) {
    const errors = bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw new Error(`text: messages of '${locale}': ${errors[0]!.message}`);
  }
  const entries = Object.entries(content);
  return {
    bundle,
    content: {
      exact: new Map(entries.filter(([english]) => !english.includes("{"))),
      patterns: entries.filter(([english]) => english.includes("{")).map(([english, text]) => patternOf(english, text)),
    },
  };
}

/** `{a} is {b}, not {c}`: what stands in braces is taken over. */
function patternOf(english: string, text: string) {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const source = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { pattern: new RegExp(`^${source.join("(.+?)")}$`, "su"), text, names };
}

const english = createCatalogue(
  "en",
  import.meta.glob("./en/*.ftl", { query: "?raw", import: "default", eager: true }),
  {},
);

/** More messages, in English: of a part of the page that is loaded late. @throws {Error} if they are not Fluent's */
export function addMessages(source: string): void {
  const [error] = english.bundle.addResource(new FluentResource(source), { allowOverrides: true });
  if (error) throw new Error(`text: messages that came late: ${error.message}`);
}

const current = signal<{ language: Language; catalogue: Catalogue }>({ language: "en", catalogue: english });

export const languageOf = (): Language => current.value.language;

/**
 * The message of this id. Components that call it are drawn again when the language changes.
 *
 * @throws {Error} if there is no such message, or one of its arguments is missing
 */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const { bundle } = current.value.catalogue;
  const message = bundle.getMessage(id) ?? english.bundle.getMessage(id);
  if (!message?.value) throw new Error(`text: got '${id}', want the id of a message`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args ?? null, errors);
  if (errors.length > 0) throw new Error(`text: message '${id}': ${errors[0]!.message}`);
  return text;
}

/** A text of a task, signal, metric or lesson, which are written in English; itself where it is not translated. */
export function say(text: string): string {
  const { exact, patterns } = current.value.catalogue.content;
  const found = exact.get(text);
  if (found !== undefined) return found;
  for (const { pattern, text: translated, names } of patterns) {
    const match = pattern.exec(text);
    if (match) return translated.replace(/\{(\w+)\}/g, (_, name: string) => say(match[1 + names.indexOf(name)] ?? ""));
  }
  return text;
}
