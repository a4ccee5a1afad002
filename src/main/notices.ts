// Every state that is not the ordinary one, named, with what a person can do about it.

import { t } from "../text/text";
import type { Notice } from "../ui/view";

export interface Remedies {
  retry(): void;
  resume(): void;
  continueOnCpu(): void;
  reload(): void;
  takeOver(): void;
}

export const isDeviceLost = (error: unknown): boolean => nameOf(error) === "DeviceLostError";

/** Comlink keeps an error's name and message, not its class. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What to say when something went wrong while doing `what`. */
export function noticeOf(error: unknown, what: string, remedies: Remedies): Notice {
  const text = messageOf(error);
  const kind = "error" as const;
  switch (nameOf(error)) {
    case "DeviceLostError":
      return {
        kind,
        title: "The graphics device is gone",
        text: `${text}. Everything up to the last checkpoint is saved.`,
        action: { label: "Continue on the processor", run: remedies.continueOnCpu },
      };
    case "StorageFullError":
      return {
        kind,
        title: "The disk is full",
        text: `${text}. The run is stopped; what was saved before is whole. Free some space, then go on.`,
        action: { label: "Go on", run: remedies.resume },
      };
    case "StoreVersionError":
      return {
        kind,
        title: "This data was written by a newer Errata",
        text: `${text}. Reload to get the newer page.`,
        action: { label: "Reload", run: remedies.reload },
      };
    case "StoreLostError":
      return {
        kind,
        title: "The browser's storage went away",
        text: `${text}. Reload: what was saved before is still there, unless the browser's data was cleared.`,
        action: { label: "Reload", run: remedies.reload },
      };
    case "ImportError":
      return { kind, title: "This file was not imported", text: `${text}. Nothing was changed.` };
    default:
      return {
        kind,
        title: `Something went wrong while ${what}`,
        text: `${text}. What was saved before is whole.`,
        action: { label: "Try again", run: remedies.retry },
      };
  }
}

export const notices = {
  noStorage: (reason: string): Notice => ({
    kind: "warning",
    title: "Nothing can be kept here",
    text: `This browser gives the page no storage (${reason}). The experiment runs, but closing the tab loses it.`,
  }),
  unfinished: (fraction: number, remedies: Remedies): Notice => ({
    kind: "info",
    title: "A run is waiting",
    text: `It was stopped with ${Math.round(100 * fraction)}% done, and goes on from its last checkpoint.`,
    action: { label: "Resume", run: remedies.resume },
  }),
  otherTab: (remedies: Remedies): Notice => ({
    kind: "warning",
    title: "Another tab is training",
    text: "Two tabs never train at once. Pause it there, or take over here: it goes on from its last checkpoint.",
    action: { label: "Take over", run: remedies.takeOver },
  }),
  takenOver: (remedies: Remedies): Notice => ({
    kind: "warning",
    title: "Another tab has taken over",
    text: "This run goes on in the other tab. Everything up to the last checkpoint is shared.",
    action: { label: "Take it back", run: remedies.takeOver },
  }),
  recovered: (): Notice => ({
    kind: "info",
    title: "The graphics device was lost and replaced",
    text: "The run went on from its last checkpoint on a new device. No result is affected.",
  }),
  noWebGpu: (reason: string, remedies: Remedies): Notice => ({
    kind: "warning",
    title: "WebGPU is not to be had here",
    text: `${reason}. WebAssembly does the same work.`,
    action: { label: "Use WebAssembly", run: remedies.continueOnCpu },
  }),
  noSuchLesson: (asked: string): Notice => ({
    kind: "warning",
    title: "There is no such lesson",
    text: `The address asks for “${asked.slice(0, 60)}”. This is the first lesson instead.`,
  }),
  newVersion: (reload: () => void): Notice => ({
    kind: "info",
    title: t("offline-new-title"),
    text: t("offline-new-text"),
    action: { label: t("offline-new-reload"), run: reload },
  }),
  trainingElsewhere: (): Notice => ({
    kind: "info",
    title: t("offline-busy-title"),
    text: t("offline-busy-text"),
  }),
  imported: (count: number): Notice => ({
    kind: "info",
    title: `${count} examples imported`,
    text: "They replace the first seed's synthetic examples. Run the experiment again to train from them.",
  }),
} as const;
