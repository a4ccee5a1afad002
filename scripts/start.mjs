// npm start: installs what is missing, builds the page, serves it on localhost, and opens a browser where there is a display.

import { buildPage, ensurePackages, root } from "./setup.mjs";

ensurePackages();
buildPage();
const { preview } = await import("vite");
const display = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const server = await preview({
  root,
  logLevel: "warn",
  preview: { host: "localhost", open: display && !process.env.CI },
});
console.log(`Errata is at ${server.resolvedUrls?.local[0] ?? "http://localhost:4173/"}  (Ctrl-C stops it)`);
