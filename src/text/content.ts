// Finds the translation of an English text: whole, by a pattern with something in it, or sentence by sentence.

/**
 * What may stand in braces in an English text, as `{name:kind}`; the translation names it `{name}`.
 *
 *     {x}         characters without a space, taken over as they are: code, tokens, ids
 *     {x:any}     any text, taken over as it is
 *     {x:number}  a number, taken over with the locale's decimal sign
 *     {x:numbers} whole numbers, a comma between, taken over as they are
 *     {x:date}    a day, `2026-11-21`, as the locale writes it
 *     {x:known}   a text of the same catalogue, translated; without its translation the pattern does not fit
 *     {x:name}    a text of the same catalogue, translated, or a name that somebody gave, as it is
 */
const KINDS = {
  code: "(\\S+?)",
  any: "(.+?)",
  number: "([+−-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)",
  numbers: "(\\d+(?:, \\d+)*)",
  date: "(\\d{4}-\\d\\d-\\d\\d)",
  known: "(.+?)",
  name: "(.+?)",
} as const;
type Kind = keyof typeof KINDS;

const SLOT = /\{(\w+)(?::(\w+))?\}/g;
const MAX_REMEMBERED = 4000;

interface Pattern {
  readonly english: string;
  readonly pattern: RegExp;
  readonly slots: readonly (readonly [name: string, kind: Kind])[];
  readonly text: string;
}

/** undefined where there is no translation. Asked while the page is drawn: what was found is remembered. */
export type Find = (english: string) => string | undefined;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** @throws {RangeError} at a kind that there is not, or a translation that names what the English does not */
function patternOf(english: string, text: string): Pattern {
  const slots = [...english.matchAll(SLOT)].map(([, name, kind = "code"]) => {
    if (!Object.hasOwn(KINDS, kind))
      throw new RangeError(`content: got kind '${kind}' in '${english}', want one of ${Object.keys(KINDS).join(", ")}`);
    return [name!, kind as Kind] as const;
  });
  const names = slots.map(([name]) => name);
  const stray = [...text.matchAll(SLOT)].find(([, name]) => !names.includes(name!));
  if (stray) throw new RangeError(`content: got ${stray[0]} in '${text}', want only ${names.join(", ")}`);
  const parts = english.replace(SLOT, "\0").split("\0").map(escaped);
  const source = parts.map((part, i) => part + (slots[i] ? KINDS[slots[i][1]] : "")).join("");
  return { english, pattern: new RegExp(`^${source}$`, "su"), slots, text };
}

// Of several patterns that fit, the one that says most itself: those that take anything come last.
const isLoose = ({ slots }: Pattern): boolean => slots.some(([, kind]) => kind === "any" || kind === "name");
const literal = ({ english }: Pattern): number => english.replace(SLOT, "").length;

/**
 * @param entries translations by their English
 * @param onUse called with the English of every entry that a translation is made of
 */
export function createContent(
  locale: string,
  entries: Readonly<Record<string, string>>,
  onUse: (english: string) => void = () => {},
): Find {
  const isPattern = (english: string) => english.search(SLOT) >= 0;
  const exact = new Map(Object.entries(entries).filter(([english]) => !isPattern(english)));
  const patterns = Object.entries(entries)
    .filter(([english]) => isPattern(english))
    .map(([english, text]) => patternOf(english, text))
    .sort((a, b) => Number(isLoose(a)) - Number(isLoose(b)) || literal(b) - literal(a));
  const remembered = new Map<string, string | undefined>();
  const decimal = new Intl.NumberFormat(locale).format(1.5).charAt(1);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });

  const write: Readonly<Record<Kind, Find>> = {
    code: (text) => text,
    any: (text) => text,
    number: (text) => text.replace(".", decimal),
    numbers: (text) => text,
    date: (text) => days.format(new Date(text)),
    known: (text) => find(text),
    name: (text) => find(text) ?? text,
  };

  function fill({ english, pattern, slots, text }: Pattern, from: string): string | undefined {
    const match = pattern.exec(from);
    if (!match) return undefined;
    const values = new Map<string, string>();
    for (const [i, [name, kind]] of slots.entries()) {
      const value = write[kind](match[i + 1]!);
      if (value === undefined) return undefined;
      values.set(name, value);
    }
    onUse(english);
    return text.replace(SLOT, (_, name: string) => values.get(name)!);
  }

  function search(text: string): string | undefined {
    const whole = exact.get(text);
    if (whole !== undefined) {
      onUse(text);
      return whole;
    }
    for (const pattern of patterns) {
      const filled = fill(pattern, text);
      if (filled !== undefined) return filled;
    }
    const sentences = text.split(/(?<=[.!?])\s+(?=\S)/u);
    if (sentences.length < 2) return undefined;
    const said = sentences.map(find);
    return said.every((sentence) => sentence !== undefined) ? said.join(" ") : undefined;
  }

  function find(text: string): string | undefined {
    if (remembered.has(text)) return remembered.get(text);
    const found = search(text);
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(text, found);
    return found;
  }
  return find;
}
