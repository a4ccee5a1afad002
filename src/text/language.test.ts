// Which language comes first, and numbers and days in it.

import { afterEach, expect, test, vi } from "vitest";

import { firstLanguage, setLanguage, startLanguage } from "./language";
import { formatDay, formatPlain, parseNumber } from "./number";
import { languageOf, speak } from "./text";

afterEach(async () => {
  vi.unstubAllGlobals();
  await speak("en");
});

test.each([
  ["the address asks", { search: "?lang=de", chosen: "en", languages: ["en-US"] }, "de"],
  ["chosen before", { search: "", chosen: "de", languages: ["en-US"] }, "de"],
  ["chosen before, against the browser", { search: "", chosen: "en", languages: ["de-AT"] }, "en"],
  ["the browser", { search: "", chosen: null, languages: ["de-AT", "en"] }, "de"],
  ["the first that there is", { search: "?lang=fr", chosen: "xx", languages: ["fr-CH", "DE", "en"] }, "de"],
  ["none that there is", { search: "?lang=constructor", chosen: "__proto__", languages: ["fr", ""] }, "en"],
] as const)("%s", (_, wishes, language) => {
  expect(firstLanguage(wishes)).toBe(language);
});

function stubPage(href: string, storage: Partial<Storage>) {
  const page = { href, lang: "en" };
  vi.stubGlobal("location", {
    get search() {
      return new URL(page.href).search;
    },
    get href() {
      return page.href;
    },
  });
  vi.stubGlobal("history", { state: null, replaceState: (_: unknown, __: string, to: URL) => (page.href = to.href) });
  vi.stubGlobal("document", {
    documentElement: {
      set lang(language: string) {
        page.lang = language;
      },
    },
  });
  vi.stubGlobal("navigator", { languages: ["en-US"] });
  vi.stubGlobal("localStorage", storage);
  return page;
}

test("an address is not remembered; what is chosen by hand is, and the address gives way", async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const page = stubPage("https://course.example/errata/?lang=de&x=1#/lesson/a", storage);
  await startLanguage();
  expect([languageOf(), page.lang, kept.size]).toEqual(["de", "de", 0]);
  await setLanguage("en");
  expect([languageOf(), page.lang, [...kept.values()]]).toEqual(["en", "en", ["en"]]);
  expect(page.href).toBe("https://course.example/errata/?x=1#/lesson/a");
});

test("without storage nothing is remembered and nothing fails", async () => {
  const refuse = () => {
    throw new Error("SecurityError");
  };
  const page = stubPage("https://a.example/", { getItem: refuse, setItem: refuse });
  await startLanguage();
  await setLanguage("de");
  expect([languageOf(), page.lang]).toEqual(["de", "de"]);
});

test("numbers and days by locale, and typed either way", async () => {
  expect([formatPlain(0.00003), formatPlain(1200.5), formatPlain(NaN)]).toEqual(["0.00003", "1200.5", "NaN"]);
  expect(formatDay("2026-11-21T12:00:00Z")).toBe("Nov 21, 2026");
  await speak("de");
  expect([formatPlain(0.00003), formatPlain(1200.5), formatPlain(-1)]).toEqual(["0,00003", "1200,5", "-1"]);
  expect(formatDay("2026-11-21T12:00:00Z")).toBe("21.11.2026");
  expect(["0,5", " 0.5 ", "3e-5", "−2", "", "1,2,3", "1.000,5", "x"].map(parseNumber)).toEqual([
    ...[0.5, 0.5, 3e-5, -2, NaN, NaN, NaN, NaN],
  ]);
});
