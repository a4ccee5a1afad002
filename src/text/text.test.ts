// Every message that the page asks for exists, every message that exists is asked for, and all languages say the same things.

import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";

import { say, t } from "./text";

const root = resolve(import.meta.dirname, "../..");
const read = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));

const messages = read("src/text/en", /\.ftl$/).flatMap((text) =>
  [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, id]) => id!),
);
const code = [...read("src/ui", /\.tsx?$/), ...read("src/main", /\.tsx?$/)].join("\n");

test("every message is Fluent: what is not would be left out without a word", () => {
  const parsed = read("src/text/en", /\.ftl$/).flatMap((text) => new FluentResource(text).body.map(({ id }) => id));
  expect(messages.filter((id) => !parsed.includes(id))).toEqual([]);
});

test("ids are unique", () => {
  expect(messages.filter((id, i) => messages.indexOf(id) !== i)).toEqual([]);
});

test("every message that is asked for exists", () => {
  const asked = [...code.matchAll(/\bt\(\s*"([\w-]+)"|<Rich\s+id="([\w-]+)"/g)].map(([, id, rich]) => id ?? rich!);
  expect([...new Set(asked)].filter((id) => !messages.includes(id))).toEqual([]);
});

/** Ids that are put together, `t(`phase-${phase}`)`, count for all that begin like them. */
test("every message is asked for", () => {
  const begun = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start!);
  const isAsked = (id: string) => code.includes(`"${id}"`) || begun.some((start) => id.startsWith(start));
  expect(messages.filter((id) => !isAsked(id))).toEqual([]);
});

test("an id that is not there is an error, a text that is not translated stays", () => {
  expect(() => t("no-such-message")).toThrow(/no-such-message/);
  expect(say("Not in any catalogue")).toBe("Not in any catalogue");
});
