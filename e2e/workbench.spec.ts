// The workbench: an experiment is built from every task, run, named, copied, compared, deleted and had back.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, test } from "./page";

const TINY = { problems: 10, points: 2, seeds: 1, samples: 4 };

async function openWorkbench(page: Page): Promise<void> {
  await page.goto("./#/workbench");
  await expect(page.getByTestId("workbench")).toBeVisible();
}

async function fill(page: Page, values: Record<string, number>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    await page.getByTestId(`knob-${id}`).fill(String(value));
    await expect(page.getByTestId(`knob-${id}`)).toHaveValue(String(value));
  }
}

/** Builds a small copy of the first lesson with two arms at a learning rate, and runs it. */
async function runAt(page: Page, name: string, rate: string): Promise<void> {
  for (const arm of ["imitation", "critique"]) {
    const editor = page.getByTestId(`edit-${arm}`);
    if ((await editor.getAttribute("open")) === null) await editor.locator("summary").first().click();
    await page.getByTestId(`edit-${arm}-learningRate`).fill(rate);
  }
  await page.getByTestId("builder-name").fill(name);
  await page.getByTestId("builder-run").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expectPhase(page, "done");
}

const row = (page: Page, name: string) => page.getByTestId("kept-row").filter({ hasText: name });

async function expectNoFault(page: Page, width: number): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

test("an experiment can be built from every task, and what cannot be run is refused where it stands", async ({
  page,
}) => {
  await openWorkbench(page);
  await expect(page.getByTestId("workbench-empty")).toBeVisible();
  await page.getByTestId("new-experiment").click();
  await expect(page).toHaveURL(/#\/workbench\/new$/);
  for (const task of ["countdown", "multiplication", "rotation", "chain"]) {
    await page.getByTestId(`task-${task}`).check();
    await fill(page, TINY);
    await expect(page.getByTestId("builder-run")).toBeEnabled();
    await expect(page.getByTestId("estimate")).toContainText("MB");
  }
  await page.getByTestId("knob-questions").fill("3");
  await expect(page.getByTestId("builder")).toContainText("got 3, want 4 to 2000");
  await expect(page.getByTestId("draft-error")).toContainText("Training questions");
  await expect(page.getByTestId("builder-run")).toBeDisabled();
  await page.getByTestId("knob-questions-reset").click();
  await expect(page.getByTestId("builder-run")).toBeEnabled();

  const slider = page.getByTestId("knob-questions-slider");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("knob-questions")).toHaveValue("20");
  await page.keyboard.press("End");
  await expect(page.getByTestId("knob-questions")).toHaveValue("2000");

  await page.getByRole("radio", { name: "Steps" }).check();
  await fill(page, { steps: 2, batch: 16 });
  await page.getByTestId("builder-name").fill("From scratch");
  await page.reload(); // what is being built is not lost
  await expect(page.getByTestId("builder-name")).toHaveValue("From scratch");
  await expect(page.getByTestId("knob-steps")).toHaveValue("2");
  await page.getByTestId("builder-run").click();
  await expectPhase(page, "done");
  await expect(page).toHaveURL(/#\/experiment\/[0-9a-f]{16}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From scratch");
});

test("copied, run, tagged, noted, sorted, compared, deleted and had back", async ({ page }) => {
  await openWorkbench(page);
  await page.getByTestId("duplicate-first").click();
  await fill(page, { ...TINY, tokens: 5000, seeds: 2 });
  for (const arm of ["coverage", "mixture"]) {
    await page.getByTestId(`edit-${arm}`).locator("summary").first().click();
    await page.getByTestId(`edit-${arm}`).getByRole("button", { name: "Remove" }).click();
  }
  await runAt(page, "Low rate", "1e-5");
  const first = page.url();

  await page.getByTestId("make-own").click(); // a copy, from the lab
  await expect(page.getByTestId("builder-name")).toHaveValue("Copy of Low rate");
  await expect(page.getByTestId("builder-twin")).toContainText("Low rate");
  await runAt(page, "High rate", "1e-3");
  expect(page.url()).not.toBe(first);

  await openWorkbench(page);
  await expect(page.getByTestId("kept-row")).toHaveCount(2);
  await expect(row(page, "Low rate")).toContainText("2 of 2");
  await expect(row(page, "Low rate")).toContainText("measured");
  await row(page, "Low rate").getByTestId("kept-more").click();
  await page.getByTestId("kept-tag").fill("rates");
  await page.keyboard.press("Enter");
  await page.getByTestId("kept-note").fill("A note.");
  await page.getByTestId("kept-note").blur();
  await expect(row(page, "Low rate").getByTestId("kept-more")).toContainText("with a note");
  await page.reload();
  await expect(row(page, "Low rate")).toContainText("rates");

  await page.getByTestId("sort-title").click();
  await expect(page.getByTestId("kept-row").first()).toContainText("High rate");
  await page.getByTestId("sort-title").click();
  await expect(page.getByTestId("kept-row").first()).toContainText("Low rate");
  await page.getByTestId("kept-find").fill("a note");
  await expect(page.getByTestId("kept-row")).toHaveCount(1);
  await page.getByTestId("kept-find").fill("");

  for (const name of ["Low rate", "High rate"]) await row(page, name).getByTestId("kept-tick").check();
  await page.getByTestId("compare").click();
  await expect(page.getByTestId("compare-group")).toHaveValue("learningRate");
  await expect(page.getByTestId("compare-table").locator("tr[data-line]")).toHaveCount(4);
  const points = page.getByTestId("setting-chart").locator("tr[data-arm=critique] td[data-value]");
  await expect(points).toHaveCount(2 * 4); // x, mean, low, high at two rates
  await page.getByTestId("compare-metric").selectOption("entropy");
  await expect(page.getByTestId("chart-compare-entropy")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoFault(page, 1280);
  }

  await openWorkbench(page);
  await row(page, "Low rate").getByTestId("kept-more").click();
  await page.getByTestId("kept-delete").click();
  await expect(page.getByTestId("kept-row")).toHaveCount(1);
  await page.getByTestId("undo").click();
  await expect(row(page, "Low rate")).toContainText("rates");
  await expect(row(page, "Low rate")).toContainText("2 of 2");
  await page.reload();
  await expect(row(page, "Low rate")).toContainText("2 of 2");
  await row(page, "High rate").getByTestId("kept-more").click();
  await page.getByTestId("kept-delete").click();
  await expect(page.getByTestId("undo-bar")).toContainText("High rate");
  await page.reload(); // the page is left: it stays deleted
  await expect(page.getByTestId("kept-row")).toHaveCount(1);
});

test("one’s own experiment, changed in the lab and run, moves on to its new address; forgetting keeps its name", async ({
  page,
}) => {
  await openWorkbench(page);
  await page.getByTestId("new-experiment").click();
  await fill(page, { ...TINY, tokens: 5000 });
  await page.getByTestId("builder-name").fill("Mine");
  await page.getByTestId("builder-open").click();
  await expect(page).toHaveURL(/#\/experiment\//);
  await expectPhase(page, "ready");
  const before = page.url();
  await page.getByTestId("knobs").locator("summary").click();
  await page.getByTestId("knob-noise").fill("0.25");
  await expect(page).toHaveURL(before); // nothing is kept of it yet
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  await expect(page).not.toHaveURL(before);
  await page.reload();
  await expectPhase(page, "done");
  await page.getByRole("button", { name: "Run again" }).click();
  await expectPhase(page, "done");
  await openWorkbench(page);
  await expect(page.getByTestId("kept-row")).toHaveCount(2);
  await expect(row(page, "Mine 2")).toContainText("done");
  await expect(page.getByTestId("kept-row").filter({ hasText: "not run yet" })).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 390])
    test(`nothing for axe to find, nothing to scroll sideways: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openWorkbench(page);
      await expectNoFault(page, width);
      await page.getByTestId("new-experiment").click();
      await page.getByTestId("edit-critique").locator("summary").first().click();
      await expect(page.getByTestId("estimate-parts")).toBeVisible();
      await expectNoFault(page, width);
      await page.getByTestId("knob-questions").fill("1");
      await expectNoFault(page, width);
      await page.getByTestId("knob-questions-reset").click();
      await page.getByTestId("builder-open").click();
      await expect(page).toHaveURL(/#\/experiment\//);
      await expectPhase(page, "ready");
      await openWorkbench(page);
      await page.getByTestId("kept-more").click();
      await expectNoFault(page, width);
    });
