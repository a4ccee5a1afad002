// npm run shots: the pictures of the README and of reviews, from the built page: docs/*.png and build/shots/*.png.

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

const SIZES = { "4k": [2560, 1440], wide: [1440, 900], tablet: [820, 1100], phone: [390, 844] };
const SCREENS = {
  lab: "#/",
  rewards: "#/lesson/rightOrWrong",
  lessons: "#/lessons",
  workbench: "#/workbench",
  builder: "#/workbench/new",
  examples: "#/examples",
  about: "#/about",
};

for (const [size, [width, height]] of Object.entries(SIZES))
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, serviceWorkers: "block" });
    const page = await context.newPage();
    const name = `${size}-${colorScheme}`;
    page.on("console", (message) => console.log(`${name}: console ${message.type()}: ${message.text()}`));
    const shoot = (part, options = {}) =>
      page.screenshot({ path: join(root, `build/shots/${name}-${part}.png`), ...options });
    for (const [screen, hash] of Object.entries(SCREENS)) {
      await page.goto(`${url}${hash}`);
      await page.locator("h1").first().waitFor();
      if (screen === "lab" || screen === "rewards") {
        await page.locator("main[data-phase=ready]").waitFor();
        await page.locator(".marked").first().waitFor();
        await shoot(`${screen}-first`);
        if (screen === "lab" && name === "wide-light") await page.screenshot({ path: join(root, "docs/lab.png") });
        await page.getByTestId("microscope").scrollIntoViewIfNeeded();
        await page
          .getByTestId("scrub")
          .waitFor({ timeout: 10_000 })
          .catch(() => {});
        await page.evaluate(() => scrollTo(0, 0));
      }
      await page.waitForTimeout(400);
      await shoot(screen, { fullPage: true });
    }
    if (size === "wide") {
      await page.goto(`${url}#/`);
      await page.locator("main[data-phase=ready]").waitFor();
      for (const dialog of ["present", "share-open"]) {
        await page.getByTestId(dialog).click();
        await page.waitForTimeout(800);
        await shoot(dialog);
        await page.keyboard.press("Escape");
      }
    }
    await context.close();
  }
await browser.close();
await server.close();
process.exit(0);
