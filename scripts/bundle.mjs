// Bundles entries of the project for Node and runs one of them with our terminal.

import { spawn } from "node:child_process";
import { join } from "node:path";

import { buildWasm, ensurePackages, root } from "./setup.mjs";

/** @param entries name -> file; @param name the one to run, with `flags`. Ends this process with its exit code. */
export async function runBundled(entries, name, flags, folder) {
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
  const child = spawn(process.execPath, [join(root, "build", folder, `${name}.js`), ...flags], {
    cwd: root,
    stdio: "inherit",
  });
  process.on("SIGINT", () => {}); // the command decides what to keep
  child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
