// ONNX Runtime is fetched by nobody who does not ask for it, and kept by who did: the check then needs no network.

import type { Page } from "@playwright/test";

import { expect, isKept, test } from "./host";
import { expectPhase } from "./page";

test.use({ serviceWorkers: "allow" });

async function take(page: Page): Promise<void> {
  await page.getByTestId("share-open").click();
  await page.getByTestId("take-open").click();
  await page.getByTestId("take-make").click();
  await expect(page.getByTestId("take-outcome")).toHaveAttribute("data-state", "passed", { timeout: 120_000 });
  await page.keyboard.press("Escape");
}

test("ONNX Runtime comes when it is asked for, and stays", async ({ page, context, site }) => {
  const runtimes: string[] = [];
  context.on("request", (request) => {
    if (/ort-.*\.wasm$/.test(request.url())) runtimes.push(request.url());
  });
  await page.goto(site.url);
  await expectPhase(page, "ready");
  await isKept(page);
  expect(runtimes).toEqual([]);
  await take(page);
  expect(runtimes.length).toBeGreaterThan(0);
  await site.close();
  await page.reload();
  await expectPhase(page, "ready");
  await take(page);
});
