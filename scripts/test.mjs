// npm test: types, lint, format, unit tests, and the built page in a real Chromium. Stops at the first that fails.

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { buildPage, buildSingle, buildWasm, ensureBrowser, ensurePackages, root, run } from "./setup.mjs";

ensurePackages();
const browser = ensureBrowser();
mkdirSync(join(root, "build"), { recursive: true });
const tool = (path, ...args) => {
  console.log(`\n> ${path.split("/").at(-1)} ${args.join(" ")}`);
  run(process.execPath, [join("node_modules", path), ...args], { env: { ...process.env, CHROMIUM: browser } });
};

buildWasm();
tool("typescript/bin/tsc", "-p", ".");
tool("typescript/bin/tsc", "-p", "service");
tool("oxlint/bin/oxlint", "--type-aware", "--deny-warnings");
tool("prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".");
tool("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", "--outputFile=build/unit.json");
buildPage();
buildSingle();
tool("@playwright/test/cli.js", "test");

const unit = JSON.parse(readFileSync(join(root, "build/unit.json"), "utf8"));
const page = JSON.parse(readFileSync(join(root, "build/page.json"), "utf8"));
const passed = unit.numPassedTests + page.stats.expected + page.stats.flaky;
const skipped = unit.numPendingTests + page.stats.skipped;
console.log(`\n${passed} passed, 0 failed${skipped ? `, ${skipped} skipped` : ""}`);
