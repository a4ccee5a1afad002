// Which language the page speaks: the one that the address asks for, the one chosen before, the browser's, or English.

import { LANGUAGES, speak, type Language } from "./text";

const KEY = "errata:language";

export const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGES, text);

interface Wishes {
  /** The query of the address: `?lang=de`. */
  readonly search: string;
  /** What was chosen before. */
  readonly chosen: string | null;
  /** What the browser is set to, the preferred first: `de-AT`. */
  readonly languages: readonly string[];
}

export function firstLanguage({ search, chosen, languages }: Wishes): Language {
  const asked = new URLSearchParams(search).get("lang");
  const wishes = [asked, chosen, ...languages.map((tag) => tag.toLowerCase().split("-")[0]!)];
  return wishes.find(isLanguage) ?? "en";
}

/** Speaks the first language. To be awaited before anything is drawn; what cannot be loaded leaves the page in English. */
export async function startLanguage(): Promise<void> {
  const { search } = location;
  const { languages } = navigator;
  await use(firstLanguage({ search, chosen: recall(), languages })).catch(() => {});
}

/**
 * Speaks another language, and remembers it. The address no longer asks for one then.
 *
 * @throws {Error} if it cannot be loaded
 */
export async function setLanguage(language: Language): Promise<void> {
  await use(language);
  remember(language);
  const address = new URL(location.href);
  if (!address.searchParams.has("lang")) return;
  address.searchParams.delete("lang");
  history.replaceState(history.state, "", address);
}

async function use(language: Language): Promise<void> {
  await speak(language);
  document.documentElement.lang = language;
}

// A browser may refuse storage altogether, or when it is full: then nothing is remembered.
function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}
