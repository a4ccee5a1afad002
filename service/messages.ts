// What the page and the service worker say to each other, and the list of files that the build gives the worker.

/** A file of the site. `url` is relative to the page; `revision` is null where the name has a hash in it already. */
export interface SiteFile {
  readonly url: string;
  readonly revision: string | null;
  /** `sha384-…`: half of one version and half of another is never installed. */
  readonly integrity: string;
}

export interface SiteFiles {
  /** What the page needs to open: kept at installation, all of it or none. */
  readonly shell: readonly SiteFile[];
  /** What the lessons need: kept as soon as the page is up. */
  readonly lessons: readonly SiteFile[];
  /** Kept when first asked for. */
  readonly others: readonly SiteFile[];
}

/** From the page. */
export type ServiceMessage =
  /** A new version that waits may begin. */
  | { readonly type: "takeOver" }
  /** Keep what the lessons need; answered by `ServiceAnswer`. */
  | { readonly type: "keepLessons" }
  /** The person goes online on purpose, until the last tab is closed. No hosts: offline again. */
  | { readonly type: "online"; readonly hosts: readonly string[] };

export type ServiceAnswer =
  /** To the page that asked. `ok` false: something did not arrive. */
  | { readonly type: "lessonsKept"; readonly ok: boolean }
  /** To all tabs, when one has gone online or offline: the hosts that are allowed now. */
  | { readonly type: "online"; readonly hosts: readonly string[] };
