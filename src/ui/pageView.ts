// What the page shows around whatever is open, and what may be asked of it.

import type { AboutView } from "./aboutView";
import type { Embed } from "./embed";
import type { GalleryView } from "./galleryView";
import type { OwnParts } from "./own/parts";
import type { Route } from "./route";
import type { BrokenLinkView, LinkPreviewView, ShareView, ZipWork } from "./shareView";
import type { Notice } from "./view";

export type Theme = "auto" | "light" | "dark";

export interface PageSettings {
  readonly theme: Theme;
  /** A notification when a run is done. */
  readonly notifies: boolean;
}

/** Whether the page works without a network from now on. `none`: not looked at yet. */
export type OfflineState = "none" | "installing" | "ready" | "unavailable";

/** What the page shows around whatever is open. */
export interface PageView {
  readonly route: Route;
  readonly embed: Embed;
  readonly settings: PageSettings;
  readonly offline: OfflineState;
  readonly notice: Notice | null;
  /** What the address carries, where it is a link; null while it is read. */
  readonly link: LinkPreviewView | BrokenLinkView | null;
  /** The dialog that shares what is open. */
  readonly share: ShareView | null;
  /** A run file that is being read or written. */
  readonly work: ZipWork | null;
  /** null until it is gone to. */
  readonly gallery: GalleryView | null;
  readonly about: AboutView | null;
  readonly own: OwnParts | null;
}

export interface PageActions {
  dismissNotice(): void;
  setTheme(theme: Theme): void;
  setNotifies(notifies: boolean): void;
  openShare(): void;
  closeShare(): void;
  /** The experiment that is open, or another one that is stored. */
  exportZip(id?: string): void;
  importRun(file: File): void;
  /** Of what is read or written. */
  cancelWork(): void;
  /** Takes the experiment of the link; nothing starts. */
  openLink(): void;
  leaveLink(): void;
  /** Expected seconds of a lesson on this device; null where that cannot be told. */
  estimate(lesson: string): number | null;
  /** Deletes everything that is stored here. */
  forget(): Promise<void>;
}
