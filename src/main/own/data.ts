// The data that a person brought: read, mapped, kept, looked at, taken away.

import { signal } from "@preact/signals";
import { t } from "../../text/text";

import { HUB_HOSTS, hubId, listHub, sourceOfHub, type HubFile } from "../../data/hub";
import { MAX_FILE_BYTES, type ByteSource } from "../../data/source";
import { faultOf, readAnswer } from "../../data/verify";
import type { DataActions, DataView, Incoming } from "../../ui/own/dataView";
import { ROWS_A_PAGE } from "../../ui/own/dataView";
import type { Part } from "../../ui/own/parts";
import { createDataThread, StoppedError, ThreadLostError } from "./dataThread";
import type { OwnOptions } from ".";

const EMPTY: DataView = {
  ...{ list: null, isKept: true, work: null, incoming: null, failure: null, done: null, peek: null, hub: null },
};

const titleOf = (name: string): string =>
  name
    .split("/")
    .at(-1)!
    .replace(/\.\w{1,7}$/, "")
    .slice(0, 120) || name.slice(0, 120);

/** As a file. Of its own: what is shared with the first load of the page makes that larger. */
function handOver(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function createData({ storage, network }: OwnOptions): Part<DataView, DataActions> {
  const hub = { id: "", files: null, isBusy: false };
  const view = signal<DataView>({ ...EMPTY, hub });
  const patch = (part: Partial<DataView>) => void (view.value = { ...view.value, ...part });
  const thread = createDataThread(async () => (await storage.open()).database);
  let files: readonly HubFile[] = [];
  let isPreviewing = false;
  let isStale = false; // asked again while it was worked out: only the newest question is answered

  /** Says what went wrong with `name`, or nothing where a person ended it. Short work is not announced. */
  async function attempt(name: string, work: DataView["work"], run: () => Promise<void>): Promise<void> {
    patch({ ...(work && { work }), failure: null, done: null });
    try {
      await run();
    } catch (error) {
      if (!(error instanceof StoppedError)) patch({ failure: { name, reason: (error as Error).message } });
      if (error instanceof ThreadLostError) patch({ incoming: null });
    }
    if (work) patch({ work: null });
  }
  const quietly = (name: string, run: () => Promise<void>) => void attempt(name, null, run);
  const change = (part: Partial<Incoming>) => {
    const { incoming } = view.value;
    if (incoming) patch({ incoming: { ...incoming, ...part } });
  };
  const list = async () => patch({ list: await thread.ask((desk) => desk.list()) });
  const titled = (id: string): string => view.value.list?.find((one) => one.id === id)?.title ?? id;

  async function preview(): Promise<void> {
    isStale = true;
    if (isPreviewing) return;
    isPreviewing = true;
    try {
      while (isStale && view.value.incoming) {
        isStale = false;
        const { mapping, verifier } = view.value.incoming;
        const found = await thread.ask((desk) => desk.preview(mapping, verifier));
        const now = view.value.incoming;
        if (isStale || !now) continue;
        const text = now.trial.text || (found.example?.text ?? "");
        change({ preview: found, trial: { text, answer: readAnswer(verifier, text) } });
      }
    } finally {
      isPreviewing = false;
    }
  }

  function read(source: File | ByteSource): Promise<void> {
    const work = (fraction: number): DataView["work"] => ({ kind: "reading", name: source.name, fraction });
    patch({ incoming: null, peek: null });
    return attempt(source.name, work(0), async () => {
      if (source instanceof File && source.size > 4 * MAX_FILE_BYTES)
        throw new RangeError(`got a file of ${source.size} bytes, want at most ${MAX_FILE_BYTES}`);
      const found = await thread.read(source, (fraction) => {
        if (view.value.work?.kind === "reading") patch({ work: work(fraction) });
      });
      const { name } = source;
      const shown = { name, title: titleOf(name), ...found, preview: null, trial: { text: "", answer: null } };
      patch({ incoming: shown, work: null });
      await preview();
    });
  }

  const hand = (id: string, make: () => Promise<{ name: string; blob: Blob }>) =>
    void attempt(titled(id), { kind: "writing", name: titled(id), fraction: null }, async () => {
      const { name, blob } = await make();
      handOver(name, blob);
      patch({ done: { kind: "written", name } });
    });

  const actions: DataActions = {
    open: () =>
      quietly("", async () => {
        patch({ isKept: (await storage.open()).database !== null });
        await list();
      }),
    choose: (file) => void read(file),
    cancel() {
      const { work } = view.value;
      patch({ incoming: null, work: null, failure: null });
      if (!work) return quietly("", () => thread.ask((desk) => desk.forget()));
      thread.stop();
      quietly("", list); // what lived in the thread alone is gone with it
    },
    setTitle: (title) => change({ title }),
    setColumn(field, column) {
      const { incoming } = view.value;
      if (!incoming) return;
      const { [field]: _, ...others } = incoming.mapping.columns;
      const columns = column === null ? others : { ...others, [field]: column };
      change({ mapping: { layout: "own", columns }, preview: null, trial: { text: "", answer: null } });
      quietly(incoming.name, preview);
    },
    setVerifier(verifier) {
      const { incoming } = view.value;
      if (!incoming) return;
      const { trial, name, preview: before } = incoming;
      const shown = before && { ...before, fault: faultOf(verifier) };
      change({ verifier, preview: shown, trial: { ...trial, answer: readAnswer(verifier, trial.text) } });
      quietly(name, preview);
    },
    setTrial(text) {
      const { incoming } = view.value;
      if (incoming) change({ trial: { text, answer: readAnswer(incoming.verifier, text) } });
    },
    keep() {
      const { incoming } = view.value;
      if (!incoming) return;
      const { name, title, mapping, verifier } = incoming;
      void attempt(name, { kind: "keeping", name: title, fraction: null }, async () => {
        await thread.ask((desk) => desk.keep(mapping, { title, origin: name, verifier }));
        await list();
        patch({ incoming: null, done: { kind: "kept", name: title } });
      });
    },
    takeSample() {
      const title = "Word problems";
      void attempt(title, { kind: "keeping", name: title, fraction: null }, async () => {
        await thread.ask((desk) => desk.takeSample(title));
        await list();
        patch({ done: { kind: "kept", name: title } });
      });
    },
    look(id) {
      if (view.value.peek?.id === id) return patch({ peek: null });
      quietly(titled(id), async () => {
        patch({ peek: { id, from: 0, rows: await thread.ask((desk) => desk.peek(id, 0, ROWS_A_PAGE)) } });
      });
    },
    turn(from) {
      const { peek } = view.value;
      if (!peek) return;
      quietly(titled(peek.id), async () => {
        patch({ peek: { ...peek, from, rows: await thread.ask((desk) => desk.peek(peek.id, from, ROWS_A_PAGE)) } });
      });
    },
    rename: (id, title) =>
      quietly(titled(id), async () => {
        await thread.ask((desk) => desk.rename(id, title));
        await list();
      }),
    remove(id) {
      const name = titled(id);
      quietly(name, async () => {
        await thread.ask((desk) => desk.remove(id));
        if (view.value.peek?.id === id) patch({ peek: null });
        await list();
        patch({ done: { kind: "deleted", name } });
      });
    },
    write: (id, layout) => hand(id, () => thread.ask((desk) => desk.write(id, layout))),
    continueInTrl: (id, continued) => hand(id, () => thread.ask((desk) => desk.continueInTrl(id, continued))),
    dismiss: () => patch({ failure: null, done: null }),
    listHub(text) {
      patch({ hub: { id: text, files: null, isBusy: true } });
      void attempt(text, null, async () => {
        const id = hubId(text);
        if (await network.ask(HUB_HOSTS, t("data-online", { id }))) files = await listHub(network.fetchFrom, id);
        else files = [];
        patch({ hub: { id, files: files.length ? files : null, isBusy: false } });
      }).then(() => {
        const { hub: shown } = view.value;
        if (shown) patch({ hub: { ...shown, isBusy: false } });
      });
    },
    readHub(path) {
      const file = files.find((one) => one.path === path);
      if (file) void read(sourceOfHub(network.fetchFrom, file));
    },
  };
  return { view, actions };
}
