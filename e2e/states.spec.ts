// Everything that is not the ordinary: each a named state with a next action, never a blank page.

import AxeBuilder from "@axe-core/playwright";

import { expect, expectPhase, openLab, readTable, SMALL, test, turnKnobs } from "./page";

test("WebGPU asked for where there is none: said, and WebAssembly takes over", async ({ page }) => {
  await openLab(page, "webgpu");
  await expect(page.getByTestId("notice")).toContainText("WebGPU is not to be had here");
  await expect(page.getByTestId("device-title")).toContainText("WebAssembly");
});

test("a page that may not share memory still trains", async ({ page }) => {
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    for (const name of ["cross-origin-opener-policy", "cross-origin-embedder-policy"]) delete headers[name];
    await route.fulfill({ response, headers });
  });
  await page.addInitScript(() => Object.defineProperty(navigator, "hardwareConcurrency", { get: () => 64 }));
  await openLab(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  await expect(page.getByTestId("device")).toContainText("may not share memory");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  expect((await readTable(page, "accuracy")).size).toBe(4);
});

test("no storage: said, and the experiment runs all the same", async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  await openLab(page, "wasm");
  await expect(page.getByTestId("notice")).toContainText("Nothing can be kept here");
  await turnKnobs(page, SMALL);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
});

test("a full disk stops the run with a message, and it goes on when there is room", async ({
  page,
  context,
  baseURL,
}) => {
  await openLab(page, "wasm");
  await turnKnobs(page, SMALL);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(baseURL!).origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 500_000 });
  await page.getByTestId("run").click();
  await expect(page.getByTestId("notice")).toContainText("The disk is full", { timeout: 60_000 });
  await expectPhase(page, "paused");
  await devtools.send("Storage.overrideQuotaForOrigin", { origin });
  await page.getByTestId("notice").getByRole("button", { name: "Go on" }).click();
  await expectPhase(page, "done");
});

test("a checkpoint that does not arrive: said, and tried again", async ({ page, context }) => {
  await context.route("**/*.safetensors", (route) => route.fulfill({ status: 200, body: "not a checkpoint" }));
  await page.goto("./");
  await expect(page.getByTestId("notice")).toContainText("safetensors");
  await context.unroute("**/*.safetensors");
  await page.getByTestId("notice").getByRole("button").first().click();
  await expectPhase(page, "ready");
});

// 640 px is what 1280 are at 200% zoom.
for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 640, 390])
    test(`nothing for axe to find, nothing to scroll sideways: ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openLab(page, "wasm");
      for (const tab of ["Lab", "Lessons", "Workbench", "Examples", "About"]) {
        await page
          .getByRole("navigation", { name: "Parts of the laboratory" })
          .getByRole("link", { name: tab })
          .click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });

test("by keyboard alone: Enter starts, Tab reaches the pause button", async ({ page }) => {
  await openLab(page, "wasm");
  await page.keyboard.press("Enter");
  await expectPhase(page, "running");
  const pause = page.getByRole("button", { name: "Pause" });
  for (let presses = 0; presses < 12 && !(await pause.evaluate((node) => node === document.activeElement)); presses++)
    await page.keyboard.press("Tab");
  await expect(pause).toBeFocused();
  await page.keyboard.press("Enter");
  await expectPhase(page, "paused");
});
