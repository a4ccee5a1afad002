// npm run build: the page as a folder of static files, in dist/.

import { buildPage, ensurePackages } from "./setup.mjs";

ensurePackages();
buildPage();
