// A lost graphics device: the run goes on from its last checkpoint on a new one.

import { chromium } from "@playwright/test";

import { expect, expectPhase, openLab, SMALL, test, turnKnobs } from "./page";

test("the GPU process crashes in the middle of a run", async ({ baseURL }, info) => {
  // A browser of its own: Chromium forgives a GPU process only one or two crashes a launch.
  const browser = await chromium.launch(info.project.use.launchOptions ?? {});
  try {
    const page = await browser.newPage({ baseURL: baseURL! });
    await openLab(page, "webgpu");
    await turnKnobs(page, { ...SMALL, tokens: 15_000 });
    await page.getByTestId("run").click();
    await expect
      .poll(async () => Number(await page.getByTestId("progress").getAttribute("value")), { timeout: 120_000 })
      .toBeGreaterThan(0.2);
    const devtools = await browser.newBrowserCDPSession();
    await devtools.send("Browser.crashGpuProcess");
    await expect(page.getByTestId("notice")).toContainText("lost and replaced", { timeout: 60_000 });
    await expectPhase(page, "done");
  } finally {
    await browser.close();
  }
});

test("automatic: a software adapter is left alone, and it says why", async ({ page }) => {
  await openLab(page);
  await expect(page.getByTestId("device")).toContainText("WebAssembly");
  await expect(page.getByTestId("device")).toContainText("the only WebGPU adapter is a software one");
});
