// The page speaks the language that the address asks for, that was chosen before, or that the browser is set to.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { FluentResource } from "@fluent/bundle";
import type { Page } from "@playwright/test";
import * as content from "../src/text/de/content";
import { drop, MODEL } from "./ownSteps";
import { expect, expectPhase, test } from "./page";

test.describe("a German browser", () => {
  test.use({ locale: "de-AT" });

  test("opens in German, and never in English first", async ({ page }) => {
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const text = document.getElementById("app")?.innerText;
        if (text) seen.add(text);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto("./#/examples");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beispiele");
    const seen = await page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);
    expect(seen.join("\n")).not.toMatch(/laboratory|opening|Examples/i);
  });
});

test("a link to a language is not remembered", async ({ page }) => {
  await page.goto("./?lang=de#/examples");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.goto("./#/examples");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Examples");
});

for (const width of [1280, 390])
  test(`in German, nothing for axe to find, nothing to scroll sideways: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("./?lang=de");
    await expectPhase(page, "ready");
    await page.getByTestId("arms-toggle").click();
    await page.getByTestId("edit-critique").locator("summary").first().click();
    for (const place of ["", "#/examples"]) {
      if (place) await page.goto(`./?lang=de${place}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

/** English messages without variables, and whole texts of the registries, of two words or more that German says otherwise. */
const ENGLISH: readonly string[] = (() => {
  const folder = (language: string) => join("src/text", language);
  const messages = (language: string) =>
    readdirSync(folder(language), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ftl"))
      .flatMap((name) => new FluentResource(readFileSync(join(folder(language), name), "utf8")).body);
  const german = new Map(messages("de").map(({ id, value }) => [id, value]));
  const said = messages("en").flatMap(({ id, value }) =>
    typeof value === "string" && value !== german.get(id) ? [value] : [],
  );
  const texts = Object.values(content).flatMap((entries) =>
    Object.entries(entries).flatMap(([english, text]) => (english === text || /\{\w/.test(english) ? [] : [english])),
  );
  return [...said, ...texts].filter((text) => text.includes(" "));
})();

/** What is read and what is said aloud. Code, and what is marked as English, are not the page's words. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const isOther = (element: Element | null) => element?.closest("script, style, code, .mono, [lang=en]") != null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (walker.nextNode())
      if (!isOther(walker.currentNode.parentElement)) words.push(walker.currentNode.textContent ?? "");
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]"))
      for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"])
        if (!isOther(element)) words.push(element.getAttribute(name) ?? "");
    return words.map((text) => text.trim()).filter((text) => text !== "");
  });

/** What has come by itself, and what is folded away. */
async function expectGerman(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  const words = await wordsOf(page);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((text) => ENGLISH.includes(text))).toEqual([]);
}

for (const lesson of ["whatCritiqueTeaches", "rightOrWrong"])
  test(`in German nothing is said in English: the lab with ${lesson}`, async ({ page }) => {
    expect(ENGLISH.length).toBeGreaterThan(700);
    await page.goto(`./?lang=de#/lesson/${lesson}`);
    await expectPhase(page, "ready");
    await page.getByTestId("arms-toggle").click();
    await page.getByTestId("microscope").scrollIntoViewIfNeeded();
    await expect(page.getByTestId("weights")).toBeVisible();
    await expectGerman(page);
    await page.getByTestId("share-open").click();
    await expect(page.getByTestId("share-link")).toBeVisible();
    await expectGerman(page);
    const link = await page.getByTestId("share-link").inputValue();
    await page.goto(`./?lang=de${new URL(link).hash}`);
    await expect(page.getByTestId("link-preview")).toBeVisible();
    await expectGerman(page);
  });

for (const [place, last] of [
  ["lessons", "[data-testid=lesson-gamedVerifier] [data-testid=recorded]"],
  ["examples", "[data-testid=examples-count]"],
  ["about", "[data-testid=metric-vendi]"],
] as const)
  test(`in German nothing is said in English: ${place}`, async ({ page }) => {
    await page.goto(`./?lang=de#/${place}`);
    await expect(page.locator(last)).toBeAttached();
    await expectGerman(page);
  });

test("in German nothing is said in English: what people bring", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./?lang=de#/own/models");
  await expect(page.getByTestId("models-empty")).toBeVisible();
  await expectGerman(page);
  await drop(page, MODEL);
  await expect(page.getByTestId("model")).toHaveCount(1);
  await page.goto("./?lang=de#/own/data");
  await page
    .getByTestId("data")
    .getByRole("button", { name: /Beispiel/ })
    .click();
  await expect(page.getByTestId("data-item")).toHaveCount(1);
  await expectGerman(page);
  await page.goto("./?lang=de#/own/teachers");
  await expect(page.getByTestId("teachers")).toBeVisible();
  await expectGerman(page);
  await page.goto("./?lang=de#/own/train");
  await expect(page.getByTestId("train-plan")).toBeVisible();
  await expectGerman(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
