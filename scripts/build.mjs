// npm run build: the page as a folder of static files, in dist/. With --single: as one file, in dist-single/.

import { buildPage, buildSingle, ensurePackages } from "./setup.mjs";

ensurePackages();
if (process.argv.includes("--single")) buildSingle();
else buildPage();
