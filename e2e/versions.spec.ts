// The service worker over time: a new version of the site, a visit that goes past it, and one that it cannot serve.

import { createHash } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { DIST, expect, isIsolated, isKept, PATH, test } from "./host";
import { expectPhase } from "./page";
import { serveStatic } from "./staticHost";

test.use({ serviceWorkers: "allow" });

const copyOf = (folder: string): string => {
  cpSync(DIST, folder, { recursive: true, filter: (path) => !path.endsWith("bench") });
  return folder;
};

test("a new one waits, is offered, and asks only for what has changed", async ({ page }, info) => {
  const copy = copyOf(info.outputPath("site"));
  const site = await serveStatic(copy, PATH);
  await page.goto(site.url);
  await isKept(page);

  // Another title is another version: the list in the service worker changes with it.
  const html = readFileSync(join(copy, "index.html"), "utf8").replace(
    "<title>Errata</title>",
    "<title>Errata 2</title>",
  );
  writeFileSync(join(copy, "index.html"), html);
  const old = readFileSync(join(DIST, "index.html"));
  const hash = (name: string, data: Buffer | string) => createHash(name).update(data);
  const worker = readFileSync(join(copy, "service.js"), "utf8")
    .replace(hash("sha384", old).digest("base64"), hash("sha384", html).digest("base64"))
    .replace(hash("sha256", old).digest("hex").slice(0, 16), hash("sha256", html).digest("hex").slice(0, 16));
  writeFileSync(join(copy, "service.js"), worker);
  site.asked.length = 0;

  await page.goto(site.url);
  expect(await page.title()).toBe("Errata");
  await expect(page.getByTestId("notice")).toContainText("A new version of this page is here");
  expect(new Set(site.asked)).toEqual(new Set([`${PATH}service.js`, `${PATH}index.html`]));
  await page.getByRole("button", { name: "Reload now" }).click();
  await expect.poll(() => page.title().catch(() => "")).toBe("Errata 2");
  await expectPhase(page, "ready");
  await isKept(page);
  await expect(page.getByTestId("notice")).toHaveCount(0);
  expect(site.asked.filter((path) => /safetensors|results/.test(path))).toEqual([]);
  await site.close();
  rmSync(copy, { recursive: true });
});

test("a reload past it is taken back", async ({ page, context, site }) => {
  await page.goto(site.url);
  await isKept(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Page.reload", { ignoreCache: true });
  await isIsolated(page);
  await expectPhase(page, "ready");
  await isKept(page);
});

test("a host with half of another version: the page works, and says nothing of offline use", async ({ page }, info) => {
  const copy = copyOf(info.outputPath("site"));
  writeFileSync(join(copy, "icon.svg"), readFileSync(join(copy, "icon.svg"), "utf8").replace("64", "65"));
  const site = await serveStatic(copy, PATH);
  await page.goto(site.url);
  await expectPhase(page, "ready");
  expect(await page.evaluate(() => [crossOriginIsolated, navigator.serviceWorker.controller])).toEqual([false, null]);
  await expect(page.getByTestId("offline")).toHaveCount(0);
  await site.close();
  rmSync(copy, { recursive: true });
});
