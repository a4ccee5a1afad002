// The gallery of lessons and the About page: what they show, how one gets there and back, and what one can delete.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

const OUTCOMES = /reproduced|reversed|null|inconclusive/;

async function expectFlawless(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

test("every lesson has its claim, its picture and its recorded verdict; no experiment is opened for it", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("./#/lessons");
  const cards = page.getByRole("article");
  await expect(cards).toHaveCount(7);
  for (const card of await cards.all()) {
    await expect(card.getByTestId("recorded")).toContainText(OUTCOMES);
    await expect(card.getByTestId("recorded")).toContainText(/[+−]\d\.\d{3} \[[+−]\d\.\d{3}, [+−]\d\.\d{3}\]/);
    await expect(card.getByTestId("here")).toHaveText("not run yet");
    expect(await card.getByRole("img").count()).toBeGreaterThanOrEqual(3);
    await expect(card.getByRole("img").first()).toHaveAccessibleName(/^Difference [+−].*The claim: /);
  }
  await expect(page.getByTestId("lesson-whatNegativesKeep").getByTestId("recorded")).toContainText("reversed");
  await expect(page.getByTestId("lesson-matchedProgress").getByTestId("recorded")).toContainText("inconclusive");
  expect(asked.filter((path) => /\.safetensors$|results\/(?!index)/.test(path))).toEqual([]);

  await page.getByRole("button", { name: "Rewards 3" }).click();
  await expect(cards).toHaveCount(3);
  await page.getByRole("button", { name: "All 7" }).click();
  await expect(cards).toHaveCount(7);
});

test("a lesson is opened by a click anywhere on its card, and by keyboard; back leads back", async ({ page }) => {
  await page.goto("./#/lessons");
  await page.getByTestId("lesson-gamedVerifier").click({ position: { x: 120, y: 110 } }); // the claim
  await expect(page).toHaveURL(/#\/lesson\/gamedVerifier$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("only its last line is checked");
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(7);
  const link = page.getByRole("link", { name: "Whose solutions" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/lesson\/whoseSolutions$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("narrow a model");
  await page.getByTestId("reading").getByRole("button", { name: "What came out" }).click();
  await expect(page.getByTestId("reading").getByRole("heading", { name: "What came out" })).toBeVisible();
  await expect(page.getByTestId("reading")).toContainText(
    "cost the student different solutions (−0.662 [−0.819, −0.504])",
  );
});

test("About: every signal with a formula, drawn by the browser", async ({ page }) => {
  await page.goto("./#/about");
  await expect(page.getByTestId("version")).toContainText("commit");
  const signals = page.getByTestId(/^signal-/);
  await expect(signals).toHaveCount(26);
  await page.getByTestId("signal-grpo").locator("summary").click();
  const formula = page.getByTestId("signal-grpo").getByRole("group", { name: /standard deviation/ });
  const box = await formula.locator("math").boundingBox();
  expect(box!.height).toBeGreaterThan(40); // two lines with fractions; as plain text it would be one
  for (const signal of await signals.all()) {
    const math = signal.locator(".formula > math");
    await expect(math).toHaveCount(1);
    expect(await math.evaluate((element) => element.namespaceURI)).toContain("MathML");
    expect(await signal.locator(".formula").getAttribute("aria-label")).toMatch(/^\S.{3,}\.$/); // the text, not its key
  }
  expect(await page.locator("math").count()).toBeGreaterThanOrEqual(60);
  await page.getByTestId("task-countdown").locator("summary").click();
  await expect(page.getByTestId("task-countdown")).toContainText("The student reads");
});

test("what is stored can be deleted, after asking once more", async ({ page }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await page.goto("./#/about");
  const forget = page.getByTestId("forget");
  await forget.getByRole("button", { name: "Delete everything stored here" }).click();
  await expect(forget.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(forget.getByRole("button", { name: "Delete everything stored here" })).toBeFocused();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await page.keyboard.press("Enter");
  await forget.getByRole("button", { name: "Delete everything", exact: true }).click();
  await expect(forget).toContainText("is deleted");
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.getByRole("link", { name: "Lab", exact: true }).click();
  await expectPhase(page, "ready"); // nothing is waiting
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`nothing for axe to find, nothing to scroll sideways: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.goto("./#/lessons");
      await expect(page.getByTestId("recorded")).toHaveCount(7);
      await expectFlawless(page, width);
      await page.goto("./#/about");
      await expect(page.getByTestId(/^signal-/)).toHaveCount(26);
      await expectFlawless(page, width);
      await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await expectFlawless(page, width);
    });
