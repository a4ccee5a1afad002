// Runs a benchmark: node scripts/bench.mjs [step|profile] [flags].

import { runBundled } from "./bundle.mjs";

const [name = "step", ...flags] = process.argv.slice(2);
await runBundled({ [name]: `bench/${name}.ts` }, name, flags, "bench");
