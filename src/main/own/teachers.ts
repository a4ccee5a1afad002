// Language models that answer, critique and explain.

import { computed, signal } from "@preact/signals";

import type { Writing, WritingJob } from "../../store/schema";
import { createMemoryWritings, createWritings, knownJob, type KnownJob, type Writings } from "../../store/writings";
import { isAbort, TeacherError, troubleOf } from "../../teachers/errors";
import { listModels } from "../../teachers/localServer";
import type { Part } from "../../ui/own/parts";
import type { TeacherDraft, TeachersActions, TeachersView, WritingFilter } from "../../ui/own/teachersView";
import { download } from "../download";
import type { OwnOptions } from ".";
import { itemsFor, sourcesOf, storedData, type DataAccess } from "./sources";
import { createDraft } from "./teacherDraft";
import { filtered, jobView, openJobView, rowsOf, withWriting } from "./teacherJobs";
import { createTeacherModels } from "./teacherModels";
import { isReachable, nameOf, reachServer, titleOf } from "./teacherOpening";
import { wantedBy, work } from "./teacherWork";

const SETTINGS = ["temperature", "maxTokens", "noise"] as const;

/** What is open of the storage: the data only where something can be kept at all. */
interface Opened {
  readonly writings: Writings;
  readonly data: DataAccess | null;
}

/** @param data what a person's data can do beyond being read: keeping it and verifying answers */
export function createTeachers(
  { storage, network }: OwnOptions,
  data: Partial<DataAccess> = {},
): Part<TeachersView, TeachersActions> {
  const drafts = createDraft(globalThis.localStorage, location.pathname);
  const models = createTeacherModels(new URL("./", location.href).href);
  const state = signal<Omit<TeachersView, "jobs" | "open">>({
    ...{ draft: drafts.read(), sources: [], list: { models: null, adapter: null } },
    ...{ server: { isAsking: false, models: null }, work: null, trouble: null, made: null },
    ...{ canKeep: data.save !== undefined, origin: location.origin },
  });
  const jobs = signal<readonly KnownJob[] | null>(null);
  const shown = signal<{
    readonly id: string;
    readonly rows: readonly Writing[];
    readonly filter: WritingFilter;
  } | null>(null);
  let abort: AbortController | null = null;
  let opened: Promise<Opened> | undefined;

  const patch = (part: Partial<TeachersView>) => void (state.value = { ...state.value, ...part });
  const store = (): Promise<Opened> => (opened ??= openStorage());
  async function openStorage(): Promise<Opened> {
    const { connection } = await storage.open();
    if (!connection) return { writings: createMemoryWritings(), data: null };
    return { writings: createWritings(connection), data: { ...storedData(connection), ...data } };
  }

  /** What goes wrong is shown by its name; what was stopped on purpose did not go wrong. */
  async function attempt(doing: () => Promise<unknown>): Promise<void> {
    try {
      await doing();
    } catch (error) {
      if (isAbort(error)) return;
      const detail = error instanceof Error ? error.message : String(error);
      patch({ trouble: { kind: troubleOf(error), detail } });
    }
  }

  async function readJobs() {
    const { writings } = await store();
    jobs.value = await writings.list();
    const { value: open } = shown;
    if (!open) return;
    if (jobs.value.some(({ id }) => id === open.id)) shown.value = { ...open, rows: await writings.of(open.id) };
    else shown.value = null;
  }

  const readModels = () => attempt(async () => patch({ list: await models.list(state.value.draft) }));

  const askServer = (address: string) =>
    attempt(async () => {
      const { key, serverModel } = state.value.draft;
      patch({ server: { isAsking: true, models: null }, trouble: null });
      try {
        await reachServer(network, address);
        const found = await listModels({ address, model: "", ...(key !== "" && { key }) }, network.fetchFrom);
        patch({ server: { isAsking: false, models: found } });
        if (!found.includes(serverModel)) change({ serverModel: found[0] ?? "" });
      } finally {
        if (state.value.server.isAsking) patch({ server: { isAsking: false, models: null } });
      }
    });

  function change(part: Partial<TeacherDraft>) {
    const before = state.value.draft;
    const draft = { ...before, ...part };
    patch({ draft, trouble: null });
    drafts.write(draft);
    if (part.address !== undefined) patch({ server: { isAsking: false, models: null } });
    const isAbout = ["kind", "from", "mirror", "libraries", "memory"].some((id) => id in part);
    if (draft.kind === "webllm" && isAbout) void readModels();
  }

  async function go(job: WritingJob) {
    const { writings, data: own } = await store();
    const mine = new AbortController();
    abort = mine;
    patch({ trouble: null, made: null });
    const { key, memory } = state.value.draft;
    const opening = { network, models, key, memory: memory * 1000, signal: mine.signal };
    let rows = await writings.of(job.id);
    const onKept = (writing: Writing) => {
      rows = withWriting(rows, writing);
      jobs.value = jobs.value?.map((one) => (one.id === job.id ? knownJob(one, rows) : one)) ?? null;
      if (shown.value?.id === job.id) shown.value = { ...shown.value, rows };
    };
    try {
      await attempt(() => work({ job, writings, data: own, opening, onWork: (view) => patch({ work: view }), onKept }));
    } finally {
      abort = null;
      patch({ work: null });
      await readJobs();
      if (state.value.draft.kind === "webllm") void readModels(); // something may have been fetched
    }
  }

  async function begin() {
    const { draft } = state.value;
    const { mode, source, count, json } = draft;
    const name = nameOf(draft);
    const settings = Object.fromEntries(SETTINGS.map((id) => [id, draft[id]]));
    const job: WritingJob = {
      ...{ id: `job-${crypto.randomUUID().slice(0, 12)}`, mode, title: titleOf(name), source, count },
      teacher: JSON.stringify(name),
      createdAt: new Date().toISOString(),
      settings: { ...settings, json: json ? 1 : 0, seed: Math.floor(Math.random() * 2 ** 31) },
    };
    const { writings, data: own } = await store();
    const { items } = await itemsFor(source, wantedBy(job), own); // as many as there are
    const whole = { ...job, count: items.length };
    await writings.saveJob(whole);
    await readJobs();
    shown.value = { id: job.id, rows: [], filter: "all" };
    await go(whole);
  }

  /** The job that is looked at, with the rows of its filter. */
  async function chosen() {
    const open = shown.value!;
    const job = jobs.value!.find(({ id }) => id === open.id)!;
    return { job, rows: await rowsOf(job, filtered(open.rows, open.filter), (await store()).data) };
  }

  const actions: TeachersActions = {
    open: () =>
      void attempt(async () => {
        patch({ sources: await sourcesOf((await store()).data) });
        await readJobs();
        const { kind, address } = state.value.draft;
        if (kind === "webllm" && !state.value.list.models) await readModels();
        // After the load that going online took, it goes on by itself.
        if (kind === "server" && isReachable(network, address) && !state.value.server.models) await askServer(address);
      }),
    change,
    connect: () => void askServer(state.value.draft.address),
    deleteModel: (id) => void attempt(() => models.remove(id, state.value.draft)).then(readModels),
    start: () => void (abort ?? attempt(begin)),
    resume(id) {
      const job = jobs.value?.find((one) => one.id === id);
      if (abort || !job) return;
      void attempt(() => go(job));
      actions.show(id);
    },
    stop() {
      if (state.value.work) patch({ work: { ...state.value.work, doing: "stop" } });
      abort?.abort();
    },
    show: (id) =>
      void attempt(async () => {
        shown.value = id === null ? null : { id, rows: await (await store()).writings.of(id), filter: "all" };
      }),
    filter: (filter) => shown.value && (shown.value = { ...shown.value, filter }),
    removeJob: (id) =>
      void attempt(async () => {
        if (state.value.work?.job === id)
          throw new TeacherError("failed", "got a job that is being written, want one that is not");
        await (await store()).writings.remove(id);
        await readJobs();
      }),
    download: () =>
      void attempt(async () => {
        const { job, rows } = await chosen();
        const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
        download(`${job.mode}-${job.source}.jsonl`, lines, "application/jsonl");
      }),
    keep: () =>
      void attempt(async () => {
        const { job, rows } = await chosen();
        const made = await data.save!(`${job.source}, ${job.title}`, rows, `${job.mode}, ${job.title}`, job.source);
        patch({ made: made.title, sources: await sourcesOf((await store()).data) });
      }),
    dismiss: () => patch({ trouble: null, made: null }),
  };

  const view = computed<TeachersView>(() => {
    const { value: known } = jobs;
    const { value: open } = shown;
    const record = known?.find(({ id }) => id === open?.id);
    const { sources } = state.value;
    return {
      ...state.value,
      jobs: known?.map((job) => jobView(job, sources)) ?? null,
      open: open && record ? openJobView(jobView(record, sources), record, open.rows, open.filter) : null,
    };
  });
  return { view, actions };
}
