// npm run shots: the pictures of the README and of reviews, from the built page: docs/lab.png and build/shots/*.png.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { buildPage, ensureBrowser, ensurePackages, root } from "./setup.mjs";

ensurePackages();
const executablePath = ensureBrowser();
buildPage();
const { preview } = await import("vite");
const { chromium } = await import("playwright");
const server = await preview({ root, logLevel: "error", preview: { host: "localhost", open: false } });
const url = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
mkdirSync(join(root, "build/shots"), { recursive: true });
mkdirSync(join(root, "docs"), { recursive: true });

const isLive = process.argv.includes("--live"); // run the whole lesson first, rather than show its recorded result
for (const [name, width, height, colorScheme] of [
  ["wide-light", 1440, 1000, "light"],
  ["wide-dark", 1440, 1000, "dark"],
  ["tablet-light", 820, 1100, "light"],
  ["phone-light", 390, 844, "light"],
  ["phone-dark", 390, 844, "dark"],
]) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  page.on("console", (message) => console.log(`${name}: console ${message.type()}: ${message.text()}`));
  await page.goto(url);
  await page.locator("main[data-phase=ready]").waitFor();
  await page.getByTestId("verdict").waitFor();
  const shoot = (part, options = {}) =>
    page.screenshot({ path: join(root, `build/shots/${name}-${part}.png`), ...options });
  await shoot("first");
  if (isLive && name === "wide-light") {
    await page.getByTestId("run").click();
    await page.locator("main[data-phase=done]").waitFor({ timeout: 600_000 });
  }
  await page.getByTestId("problem-select").selectOption({ index: 2 });
  await page.getByRole("button", { name: "Look" }).click();
  await page.getByTestId("completion-imitation").waitFor({ timeout: 60_000 });
  for (const chart of await page.locator("figure.chart").all()) await chart.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("lab", { fullPage: true });
  if (isLive && name === "wide-light")
    await page.screenshot({
      path: join(root, "docs/lab.png"),
      fullPage: true,
      clip: { x: 0, y: 0, width, height: 1900 },
    });
  for (const tab of ["Examples", "About"]) {
    await page.getByRole("navigation", { name: "Parts of the laboratory" }).getByRole("link", { name: tab }).click();
    await page.waitForTimeout(200);
    await shoot(tab.toLowerCase(), { fullPage: true });
  }
  await page.close();
}
await browser.close();
await server.close();
process.exit(0);
