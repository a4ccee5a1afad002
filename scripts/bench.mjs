// npm run bench: bundles the benchmarks for Node and runs them; `profile` needs neither the built page nor a browser.

import { runBundled } from "./bundle.mjs";
import { buildPage, ensureBrowser, ensurePackages } from "./setup.mjs";

const [name, ...flags] = process.argv.slice(2);
if (name === "profile") await runBundled({ profile: "bench/profile.ts" }, "profile", flags, "bench");
else {
  ensurePackages();
  process.env.CHROMIUM = ensureBrowser();
  buildPage();
  await runBundled({ run: "bench/run.ts" }, "run", process.argv.slice(2), "bench");
}
