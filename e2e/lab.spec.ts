// Arms that are chosen and changed in the page, and their learning rates tuned there.

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, openLab, readTable, test, turnKnobs } from "./page";

const TINY = { tokens: 5000, problems: 10, points: 2, seeds: 1 };

/** Imitation and an arm that learns from answers alone, on a small budget. */
async function twoArms(page: Page): Promise<void> {
  await openLab(page, "wasm");
  await turnKnobs(page, TINY);
  await page.getByTestId("arms-toggle").click();
  await page.getByTestId("add-signal").selectOption("answerOnly");
  await page.getByTestId("add-arm").click();
  for (const arm of ["critique", "coverage", "mixture"]) {
    await page.getByTestId(`edit-${arm}`).locator("summary").first().click();
    await page.getByTestId(`edit-${arm}`).getByRole("button", { name: "Remove" }).click();
    await expect(page.getByTestId(`edit-${arm}`)).toHaveCount(0);
  }
}

test("arms are added, changed, refused where they stand, and taken back", async ({ page }) => {
  await openLab(page, "wasm");
  await page.getByTestId("arms-toggle").click();
  await expect(page.getByTestId("add-signal").locator("optgroup").first()).toBeAttached();
  await page.getByTestId("add-signal").selectOption("mixture");
  await page.getByTestId("add-arm").click();
  const arm = page.getByTestId("edit-mixture-2");
  await arm.locator("summary").first().click();
  await expect(page.getByTestId("arm-mixture-2")).toBeVisible(); // on the card as well

  await page.getByTestId("edit-mixture-2-share").fill("7");
  await expect(arm).toContainText("got 7, want 0 to 1");
  await expect(page.getByTestId("draft-error")).toContainText("got share = 7, want 0 to 1");
  await expect(page.getByTestId("run")).toBeDisabled();
  await page.getByTestId("edit-mixture-2-share").fill("");
  await expect(page.getByTestId("run")).toBeDisabled();
  await page.getByTestId("edit-mixture-2-share").fill("0.25");
  await expect(page.getByTestId("draft-error")).toBeEmpty();
  await expect(page.getByTestId("run")).toBeEnabled();
  await expect(arm).toContainText("share of critiques: 0.25");
  await page.getByTestId("edit-mixture-2-learningRate").fill("2e-4");
  await expect(arm).toContainText("rate 2e-4");

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.getByRole("button", { name: "Back to the lesson" }).click();
  await expect(arm).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Back to the lesson" })).toBeDisabled();
  await expect(page.getByTestId("verdict")).toHaveAttribute("data-recorded", "true");
});

test("edited arms run, and show how their training goes", async ({ page }) => {
  await twoArms(page);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  expect([...(await readTable(page, "accuracy")).keys()].toSorted()).toEqual(["answerOnly", "imitation"]);
  await expect(page.getByTestId("verdict")).toContainText("The arms were changed");
  await page.getByTestId("health").locator("summary").click();
  await expect(page.getByTestId("table-health").locator("tr[data-arm]")).toHaveCount(2);
  await expect(page.getByTestId("table-health")).toContainText("Gradient norm");

  await page.reload();
  await expectPhase(page, "done");
  await expect(page.getByTestId("table-accuracy").locator("tr[data-arm=answerOnly]").first()).toBeAttached();
  await expect(page.getByTestId("health")).toBeVisible();
});

test("learning rates are tuned on a sweep that survives a reload, and taken over", async ({ page }) => {
  await twoArms(page);
  await page.getByTestId("tune").click();
  await expectPhase(page, "running");
  await expect(page.getByTestId("table-sweep").locator("tr[data-arm]")).toHaveCount(2);
  await expect.poll(async () => Number(await page.getByTestId("progress").getAttribute("value"))).toBeGreaterThan(0.1);
  await page.getByRole("button", { name: "Pause" }).click();
  await expectPhase(page, "paused");
  await page.reload();
  await expectPhase(page, "paused");
  await page.getByTestId("run-bar").getByRole("button", { name: "Resume" }).click();
  await expectPhase(page, "done");
  await expect(page.getByTestId("table-sweep").locator("td[data-best=true]")).toHaveCount(2);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  const [best] = await page
    .getByTestId("table-sweep")
    .locator("tr[data-arm=answerOnly] td")
    .evaluateAll((cells) => {
      const index = cells.findIndex((cell) => cell.getAttribute("data-best") === "true");
      return [cells[0]!.closest("table")!.querySelectorAll("thead th")[index + 1]!.textContent];
    });
  await page.getByTestId("use-rates").click();
  await expectPhase(page, "ready");
  await page.getByTestId("arms-toggle").click();
  await expect(page.getByTestId("edit-answerOnly")).toContainText(`rate ${best}`);
});
