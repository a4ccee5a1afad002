// Every message that the page asks for exists, every message that exists is asked for, and all languages say the same things.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { afterEach, describe, expect, test } from "vitest";

import { languageOf, say, speak, t } from "./text";

/** Areas whose English is being written: their German follows, and then this is empty. */
const TO_COME: readonly string[] = [];

const root = resolve(import.meta.dirname, "../..");
const read = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));
const areas = (language: string) =>
  readdirSync(join(root, "src/text", language), { recursive: true, encoding: "utf8" }).flatMap(
    (name) => /^(.+)\.ftl$/.exec(name)?.[1] ?? [],
  );

/** Messages by id, as they are written. */
function messagesOf(source: string): Map<string, string> {
  const parts = source.split(/^(?=[a-z][\w-]* =)/m).filter((part) => /^[a-z]/.test(part));
  return new Map(parts.map((part) => [part.slice(0, part.indexOf(" =")), part.replace(/^#.*$/gm, "")]));
}
const fileOf = (language: string, area: string) => join(root, "src/text", language, `${area}.ftl`);
const messagesIn = (language: string, area: string) => messagesOf(readFileSync(fileOf(language, area), "utf8"));

const messages = areas("en").flatMap((area) => [...messagesIn("en", area).keys()]);
const code = [...read("src/ui", /\.tsx?$/), ...read("src/main", /\.tsx?$/)].join("\n");

test("every message is Fluent: what is not would be left out without a word", () => {
  const parsed = read("src/text/en", /\.ftl$/).flatMap((text) => new FluentResource(text).body.map(({ id }) => id));
  expect(messages.filter((id) => !parsed.includes(id))).toEqual([]);
});

afterEach(() => speak("en"));

test("ids are unique", () => {
  expect(messages.filter((id, i) => messages.indexOf(id) !== i)).toEqual([]);
});

/** `t("one")`, `t(isRight ? "one-right" : "one-wrong")`, `<Rich id="one">` */
test("every message that is asked for exists", () => {
  const calls = [...code.matchAll(/\bt\(([^(),`]*)/g)].map(([, first]) => first!);
  const inCalls = calls.flatMap((first) => [...first.matchAll(/"([\w-]+-[\w-]+)"/g)].map(([, id]) => id!));
  const rich = [...code.matchAll(/<Rich\s+id="([\w-]+)"/g)].map(([, id]) => id!);
  expect([...new Set([...inCalls, ...rich])].filter((id) => !messages.includes(id))).toEqual([]);
});

/** Ids that are put together, `t(`phase-${phase}`)`, count for all that begin like them. */
test("every message is asked for", () => {
  const begun = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start!);
  const isAsked = (id: string) => code.includes(`"${id}"`) || begun.some((start) => id.startsWith(start));
  expect(messages.filter((id) => !isAsked(id))).toEqual([]);
});

describe("German has what English has", () => {
  const variables = (text: string) => [...new Set(text.match(/\$\w+/g))].sort();
  const tags = (text: string) => (text.match(/<\/?\w+>/g) ?? []).sort();

  test("no file of one alone", () => {
    expect(areas("en").filter((area) => !TO_COME.includes(area) && !existsSync(fileOf("de", area)))).toEqual([]);
    expect(areas("de").filter((area) => !existsSync(fileOf("en", area)))).toEqual([]);
    expect(areas("de").filter((area) => TO_COME.includes(area))).toEqual([]); // it has come
  });

  test.each(areas("de"))("%s.ftl: the same ids, each with the same variables and tags", (area) => {
    const [english, german] = [messagesIn("en", area), messagesIn("de", area)];
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [id, text] of english) {
      const twin = german.get(id)!;
      expect([id, variables(twin), tags(twin)]).toEqual([id, variables(text), tags(text)]);
    }
  });

  test.each(areas("de"))("%s.ftl: no English quotes, no three points, and a space before …", (area) => {
    const said = [...messagesIn("de", area).values()].join("");
    expect(said).not.toMatch(/”|"(?![^<>]*")|\.\.\.|[^\s(]…/);
  });
});

test("speaks what was chosen, by locale, and falls back to English", async () => {
  expect(t("examples-count", { matching: 1200, total: 3400 })).toBe("1,200 of 3,400 examples");
  await speak("de");
  expect(languageOf()).toBe("de");
  expect(t("examples-count", { matching: 1200, total: 3400 })).toBe("1.200 von 3.400 Beispielen");
  expect(say("Critique")).toBe("Kritik");
  await speak("en");
  expect(say("Critique")).toBe("Critique");
});

test("an id that is not there is an error, a text that is not translated stays", async () => {
  for (const language of ["en", "de"] as const) {
    await speak(language);
    expect(() => t("no-such-message")).toThrow(/no-such-message/);
    expect(() => t("examples-count", { matching: 1 })).toThrow(/examples-count/);
    expect(say("Not in any catalogue")).toBe("Not in any catalogue");
  }
});
