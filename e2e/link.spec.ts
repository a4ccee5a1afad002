// A link is an experiment: shown before anything runs, refused with a reason, run again and compared; a zip is a run.

import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

/** The link that the page offers for what is open. */
async function linkOf(page: Page): Promise<string> {
  await page.getByTestId("share-open").click();
  const field = page.getByTestId("share").getByRole("textbox").first();
  await expect(field).toHaveValue(/#\/x\/1/);
  const link = await field.inputValue();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("share")).toHaveCount(0);
  return link;
}

test("a lesson's link is short, is shown before anything starts, and leads to the lesson", async ({
  page,
  baseURL,
}) => {
  await openLab(page, "wasm");
  const link = await linkOf(page);
  expect(link.length).toBeLessThanOrEqual(2000);
  expect(link.startsWith(baseURL!)).toBe(true);
  await page.goto(link);
  const preview = page.getByTestId("link-preview");
  await expect(preview).toHaveAttribute("data-match", "same");
  await expect(preview).toContainText("+0.198"); // what the sender found
  await expect(page.getByTestId("run-bar")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await preview.getByRole("button", { name: /Open/ }).click();
  await expectPhase(page, "ready"); // opened, not started
  await expect(page.getByRole("heading", { level: 1 })).toContainText("critique");
});

test("what somebody ran is run again elsewhere, and compared digit by digit", async ({ page, browser, baseURL }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  const link = await linkOf(page);

  const elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block" });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByTestId("link-preview")).toHaveAttribute("data-match", "changed");
  await other.getByTestId("link-preview").getByRole("button", { name: /Open/ }).click();
  await expectPhase(other, "ready");
  await other.getByTestId("run").click();
  await expectPhase(other, "done");
  await expect(other.getByTestId("digest")).toHaveAttribute("data-agreement", "exact"); // the same device, the same bits
  await elsewhere.close();
});

for (const [name, payload] of [
  ["damaged", "1AAAA"],
  ["of a newer version", "9abcdefgh"],
  ["hostile", `1${"<script>alert(1)</script>".repeat(40)}`],
  ["far too long", `1${"A".repeat(200_000)}`],
] as const)
  test(`a link that is ${name} is refused with a reason, and leads home`, async ({ page }) => {
    await page.goto(`./#/x/${payload}`);
    const refusal = page.getByTestId("broken-link");
    await expect(refusal).toBeVisible();
    await expect(refusal).not.toContainText("<script>");
    await refusal.getByRole("button").click();
    await expectPhase(page, "ready");
  });

test("a run goes out as a zip and comes back, byte for byte", async ({ page, browser, baseURL }) => {
  const exportOf = async (from: Page) => {
    await from.getByTestId("share-open").click();
    const [download] = await Promise.all([
      from.waitForEvent("download"),
      from.getByTestId("share").getByRole("button", { name: /zip/i }).click(),
    ]);
    const path = await download.path();
    await from.keyboard.press("Escape");
    return { path, bytes: readFileSync(path) };
  };
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  const sent = await exportOf(page);

  const elsewhere = await browser.newContext({ baseURL: baseURL!, serviceWorkers: "block" });
  const other = await elsewhere.newPage();
  await other.goto("./#/workbench");
  await other
    .getByTestId("import-run")
    .setInputFiles({ name: "run.zip", mimeType: "application/zip", buffer: sent.bytes });
  await expect(other).toHaveURL(/#\/experiment\//);
  await expectPhase(other, "done");
  await expect(other.getByTestId("verdict")).toBeVisible();
  expect((await exportOf(other)).bytes.equals(sent.bytes)).toBe(true);
  await elsewhere.close();
});
