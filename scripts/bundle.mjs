// Bundles entries of the project for Node and runs them with our terminal.

import { spawn } from "node:child_process";
import { join } from "node:path";

import { buildWasm, ensurePackages, root } from "./setup.mjs";

/** @param entries name -> file; the bundles go to build/<folder>/<name>.js */
export async function bundle(entries, folder) {
  ensurePackages();
  buildWasm();
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      target: "node20",
      outDir: `build/${folder}`,
      emptyOutDir: false,
      rolldownOptions: { input: entries },
    },
  });
}

/** Runs a bundle with `flags`, to its exit code. */
export function runBundle(name, flags, folder) {
  const child = spawn(process.execPath, [join(root, "build", folder, `${name}.js`), ...flags], {
    cwd: root,
    stdio: "inherit",
  });
  process.on("SIGINT", () => {}); // the command decides what to keep
  return new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ? 130 : (code ?? 1))));
}

/** Bundles, runs one of the bundles, and ends this process with its exit code. */
export async function runBundled(entries, name, flags, folder) {
  await bundle(entries, folder);
  process.exit(await runBundle(name, flags, folder));
}
