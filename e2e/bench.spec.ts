// The page "Measure this machine": opens from the laboratory, measures, and hands over everything it measured.

import AxeBuilder from "@axe-core/playwright";

import { expect, openLab, test } from "./page";
import type { BenchResult } from "../bench/result";

test("measures this engine alone, and its JSON is complete", async ({ page }) => {
  await page.goto("./bench/index.html?rounds=3&seconds=0.2");
  for (const library of ["jaxJs", "tensorflow"]) await page.getByTestId(`contender-${library}`).uncheck();
  await page.getByRole("button", { name: "Measure" }).click();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await expect(page.locator("main")).toHaveAttribute("data-phase", "done", { timeout: 30_000 });
  await expect(page.getByTestId("table-step").getByRole("row")).toHaveCount(
    (await page.evaluate(() => navigator.hardwareConcurrency)) > 1 ? 3 : 2,
  );

  await page.getByText("Every number").click();
  const result = JSON.parse(await page.getByTestId("json").inputValue()) as BenchResult;
  expect(result).toMatchObject({ format: "errata-bench", version: 1, complete: true });
  expect(result.errata.commit).toMatch(/^[0-9a-f]{7,}$/);
  expect(result.machine.cores).toBeGreaterThan(0);
  const { entrants } = result.tables[0]!.data as { entrants: { rates: number[]; rate: { median: number } }[] };
  for (const { rates, rate } of entrants) {
    expect(rates).toHaveLength(3);
    expect(rate.median).toBeGreaterThan(1000);
  }

  for (const width of [1280, 390])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
});

test("another library agrees with this engine, and a measurement can be cancelled", async ({ page }) => {
  await page.goto("./bench/index.html?rounds=1&seconds=0.2");
  await page.getByTestId("contender-tensorflow").uncheck();
  await page.getByRole("button", { name: "Measure" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-phase", "done", { timeout: 60_000 });
  await expect(page.getByRole("row", { name: /Errata.*20 steps/ }).first()).toBeVisible();

  await page.getByRole("button", { name: "Measure again" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled")).toBeVisible();
});

test("the laboratory links to it, and it links back", async ({ page }) => {
  await openLab(page, "wasm");
  await page.getByRole("link", { name: "Measure this machine" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How fast does this machine train?");
  await page.getByRole("link", { name: "Back to the laboratory" }).click();
  await expect(page.getByTestId("device-title")).toBeVisible();
});
