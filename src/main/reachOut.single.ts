// The page that is one file has no way to other hosts.

import type * as site from "./reachOut";

export const reachOut: typeof site.reachOut = () =>
  Promise.reject(new Error("this one-file page reaches no host: the page on a site does, where a person allows it"));
