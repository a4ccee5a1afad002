// Draws the icons of the installed app from public/icon.svg: node scripts/icons.mjs, after that picture was changed.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ensureBrowser, ensurePackages, root } from "./setup.mjs";

ensurePackages();
const { chromium } = await import("playwright");

const svg = readFileSync(join(root, "public/icon.svg"), "utf8");
const paper = /<rect [^>]*fill="(#\w+)"/.exec(svg)[1];
const drawing = svg.replaceAll(/<rect[^>]*>/g, ""); // without the sheet and its edge

/** Systems cut these to shapes of their own: paper to the edge, the drawing within the middle four fifths. */
const cut = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 88 88"><rect x="-12" y="-12" width="88" height="88" fill="${paper}"/>${drawing.replace("<svg", '<svg width="64" height="64"')}</svg>`;

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ["--no-sandbox"] });
for (const [name, size, picture] of [
  ["icon-192", 192, svg],
  ["icon-512", 512, svg],
  ["icon-maskable-512", 512, cut],
  ["icon-apple-180", 180, cut],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = `data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`;
  await page.setContent(
    `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.locator("img").evaluate((image) => image.decode());
  writeFileSync(join(root, `public/${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
