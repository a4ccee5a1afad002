// Where a helper thread of the page comes from: a file of the site.

import "../../lib/trustedTypes";

export const startHelperWorker = (): Worker =>
  new Worker(new URL("../../../workers/kernels.worker.ts", import.meta.url), { type: "module" });
