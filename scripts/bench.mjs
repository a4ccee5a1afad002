// npm run bench: bundles the benchmarks for Node and runs them; without a word all of them, those in Node last.

import { bundle, runBundle } from "./bundle.mjs";
import { buildPage, ensureBrowser, ensurePackages } from "./setup.mjs";

/** These need neither the built page nor a browser. */
const IN_NODE = ["profile", "gpu", "lora"];

const words = process.argv.slice(2);
const alone = IN_NODE.find((name) => name === words[0]);
const parts = alone ? [alone] : words.length > 0 ? ["run"] : ["run", "profile", "gpu"];
ensurePackages();
if (parts.includes("run")) {
  process.env.CHROMIUM = ensureBrowser();
  buildPage();
}
await bundle(Object.fromEntries(parts.map((name) => [name, `bench/${name}.ts`])), "bench");
let failed = 0;
for (const name of parts) failed ||= await runBundle(name, words.slice(alone ? 1 : 0), "bench");
process.exit(failed);
