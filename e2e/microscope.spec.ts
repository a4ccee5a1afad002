// The microscope: recorded before any run, scrubbed by keyboard, one token under every arm, and one's own run through time.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

const ARMS = ["imitation", "critique", "coverage", "mixture"];
const card = (page: Page, arm: string) => page.getByTestId(`completion-${arm}`);
const pointsOf = (page: Page) =>
  page
    .getByTestId("microscope")
    .locator(".completion")
    .evaluateAll((cards) => cards.map((one) => one.getAttribute("data-point")));

async function openMicroscope(page: Page): Promise<void> {
  await page.getByTestId("microscope").scrollIntoViewIfNeeded();
  await expect(page.getByTestId("scrub")).toBeVisible();
}

test("shows a recorded timeline before any run; a slider moves all arms through it", async ({ page }) => {
  await openLab(page, "wasm");
  await openMicroscope(page);
  const microscope = page.getByTestId("microscope");
  await expect(microscope).toHaveAttribute("data-recorded", "true");
  await expect(microscope.getByText("recorded", { exact: true })).toBeVisible();
  const scrub = page.getByTestId("scrub");
  await expect(scrub).toHaveAttribute("max", "6");
  expect(await pointsOf(page)).toEqual(ARMS.map(() => "6"));

  const heights = async () =>
    microscope.locator(".completion").evaluateAll((all) => all.map((one) => one.clientHeight));
  const before = await heights();
  await scrub.focus();
  await page.keyboard.press("Home");
  expect(await pointsOf(page)).toEqual(ARMS.map(() => "0"));
  for (const arm of ARMS) await expect(card(page, arm)).toContainText("before training");
  await expect(scrub).toHaveAttribute("aria-valuetext", /before training, 1 of 7/);
  await page.keyboard.press("ArrowRight");
  expect(await pointsOf(page)).toEqual(ARMS.map(() => "1"));
  await expect(page.getByTestId("scrub-now")).toContainText(/after \d+k tokens/);
  await expect(microscope.locator("[data-changed=true]").first()).toBeVisible(); // new since the start
  expect(await heights()).toEqual(before); // nothing jumps

  await page.getByTestId("scrub-play").click();
  await expect(page.getByTestId("scrub-play")).toContainText("Pause");
  await expect(scrub).toHaveValue("6");
  await expect(page.getByTestId("scrub-play")).toContainText("Play"); // it stops at the end
});

test("a token says how probable it is to every arm; every signal is asked about the same answer", async ({ page }) => {
  await openLab(page, "wasm");
  await openMicroscope(page);
  await card(page, "critique").locator("button.token").first().focus();
  await page.keyboard.press("ArrowRight");
  const details = page.getByTestId("token-details");
  await expect(details).toContainText("of Critique, 2 of");
  await expect(details.locator("tr[data-arm]")).toHaveCount(ARMS.length);
  await expect(details).toContainText("Entropy");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);

  await expect(page.getByTestId("weights-imitation")).toContainText("does not train on this answer");
  await page.getByRole("radio", { name: "A right one" }).check();
  await page.getByTestId("answer").locator("button").first().focus();
  await expect(details).toContainText("of the answer, 1 of");
  for (const arm of ARMS) await expect(page.getByTestId(`weights-${arm}`)).toBeVisible();

  for (const [width, colorScheme] of [
    [1440, "light"],
    [390, "dark"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page }).include("[data-testid=microscope]").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("one's own run replaces the recorded one, point by point, and is there after a reload", async ({ page }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, { ...SMALL, points: 3 });
  await page.getByTestId("microscope").scrollIntoViewIfNeeded();
  await expect(page.getByTestId("microscope")).toHaveAttribute("data-recorded", "false");
  await expect(card(page, "critique")).toContainText("before training");
  await expect(page.getByTestId("scrub")).toHaveCount(0); // one moment only
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await expect(page.getByTestId("scrub")).toHaveAttribute("max", "2");
  const texts = () => card(page, "mixture").locator(".token-text").allTextContents();
  const last = await texts();
  await page.getByTestId("scrub").focus();
  await page.keyboard.press("Home");
  await expect(card(page, "mixture")).toContainText("before training");
  const first = await texts();

  await page.reload();
  await expectPhase(page, "done");
  await openMicroscope(page);
  await expect(page.getByTestId("scrub")).toHaveAttribute("max", "2");
  expect(await texts()).toEqual(last);
  await page.getByTestId("scrub").focus();
  await page.keyboard.press("Home");
  expect(await texts()).toEqual(first);
});
