// Bundles a benchmark and runs it: node scripts/bench.mjs [step].

import { spawn } from "node:child_process";
import { join } from "node:path";

import { buildWasm, ensurePackages, root } from "./setup.mjs";

const [name = "step", ...flags] = process.argv.slice(2);
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
    outDir: "build/bench",
    emptyOutDir: false,
    rolldownOptions: { input: { [name]: join(root, `bench/${name}.ts`) } },
  },
});

const child = spawn(process.execPath, [join(root, "build/bench", `${name}.js`), ...flags], {
  cwd: root,
  stdio: "inherit",
});
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
