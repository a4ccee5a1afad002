// The workbench: what is kept as a table, what may be done with it, what is being built, what is compared.

import { signal } from "@preact/signals";

import { lessonIds } from "../lessons/parts/order";
import { renewed } from "../train/teachers";
import { t } from "../text/text";
import type { Experiment } from "../types";
import { hrefOf, type Route } from "../ui/route";
import type { WorkbenchActions, WorkbenchView } from "../ui/workbenchView";
import { createBuilder, type BuilderOptions } from "./builder";
import { createComparing } from "./comparing";
import { lessonOf, rowsOf, titleOf } from "./records";

/** How long what was deleted can be had back, at least. */
const UNDO_MS = 15_000;
/** What another tab has deleted just now can still be had back there. */
const PURGE_AFTER_MS = 60_000;

export interface WorkbenchOptions extends Omit<BuilderOptions, "titleOf"> {
  /** The experiment that is being trained, if one is. */
  readonly running: () => string | null;
  readonly onExport: WorkbenchActions["onExport"];
  readonly onImport: WorkbenchActions["onImport"];
  readonly cancelWork: WorkbenchActions["cancelWork"];
}

export type Workbench = ReturnType<typeof createWorkbench>;

export function createWorkbench({ running, onExport, onImport, cancelWork, ...options }: WorkbenchOptions) {
  const { storage, attempt } = options;
  const builder = createBuilder({ ...options, titleOf: (id) => rows.find((row) => row.id === id)?.title });
  let rows: NonNullable<WorkbenchView["rows"]> = [];
  const view = signal<Omit<WorkbenchView, "builder" | "work">>({ rows: null, comparison: null, deleted: null });
  const patch = (part: Partial<Omit<WorkbenchView, "builder" | "work">>) =>
    void (view.value = { ...view.value, ...part });
  const comparing = createComparing((comparison) => patch({ comparison }));
  const store = async () => (await storage.open()).store;
  const go = (part: string) => void (location.hash = hrefOf({ page: "workbench", part }));

  async function read(): Promise<void> {
    rows = await rowsOf(await store(), running());
    patch({ rows });
  }
  const change = (part: Parameters<Awaited<ReturnType<typeof store>>["mergeExperiment"]>[0]) =>
    attempt("changing what is kept", async () => {
      await (await store()).mergeExperiment(part);
      await read();
    });

  let timer: ReturnType<typeof setTimeout> | undefined;
  /** For good: what was deleted before now, or in an earlier visit. */
  async function purge(before: number): Promise<void> {
    await (await store()).purgeExperiments(new Date(before).toISOString());
  }

  const copy = (experiment: Experiment, title: string) => {
    // The builder has the tasks and students of this page: one of a person's own is set up where it was.
    if (experiment.start.own) return void (location.hash = hrefOf({ page: "own", part: "train" }));
    builder.reset(renewed(experiment), t("workbench-copy-of", { title }));
    go("new");
  };

  const actions: WorkbenchActions = {
    builder: builder.actions,
    refresh: () => attempt("reading what is kept", read),
    create() {
      builder.createFrom("chain", "");
      go("new");
    },
    duplicate: (id) =>
      attempt("duplicating", async () => {
        const record = await (await store()).loadExperiment(id);
        if (record) copy(record.experiment, titleOf(record));
      }),
    duplicateFirst() {
      const { experiment, title } = lessonOf(lessonIds[0]!)!;
      copy(experiment, title);
    },
    rename: (id, title) => change({ id, title: title.trim() || undefined }),
    setTags: (id, tags) => change({ id, tags: tags.length ? tags : undefined }),
    setNote: (id, note) => change({ id, note: note.trim() || undefined }),
    remove(id) {
      const title = rows.find((row) => row.id === id)?.title ?? "";
      attempt("deleting", async () => {
        await (await store()).mergeExperiment({ id, deletedAt: new Date().toISOString() });
        patch({ deleted: { id, title } });
        await read();
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        patch({ deleted: null });
        attempt("deleting", () => purge(Date.now()));
      }, UNDO_MS);
    },
    undoRemove() {
      const { deleted } = view.value;
      clearTimeout(timer);
      patch({ deleted: null });
      if (deleted) change({ id: deleted.id, deletedAt: undefined });
    },
    compare: (ids) => go(`compare/${ids.join(",")}`),
    setMetric: (metric) => attempt("comparing", () => comparing.draw(metric, view.value.comparison?.setting)),
    groupBy: (setting) => attempt("comparing", () => comparing.draw(view.value.comparison?.metric ?? null, setting)),
    onExport,
    onImport,
    cancelWork,
  };

  return {
    view,
    builder: builder.view,
    actions,
    /** Another experiment than any that is kept, as a copy to change: what the lab shows. */
    copy,
    /** The address has changed: reads what it is about. */
    follow(route: Route): void {
      if (route.page !== "workbench") return comparing.close();
      const { part = "" } = route;
      attempt("reading what is kept", async () => {
        await purge(Date.now() - PURGE_AFTER_MS);
        await read();
        if (part === "new") builder.refresh();
        if (part.startsWith("compare/")) await comparing.open(part.slice(8).split(",").filter(Boolean), await store());
        else comparing.close();
      });
    },
  };
}
