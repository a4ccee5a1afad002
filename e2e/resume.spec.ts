// A run that is stopped by closing its tab ends with the same weights, bit for bit, as one that was not.

import { checkpointHashes, expect, expectPhase, openLab, test, turnKnobs } from "./page";

const KNOBS = { tokens: 60_000, problems: 20, points: 5, seeds: 1 };

test("a closed tab loses nothing", async ({ page, browser, baseURL }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, KNOBS);
  await page.getByTestId("run").click();
  await expectPhase(page, "done");
  const straight = await checkpointHashes(page);
  expect(Object.keys(straight)).toHaveLength(4);

  const context = await browser.newContext({ baseURL: baseURL! });
  const first = await context.newPage();
  await openLab(first, "wasm");
  await turnKnobs(first, KNOBS);
  await first.getByTestId("run").click();
  await expect.poll(async () => Number(await first.getByTestId("progress").getAttribute("value"))).toBeGreaterThan(0.3);
  await first.close();

  const second = await context.newPage();
  await openLab(second);
  await expectPhase(second, "paused");
  await expect(second.getByTestId("notice")).toContainText("A run is waiting");
  await expect(second.getByTestId("table-accuracy").locator("tr[data-arm]").first()).toBeAttached();
  await second.getByTestId("notice").getByRole("button", { name: "Resume" }).click();
  await expectPhase(second, "done");
  expect(await checkpointHashes(second)).toEqual(straight);
  await context.close();
});

test("pause, resume and stop do what they say", async ({ page }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, KNOBS);
  await page.keyboard.press("Escape");
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await page.getByRole("button", { name: "Pause" }).click();
  await expectPhase(page, "paused");
  await page.getByRole("button", { name: "Resume" }).first().click();
  await expectPhase(page, "running");
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: "Stop for good" }).click();
  await expectPhase(page, "ready");
  expect(await checkpointHashes(page)).toEqual({});
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await expect(page.getByTestId("notice")).toHaveCount(0);
});

test("two tabs never train at once", async ({ page, context }) => {
  await openLab(page, "wasm");
  await turnKnobs(page, { ...KNOBS, tokens: 200_000 });
  await page.getByTestId("run").click();
  await expectPhase(page, "running");
  await expect(page.getByTestId("table-accuracy").locator("tr[data-arm]").first()).toBeAttached(); // something is saved
  const other = await context.newPage();
  await openLab(other);
  await expectPhase(other, "paused");
  await other.getByTestId("notice").getByRole("button", { name: "Resume" }).click();
  await expect(other.getByTestId("notice")).toContainText("Another tab is training");
  await other.getByTestId("notice").getByRole("button", { name: "Take over" }).click();
  await expectPhase(other, "running");
  await expect(page.getByTestId("notice")).toContainText("taken over");
  await expectPhase(page, "paused");
});

test("more cores change nothing but the time: threads, and the same bits", async ({ browser, baseURL }) => {
  const small = { ...KNOBS, tokens: 10_000, points: 2 };
  const hashes: Record<string, string>[] = [];
  for (const cores of [1, 16]) {
    const context = await browser.newContext({ baseURL: baseURL! });
    await context.addInitScript((count) => {
      Object.defineProperty(navigator, "hardwareConcurrency", { get: () => count });
    }, cores);
    const tab = await context.newPage();
    await openLab(tab, "wasm");
    await turnKnobs(tab, small);
    await tab.getByTestId("run").click();
    await expectPhase(tab, "done");
    await expect(tab.getByTestId("device-title")).toContainText(
      cores === 16 ? "4 threads, 4 runs at a time" : "WebAssembly",
    );
    hashes.push(await checkpointHashes(tab));
    await context.close();
  }
  expect(Object.keys(hashes[0]!)).toHaveLength(4);
  expect(hashes[1]).toEqual(hashes[0]);
});
