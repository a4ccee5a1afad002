// Every state that is not the ordinary one, named, with what a person can do about it.

import { say, t } from "../text/text";
import { formatPercent } from "../ui/format";
import type { Notice } from "../ui/view";

export interface Remedies {
  retry(): void;
  resume(): void;
  continueOnCpu(): void;
  reload(): void;
  takeOver(): void;
}

export const isDeviceLost = (error: unknown): boolean => nameOf(error) === "DeviceLostError";
/** What was measured can be looked at without its teacher, and another can be chosen. */
export const isMissingTeacher = (error: unknown): boolean => nameOf(error) === "MissingTeacherError";

/** Comlink keeps an error's name and message, not its class. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Words {
  /** Of the messages `notice-ID`, `notice-ID-text` and, where there is a button, `notice-ID-action`. */
  readonly id: string;
  readonly args?: () => Record<string, string | number>;
  readonly run?: () => void;
}

/** The words are asked for when they are drawn, so that a notice follows the language. */
function notice(kind: Notice["kind"], { id, args, run }: Words): Notice {
  const action = run && {
    get label() {
      return t(`notice-${id}-action`);
    },
    run,
  };
  return {
    kind,
    get title() {
      return t(`notice-${id}`, args?.());
    },
    get text() {
      return t(`notice-${id}-text`, args?.());
    },
    ...(action && { action }),
  };
}

/** What to say when something went wrong while doing `what`. */
export function noticeOf(error: unknown, what: string, remedies: Remedies): Notice {
  const args = () => ({ why: say(messageOf(error)), what: say(what) });
  const failed = (id: string, run?: () => void) => notice("error", { id, args, ...(run && { run }) });
  switch (nameOf(error)) {
    case "DeviceLostError":
      return failed("device-lost", remedies.continueOnCpu);
    case "StorageFullError":
      return failed("disk-full", remedies.resume);
    case "StoreVersionError":
      return failed("newer", remedies.reload);
    case "StoreLostError":
      return failed("store-lost", remedies.reload);
    case "ImportError":
      return failed("import-refused");
    default:
      return failed("failed", remedies.retry);
  }
}

export const notices = {
  noStorage: (reason: string): Notice => notice("warning", { id: "no-storage", args: () => ({ why: say(reason) }) }),
  unfinished: (fraction: number, { resume }: Remedies): Notice =>
    notice("info", { id: "unfinished", args: () => ({ done: formatPercent(fraction) }), run: resume }),
  otherTab: ({ takeOver }: Remedies): Notice => notice("warning", { id: "other-tab", run: takeOver }),
  takenOver: ({ takeOver }: Remedies): Notice => notice("warning", { id: "taken-over", run: takeOver }),
  recovered: (): Notice => notice("info", { id: "recovered" }),
  noWebGpu: (reason: string, { continueOnCpu }: Remedies): Notice =>
    notice("warning", { id: "no-webgpu", args: () => ({ why: say(reason) }), run: continueOnCpu }),
  notFound: (key: string): Notice =>
    key.startsWith("lesson/")
      ? notice("warning", { id: "no-lesson", args: () => ({ id: key.slice(7, 67) }) })
      : notice("warning", { id: "no-experiment" }),
  unopened: (reason: string): Notice => notice("error", { id: "unopened", args: () => ({ why: say(reason) }) }),
  alreadyStored: (reason: string, replace: () => void): Notice =>
    notice("warning", { id: "already-stored", args: () => ({ why: say(reason) }), run: replace }),
  busyImport: (): Notice => notice("warning", { id: "busy-import" }),
  newVersion: (reload: () => void): Notice => notice("info", { id: "new-version", run: reload }),
  trainingElsewhere: (): Notice => notice("info", { id: "training-elsewhere" }),
  imported: (count: number): Notice => notice("info", { id: "imported", args: () => ({ count }) }),
} as const;
