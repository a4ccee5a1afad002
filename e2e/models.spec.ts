// A person's own model: dropped, listed after a reload, deleted; a truncated one is refused by name, and nothing of it stays.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { drop, MODEL } from "./ownSteps";
import { expect, test } from "./page";

const SHARDS = join(import.meta.dirname, "../src/model/published/fixtures/shards");

async function openModels(page: Page): Promise<void> {
  await page.goto("./#/own/models");
  await expect(page.getByTestId("models")).toBeVisible();
}

/** Rows of a table of the page's database. */
const countIn = (page: Page, table: string) =>
  page.evaluate(async (name) => {
    const [database] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database!.name!);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const count = await new Promise<number>((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    db.close();
    return count;
  }, table);

test("a dropped folder is kept, listed after a reload, and deleted for good", async ({ page }) => {
  await openModels(page);
  await expect(page.getByTestId("models-empty")).toBeVisible();
  await drop(page, MODEL);
  const model = page.getByTestId("model");
  await expect(model).toHaveCount(1);
  await expect(model).toContainText("llama");
  await expect(model).toContainText("56.1k");
  await expect(model).toContainText("bf16");
  await expect(model).toContainText("512 tokens");
  await expect(model).toContainText("4 heads share 2 key heads");
  await expect(model).toContainText("by its chat template");
  expect(await countIn(page, "modelFiles")).toBe(4);

  await page.reload();
  await expect(model).toHaveCount(1);
  await expect(model).toContainText("300 tokens, tied to the head");
  await page.getByTestId("model-folder").setInputFiles(MODEL); // the same again takes its own place
  await expect(model).toContainText("new");
  await expect(model).toHaveCount(1);

  await model.getByRole("button", { name: "Delete" }).click();
  await expect(model.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(model.getByRole("button", { name: "Delete" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByTestId("model-remove").click();
  await expect(page.getByTestId("models-empty")).toBeVisible();
  await page.reload();
  await expect(page.getByTestId("models-empty")).toBeVisible();
  expect([await countIn(page, "models"), await countIn(page, "modelFiles")]).toEqual([0, 0]);
});

test("a truncated file is refused by name, in the language of the page", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "cut-"));
  try {
    for (const name of readdirSync(SHARDS)) {
      const bytes = readFileSync(join(SHARDS, name));
      writeFileSync(join(folder, name), name.startsWith("model-00002") ? bytes.subarray(0, bytes.length - 9) : bytes);
    }
    await openModels(page);
    await drop(page, folder);
    const refusal = page.getByTestId("model-refusal");
    await expect(refusal).toContainText(/model-00002-of-00002\.safetensors: tensors take \d+ bytes, the file has \d+/);
    await expect(refusal).toContainText("Nothing of it was kept.");
    expect([await countIn(page, "models"), await countIn(page, "modelFiles")]).toEqual([0, 0]);
    await refusal.getByRole("button", { name: "Close" }).click();
    await expect(refusal).toHaveCount(0);

    await page.goto("./?lang=de#/own/models");
    await page.getByTestId("model-files").setInputFiles(join(SHARDS, "model-00001-of-00002.safetensors"));
    await expect(refusal).toContainText("config.json: fehlt");
    await page.getByTestId("model-folder").setInputFiles(SHARDS);
    await expect(page.getByTestId("model")).toContainText("eigene Ausgabe");
    await expect(refusal).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const [lang, width, colorScheme] of [
  ["en", 1440, "light"],
  ["de", 390, "dark"],
  ["de", 820, "light"],
] as const)
  test(`nothing for axe to find, nothing to scroll sideways: ${lang}, ${width} px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`./?lang=${lang}#/own/models`);
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await expect(page.getByTestId("models-empty")).toBeVisible();
    await check();
    await page.getByTestId("model-folder").setInputFiles(MODEL);
    await expect(page.getByTestId("model")).toBeVisible();
    await page.getByTestId("model-files").setInputFiles(join(SHARDS, "model-00001-of-00002.safetensors"));
    await expect(page.getByTestId("model-refusal")).toBeVisible();
    await page.getByTestId("model").getByRole("button").click();
    await check();
  });
