// The charts as a person reads them: one cursor for all, arms hidden and alone, panels, one enlarged, files to take away.

import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, openLab, test } from "./page";

const chart = (page: Page, id: string): Locator => page.getByTestId(`chart-${id}`);

/** The recorded results of the first lesson, drawn. */
async function openCharts(page: Page): Promise<void> {
  await openLab(page);
  await chart(page, "advantage").scrollIntoViewIfNeeded();
  await expect(chart(page, "advantage").locator(".plot path").first()).toBeAttached();
  await expect(chart(page, "entropy").locator(".plot path").first()).toBeAttached();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(".board").analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
}

async function save(page: Page, id: string, way: "svg" | "png" | "csv"): Promise<Download> {
  await page.getByTestId(`save-${id}`).click();
  const download = page.waitForEvent("download");
  await chart(page, id).locator(`[data-way=${way}]`).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`errata-whatCritiqueTeaches-${id}.${way}`);
  return saved;
}

test("pointing at one chart is read in all that have this x, and keys lead along the points", async ({ page }) => {
  await openCharts(page);
  await chart(page, "advantage").locator(".plot").hover();
  for (const id of ["advantage", "entropy"])
    await expect(chart(page, id).locator(".readout")).toContainText(/Critique.*\d to [+−]?\d/);
  await expect(chart(page, "passAtK").locator(".readout")).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(page.locator(".readout")).toHaveCount(0);

  const plot = chart(page, "advantage").getByRole("img");
  await expect(plot).toHaveAttribute("aria-label", /leads with \+0\.\d+ \(.*hold/);
  await plot.focus();
  await page.keyboard.press("End");
  await expect(chart(page, "advantage").locator(".plot-frame").getByRole("status")).toContainText(
    /Half and half \+0\.\d/,
  );
  await page.keyboard.press("Escape");
  await expect(page.locator(".readout")).toHaveCount(0);
});

test("the legend hides an arm, shows it alone, and brings all back", async ({ page }) => {
  await openCharts(page);
  /** Arms that are drawn, by line or by name. */
  const drawn = () =>
    chart(page, "advantage")
      .locator(".plot g[data-arm]")
      .evaluateAll((groups) => new Set(groups.map((group) => group.getAttribute("data-arm"))).size);
  await expect.poll(drawn).toBe(3);
  await page.getByTestId("legend-critique").click();
  await expect.poll(drawn).toBe(2);
  await page.getByTestId("legend-show-all").click();
  await page.getByTestId("legend-coverage").dblclick();
  await expect.poll(drawn).toBe(1);
  await expect(page.locator(".legend-item[aria-pressed=true]")).toHaveCount(1);
  await page.keyboard.press("i");
  await expect(page.locator(".legend-item[aria-pressed=true]")).toHaveCount(4);
  await expect(page.getByTestId("legend-show-all")).toHaveCount(0);
  await expect(chart(page, "advantage").locator("g[data-arm=critique]").first()).toHaveAttribute("opacity", "0.12");
});

test("one panel an arm, k as it is, and one chart over the window", async ({ page }) => {
  await openCharts(page);
  await page.getByRole("radio", { name: "Linear" }).check();
  await expect(chart(page, "passAtK").locator("text").filter({ hasText: /^15$/ })).toHaveCount(1);
  await page.getByRole("radio", { name: "One per arm" }).check();
  await expect(chart(page, "advantage").locator(".panel-frame")).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Together" }).check();
  const enlarge = chart(page, "advantage").getByRole("button", { name: "Enlarge Advantage" });
  await enlarge.click();
  const large = page.getByRole("dialog", { name: "Advantage over imitation" });
  await expect(large.locator("text").filter({ hasText: "Coverage control" })).toBeVisible();
  await large.getByRole("button", { name: "Save" }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(large.getByRole("button", { name: "Save" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(large).toHaveCount(0);
  await expect(enlarge).toBeFocused();
});

test("a chart is taken away as pictures and as numbers", async ({ page }) => {
  await openCharts(page);
  const svg = await readFile(await (await save(page, "advantage", "svg")).path(), "utf8");
  expect(svg).not.toMatch(/var\(|href=|class=|style=/);
  for (const text of ["Advantage over imitation", "5 seeds", "Coverage control", "Imitation = 0"])
    expect(svg).toContain(text);
  const width = Number(/width="(\d+)"/.exec(svg)![1]);
  const png = await readFile(await (await save(page, "advantage", "png")).path());
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(["PNG", 2 * width]);
  const csv = await readFile(await (await save(page, "advantage", "csv")).path(), "utf8");
  const rows = await page.getByTestId("table-advantage").locator("tr[data-arm]").count();
  expect(csv.trimEnd().split("\r\n")).toHaveLength(rows + 1);
  await expect(chart(page, "advantage").getByTestId("save-said")).toContainText("Saved");
});
