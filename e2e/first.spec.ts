// The first screen, the run that stays in sight, and the page in a lecture hall, in a course page and on paper.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

const place = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parts of the laboratory" }).getByRole("link", { name });

test("question, two students and the button are there without scrolling, with what came out before", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openLab(page, "wasm");
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByTestId("run")).toBeInViewport();
  for (const arm of ["imitation", "critique"]) {
    await expect(page.getByTestId(`arm-${arm}`)).toBeInViewport();
    await expect(page.getByTestId(`arm-${arm}`)).toContainText(/\d+ of 100/);
  }
  await expect(page.getByTestId("arms")).toHaveAttribute("data-recorded", "true");
  await expect(page.getByTestId("arms")).toContainText(/reproduced.*\+0\.\d+/s);
});

test("one click to the verdict: answers are marked on the way, and at the end stands a sentence with an interval", async ({
  page,
}) => {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  const sheet = page.getByTestId("arm-critique");
  await expect(sheet.locator(".marked .step")).not.toHaveCount(0);
  await expect(sheet).toContainText(/✓ right|✗ wrong/);
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(page.getByTestId("arms")).toContainText("Question 2 of 6");
  await expectPhase(page, "done");
  await expect(page.getByTestId("arms")).toHaveAttribute("data-recorded", "false");
  await expect(page.getByTestId("headline")).toContainText(/[+−]0\.\d+ \[[+−]0\.\d+, [+−]0\.\d+\]/);
  await expect(page.getByTestId("verdict")).toContainText("but");
  await expect(page).toHaveTitle("Done · Errata");
});

test("Run may be pressed before the student is ready: it starts as soon as it can", async ({ page }) => {
  await page.route("**/chain.safetensors", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto("./");
  await page.getByTestId("run").click();
  await expect(page.getByTestId("run")).toContainText("Preparing the student");
  await expectPhase(page, "running");
});

test("a run goes on wherever one is in the page, and is held from there", async ({ page }) => {
  await openLab(page, "wasm");
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await expect(page.getByTestId("dock")).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.getByTestId("dock")).toBeVisible();
  await place(page, "About").click();
  await expect(page.getByRole("heading", { name: "About Errata" })).toBeVisible();
  await page.getByTestId("dock").getByRole("button", { name: "Pause" }).click();
  await expectPhase(page, "paused");
  await place(page, "Lab").click();
  await expect(page.getByTestId("run-bar")).toContainText("Paused");
});

test("another lesson opens in place, and the way back leads to the run that was left", async ({ page }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, { ...SMALL, seeds: 3 });
  await page.getByTestId("run").click();
  await expect(page.locator(".marked").first()).toBeVisible(); // something is measured, and kept
  await page.getByTestId("lessons").getByRole("link").last().click();
  await expect(page).toHaveURL(/#\/lesson\/whatMakesACritique$/);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("that a correct answer does not");
  await expectPhase(page, "ready");
  await page.goBack();
  await expectPhase(page, "paused");
  await expect(page.getByTestId("notice")).toContainText("A run is waiting");
});

test("in a lecture hall: by arrow keys from the students to the verdict, and Escape leaves", async ({ page }) => {
  await openLab(page, "wasm");
  await page.getByTestId("present").click();
  const slide = page.getByTestId("presenter").locator(".slide");
  await expect(slide).toHaveAttribute("data-slide", "students");
  await page.keyboard.press("PageDown");
  await expect(slide.locator("figure.chart")).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.keyboard.press("End");
  await expect(slide).toContainText("reproduced");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("presenter")).toHaveCount(0);
});

test("in a course page: what the address leaves out is out, the rest fits a narrow frame", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto("./?embed=1&hide=settings,reading,microscope#/lesson/rightOrWrong");
  await expectPhase(page, "ready");
  await expect(page.getByRole("navigation", { name: "Parts of the laboratory" })).toHaveCount(0);
  for (const left of ["microscope", "reading", "device"]) await expect(page.getByTestId(left)).toHaveCount(0);
  await expect(page.getByTestId("charts")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expect(page.getByRole("link", { name: "Open the whole laboratory" })).toHaveAttribute("href", /^\/#\/lesson/);
});

test("the colours that were chosen are there at the next visit", async ({ page }) => {
  await openLab(page, "wasm");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByTestId("settings").click();
  await page.getByLabel("Dark").check();
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expectPhase(page, "ready");
  expect(await paper()).not.toBe(light);
});

test("on paper: the verdict and the charts, no buttons", async ({ page }) => {
  await openLab(page, "wasm");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByTestId("run")).toBeHidden();
  await expect(page.getByTestId("verdict")).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
});
