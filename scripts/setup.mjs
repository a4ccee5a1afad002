// What every command needs first: the packages, and for tests a Chromium.

import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "..");
const windows = process.platform === "win32";

/** Runs a program with its output on ours. Ends this process if it fails. */
export function run(file, args, options = {}) {
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: "inherit", shell: windows, ...options });
  if (error) console.error(`${file}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Installs the packages of the lock file if they are not here, or are older than it. */
export function ensurePackages() {
  const installed = statSync(join(root, "node_modules/.package-lock.json"), { throwIfNoEntry: false });
  const wanted = statSync(join(root, "package-lock.json"));
  if (installed && installed.mtimeMs >= wanted.mtimeMs) return;
  // npm ci through a link empties the folder that another checkout works with.
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error("node_modules is a link and older than package-lock.json: install where it points to.");
    process.exit(1);
  }
  console.error("Installing packages (once) …");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { stdio: ["ignore", 2, 2] });
}

export const buildWasm = () => run(process.execPath, ["scripts/build-wasm.mjs"]);

/** Runs Vite with the commit in the environment that the page names in its run files. */
function buildWith(...flags) {
  const { stdout } = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" });
  const env = { ...process.env, VITE_COMMIT: stdout?.trim() || "unknown" };
  run(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn", ...flags], { env });
}

/** The page in dist/, the one that measures in dist/bench/, and the hashes of both. */
export function buildPage() {
  buildWasm();
  buildWith();
  buildWith("--config", "bench/vite.config.ts");
  writeSums(join(root, "dist"));
}

/** The page as one file, dist-single/errata.html. */
export function buildSingle() {
  buildWasm();
  buildWith("--mode", "single");
  writeSums(join(root, "dist-single"));
}

/** SHA256SUMS beside the files, as `sha256sum --check` reads it: the same sources give the same hashes. */
function writeSums(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS")
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const sum = (file) =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  writeFileSync(join(folder, "SHA256SUMS"), files.map((file) => `${sum(file)}  ${file}\n`).join(""));
}

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

/** Path of a Chromium, installed first if there is none: Debian's where we may, Playwright's otherwise. */
export function ensureBrowser() {
  const own = () => {
    const path = createRequire(join(root, "package.json"))("playwright").chromium.executablePath();
    return existsSync(path) ? path : undefined;
  };
  const found = () => process.env.CHROMIUM ?? KNOWN.find((path) => existsSync(path)) ?? own();
  const here = found();
  if (here) return here;
  const debian = existsSync("/etc/os-release") && /debian/.test(readFileSync("/etc/os-release", "utf8"));
  const quiet = { stdio: ["ignore", "ignore", 2] };
  if (debian && process.getuid?.() === 0) {
    console.error("Installing Chromium from Debian (once) …");
    run("apt-get", ["update", "-qq"], quiet);
    run("apt-get", ["install", "-y", "-qq", "chromium"], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } else {
    console.error("Installing Playwright's Chromium (once) …");
    run("npx", ["playwright", "install", "--with-deps", "chromium"], quiet);
  }
  const path = found();
  if (path) return path;
  console.error("No Chromium to be had. Install one, or name one: CHROMIUM=/path/to/chromium npm test");
  process.exit(1);
}
