// Going online: which hosts this page may reach, and what is asked of the person before it may reach more.

/**
 * Whether the page can go online: `ready`; `firstVisit`, what guards its requests is in place from the next load on;
 * `never`, there is nothing here that could guard them (a file opened from a disk, a browser that has no service workers).
 */
export type Reach = "ready" | "firstVisit" | "never";

export interface NetworkQuestion {
  readonly hosts: readonly string[]; // those that are not allowed yet
  /** A sentence: what will be fetched from them, and what they are sent. */
  readonly what: string;
  /** Whether the page is loaded again for it. */
  readonly reloads: boolean;
}

export interface NetworkView {
  readonly reach: Reach;
  /** Allowed until the last tab is closed: `https://huggingface.co`, `https://*.hf.co`. */
  readonly hosts: readonly string[];
  readonly question: NetworkQuestion | null;
  /** The answer is being carried out. */
  readonly isBusy: boolean;
}

export interface NetworkActions {
  /** To the question that is shown. */
  answer(yes: boolean): void;
  /** Offline again, in all tabs. */
  withdraw(): void;
  reload(): void;
}
