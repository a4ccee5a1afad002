// The links and files of the page: the dialog that makes them, and what becomes of those that arrive.

import type { Signal } from "@preact/signals";

import { OWN } from "../lessons/parts/own";
import type { LinkContent } from "../store/link";
import type { Experiment, LessonVerdict } from "../types";
import { hrefOf } from "../ui/route";
import type { ShareView } from "../ui/shareView";
import type { PageActions, PageView } from "../ui/pageView";
import { download } from "./download";
import { underLock } from "./lock";
import { noticeOf, notices, type Remedies } from "./notices";
import type { Session } from "./session";
import type { PageStorage } from "./storage";

type Actions = Pick<
  PageActions,
  "openShare" | "closeShare" | "exportZip" | "importRun" | "cancelWork" | "openLink" | "leaveLink"
>;

interface Options {
  readonly session: Signal<Session | null>;
  readonly storage: PageStorage;
  readonly patch: (part: Partial<PageView>) => void;
  readonly remedies: Remedies;
}

export function createSharing({ session, storage, patch, remedies }: Options) {
  let content: LinkContent | undefined;
  let working: AbortController | undefined;

  /** One file at a time; what goes wrong becomes a notice, what is cancelled does not. */
  async function work(
    kind: "export" | "import",
    run: (options: { onProgress: (fraction: number) => void; abort: AbortSignal }) => Promise<void>,
  ): Promise<void> {
    working?.abort();
    const mine = (working = new AbortController());
    const onProgress = (fraction: number) => mine === working && patch({ work: { kind, fraction } });
    onProgress(0);
    try {
      await run({ onProgress, abort: mine.signal });
    } catch (error) {
      if (!mine.signal.aborted)
        patch({ notice: noticeOf(error, kind === "export" ? "exporting" : "importing", remedies) });
    } finally {
      if (mine === working) patch({ work: null });
    }
  }

  async function importFile(file: File, replace = false): Promise<void> {
    const { importRun } = await import("./share");
    const { store } = await storage.open();
    const read = () =>
      work("import", async (options) => {
        try {
          const { experimentId } = await importRun(store, file, { ...options, replace });
          location.hash = hrefOf({ page: "experiment", id: experimentId });
        } catch (error) {
          if ((error as Error).name !== "AlreadyStoredError") throw error;
          patch({ notice: notices.alreadyStored((error as Error).message, () => take(file, true)) });
        }
      });
    if (!replace) return read();
    // Runs are not replaced under the feet of a training.
    if ((await underLock(false, read)) === "busy") patch({ notice: notices.busyImport() });
  }

  const take = (file: File, replace?: boolean) =>
    void importFile(file, replace).catch((error: unknown) => {
      patch({ notice: noticeOf(error, "importing", remedies) });
    });

  async function describe(): Promise<void> {
    const open = session.value;
    if (!open) return;
    const { linkOf, pageAddress, resultsOf } = await import("./share");
    const { experiment, lesson, verdict, recorded, device, runs } = open.view.value;
    const id = lesson.id === OWN ? null : lesson.id;
    const results = digestFor(experiment, verdict, recorded, device?.backend, resultsOf);
    const view: ShareView = {
      ...{ title: lesson.question, link: null, withResults: null, error: null, work: null },
      runs: runs.length,
    };
    patch({ share: view });
    try {
      const page = pageAddress(location.href);
      const [link, full] = await Promise.all([
        linkOf(page, experiment, id),
        results && linkOf(page, experiment, id, results.digest),
      ]);
      patch({ share: { ...view, link, withResults: full ? { ...full, areRecorded: results!.areRecorded } : null } });
    } catch (error) {
      patch({ share: { ...view, error: (error as Error).message } });
    }
  }

  const actions: Actions = {
    openShare: () => void describe().catch((error: unknown) => patch({ notice: noticeOf(error, "sharing", remedies) })),
    closeShare: () => patch({ share: null }),
    exportZip: (id) =>
      void work("export", async (options) => {
        const open = session.value;
        const { store, idOf } = { store: (await storage.open()).store, idOf: storage.idOf };
        const asked = id ?? (open && (await idOf(open.view.value.experiment)));
        if (!asked) return;
        const { exportRunZip } = await import("./share");
        download(`errata-${asked}.zip`, await exportRunZip(store, asked, options), "application/zip");
      }),
    importRun: (file) => take(file),
    cancelWork: () => working?.abort(),
    openLink: () =>
      void (async () => {
        if (!content) return;
        const { lesson, experiment, digest } = content;
        const { store } = await storage.open();
        const id = await storage.idOf(experiment);
        const before = await store.loadExperiment(id);
        const record = { createdAt: new Date().toISOString(), ...before, id, lesson: lesson ?? OWN, experiment };
        await store.saveExperiment({ ...record, ...(digest && { digest }) });
        location.replace(hrefOf({ page: "experiment", id }));
      })().catch((error: unknown) => patch({ notice: noticeOf(error, "opening the link", remedies) })),
    leaveLink: () => location.replace(hrefOf({ page: "home" })),
  };

  return {
    actions,
    /** Reads the payload of a link, and shows what it says. */
    async read(payload: string): Promise<void> {
      patch({ link: null });
      const { readLink } = await import("./share");
      try {
        const read = await readLink(payload);
        content = read.content;
        patch({ link: read.preview });
      } catch (error) {
        const { kind, message } = error as Error & { kind?: "damaged" | "newer" | "long" | "refused" };
        patch({ link: { kind: kind ?? "damaged", reason: message } });
      }
    },
  };
}

/** Of this run where it has come to its end, else of what was recorded. */
function digestFor(
  experiment: Experiment,
  verdict: LessonVerdict | null,
  recorded: { readonly verdict: LessonVerdict; readonly note: string } | null,
  backend: "webgpu" | "wasm" | undefined,
  resultsOf: (typeof import("./share"))["resultsOf"],
) {
  if (verdict) return { digest: resultsOf(verdict, experiment, { backend: backend ?? "wasm" }), areRecorded: false };
  return recorded && { digest: resultsOf(recorded.verdict, experiment, recorded), areRecorded: true };
}
