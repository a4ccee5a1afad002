// The one-file page has no helper threads: nothing that is opened from a disk may share memory.

import type * as site from "./helperWorker";

export const startHelperWorker: typeof site.startHelperWorker = () => {
  throw new Error("startHelperWorker: a page opened from a disk has no threads");
};
