// Bundles the terminal commands and runs one: node scripts/cli.mjs <command> [flags].

import { statSync } from "node:fs";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

const [command, ...flags] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const run = (file, args) => {
  const { status } = spawnSync(file, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
};

if (!statSync(join(root, "node_modules/vite"), { throwIfNoEntry: false })) run("npm", ["ci"]);
run(process.execPath, ["scripts/build-wasm.mjs"]);

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

const child = spawn(process.execPath, [join(root, "build/cli", `${command}.js`), ...flags], { cwd: root, stdio: "inherit" });
process.on("SIGINT", () => {}); // the command decides what to keep
child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
