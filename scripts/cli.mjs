// Bundles the terminal commands and runs one: node scripts/cli.mjs <command> [flags].

import { spawn } from "node:child_process";
import { join } from "node:path";

import { buildWasm, ensurePackages, root } from "./setup.mjs";

const [command, ...flags] = process.argv.slice(2);
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
    outDir: "build/cli",
    emptyOutDir: false,
    rolldownOptions: {
      input: {
        compare: "src/cli/compare.ts",
        pretrain: "src/cli/pretrain.ts",
        trainerThread: "workers/trainerThread.ts",
      },
    },
  },
});

const child = spawn(process.execPath, [join(root, "build/cli", `${command}.js`), ...flags], {
  cwd: root,
  stdio: "inherit",
});
process.on("SIGINT", () => {}); // the command decides what to keep
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
