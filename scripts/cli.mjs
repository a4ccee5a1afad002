// Runs a terminal command: node scripts/cli.mjs compare|pretrain [flags].

import { runBundled } from "./bundle.mjs";

const [command, ...flags] = process.argv.slice(2);
const entries = {
  compare: "src/cli/compare.ts",
  pretrain: "src/cli/pretrain.ts",
  trainerThread: "workers/trainerThread.ts",
};
await runBundled(entries, command, flags, "cli");
