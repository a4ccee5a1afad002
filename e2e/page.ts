// What the tests of the page share: a page that must stay silent, and the moves a person makes.

import { test as base, expect, type Page } from "@playwright/test";

/** What Playwright says where it blocks service workers. */
const BLOCKED = "Service Worker registration blocked by Playwright";

/** Every console message, uncaught error and failed request of the page fails the test. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context }, use) => {
      const noise: string[] = [];
      context.on("console", (message) => {
        if (message.text() === BLOCKED) return;
        noise.push(`${message.type()}: ${message.text()}`);
      });
      context.on("weberror", (error) => noise.push(`uncaught: ${error.error().message}`));
      context.on("requestfailed", (request) => {
        // A page that is closed or reloaded cuts its own requests short.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") noise.push(`failed: ${request.url()}`);
      });
      await use();
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Knob settings that make the default lesson small: seconds on WebAssembly, about a minute on a software GPU. */
export const SMALL = { tokens: 10_000, problems: 10, points: 2, seeds: 1 };

export async function openLab(page: Page, backend: "auto" | "wasm" | "webgpu" = "auto"): Promise<void> {
  await page.goto("./");
  await expect(page.locator("main")).not.toHaveAttribute("data-phase", "loading");
  if (backend !== "auto") await page.getByRole("combobox", { name: "Device" }).selectOption(backend);
  await expect(page.getByTestId("device-title")).toBeVisible();
}

export async function turnKnobs(page: Page, values: Record<string, number>): Promise<void> {
  await page.getByTestId("knobs").locator("summary").click();
  for (const [id, value] of Object.entries(values)) {
    await page.getByTestId(`knob-${id}`).fill(String(value));
    await expect(page.getByTestId(`knob-${id}`)).toHaveValue(String(value));
  }
}

export async function expectPhase(page: Page, phase: string, timeout = 200_000): Promise<void> {
  await expect(page.locator("main")).toHaveAttribute("data-phase", phase, { timeout });
}

/** The numbers of a chart's table twin: per arm, the last mean with its interval. */
export async function readTable(
  page: Page,
  chart: string,
): Promise<Map<string, { mean: number; low: number; high: number }>> {
  const rows = page.getByTestId(`table-${chart}`).locator("tr[data-arm]");
  const cells = await rows.evaluateAll((found) =>
    found.map((row) => ({
      arm: row.getAttribute("data-arm")!,
      values: [...row.querySelectorAll("td[data-value]")].map((cell) => Number(cell.getAttribute("data-value"))),
    })),
  );
  return new Map(cells.map(({ arm, values: [, mean, low, high] }) => [arm, { mean: mean!, low: low!, high: high! }]));
}

/** SHA-256 of the newest checkpoint's parameters of every run in the page's database. */
export function checkpointHashes(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [database] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database!.name!);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const rows = await new Promise<{ runId: string; spent: { step: number }; parameters: Float32Array<ArrayBuffer> }[]>(
      (resolve, reject) => {
        const request = db.transaction("checkpoints").objectStore("checkpoints").getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      },
    );
    db.close();
    const newest = new Map<string, (typeof rows)[number]>();
    for (const row of rows) if (row.spent.step >= (newest.get(row.runId)?.spent.step ?? -1)) newest.set(row.runId, row);
    const hashes: Record<string, string> = {};
    for (const { runId, spent, parameters } of newest.values()) {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", parameters));
      hashes[runId] = `${spent.step}:${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
    }
    return hashes;
  });
}
