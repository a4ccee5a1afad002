// Where the answer to a request comes from.

export type Route =
  /** Another origin: answered with an error, unless the person went online to it. */
  | { readonly from: "elsewhere" }
  /** A file of the site, kept here or asked for. */
  | { readonly from: "files"; readonly path: string }
  /** The host, whatever it says. */
  | { readonly from: "host"; readonly path: string };

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
}

/**
 * @param scope folder of the page, ending in a slash
 * @param kept paths of the files that are kept, relative to it
 */
export function routeOf({ url, method, mode }: Asked, scope: string, kept: { has(path: string): boolean }): Route {
  const { origin, pathname, search } = new URL(url);
  const folder = new URL(scope);
  if (origin !== folder.origin) return { from: "elsewhere" };
  const path = pathname.startsWith(folder.pathname) ? pathname.slice(folder.pathname.length) : "../";
  if (method !== "GET") return { from: "host", path };
  const isPage = path === "" || path === "index.html";
  if (isPage) return { from: "files", path: "index.html" }; // whatever it is asked to show
  // Only the page itself is opened from here: what somebody types into the address bar is for the host to answer.
  return mode !== "navigate" && search === "" && kept.has(path) ? { from: "files", path } : { from: "host", path };
}
