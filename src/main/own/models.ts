// The models that a person brought: taken from files or a host, checked, kept, listed, deleted.

import { signal } from "@preact/signals";
import { readPublished, readShape, type PublishedModel } from "../../model/published/readPublished";
import { blobSource, modelAmong, short, type FileSource } from "../../model/published/source";
import { baseOf, openUrl, titleOf, type FetchFrom } from "../../model/published/urlSource";
import { openStore, type Store } from "../../store/db";
import { deleteModel, listModels, modelBlobs, saveModel, saveOnnx } from "../../store/models";
import { t } from "../../text/text";
import type { OwnModel } from "../../types";
import { formatCompact } from "../../ui/format";
import type { ModelRow, ModelsActions, ModelsView, ModelWork, PickedFile } from "../../ui/own/modelsView";
import type { Part } from "../../ui/own/parts";
import type { OwnOptions } from ".";
import { createMeasuring } from "./measuring";
import { onnxRowOf } from "./onnxRow";

/** What of the page's way to the network is used here. */
export interface HostAccess {
  /** Asks the person. Where the page has to be loaded again for it, this never resolves. */
  ask(hosts: readonly string[], what: string): Promise<boolean>;
  readonly fetchFrom: FetchFrom;
}

/** Fetched at a time, in bytes: what is lost when the network goes is no more than that. */
const PIECE = 8 * 2 ** 20;
/** The address asked for, over the page's being loaded anew to go online. */
const ADDRESS = "errata-model-address";
const HUB = "huggingface.co";

const EMPTY: ModelsView = {
  ...{ list: null, work: null, refusal: null, newest: null, noStorage: null, address: null, measures: {} },
};

/** A model that passed every check, with the way to its files. */
interface Candidate {
  readonly model: PublishedModel;
  readonly origin: string;
  readonly title: string;
  readonly blobOf: (name: string) => Promise<Blob>;
}

export function createModels(
  options: Pick<OwnOptions, "storage"> & { readonly network?: HostAccess },
): Part<ModelsView, ModelsActions> {
  const { storage, network } = options;
  const view = signal<ModelsView>({ ...EMPTY, address: network ? (sessionStorage.getItem(ADDRESS) ?? "") : null });
  const show = (part: Partial<ModelsView>) => void (view.value = { ...view.value, ...part });
  let opened: Promise<Store | null> | undefined;
  let abort: AbortController | null = null;

  async function openDatabase(): Promise<Store | null> {
    const { database, reason } = await storage.open();
    if (database === null) show({ noStorage: reason, list: null });
    return database === null ? null : openStore(database);
  }
  const database = () => {
    opened ??= openDatabase();
    opened.catch(() => (opened = undefined));
    return opened;
  };

  async function list(): Promise<void> {
    const store = await database();
    if (!store) return;
    const rows: ModelRow[] = [];
    for (const row of await listModels(store)) rows.push(await rowOf(store, row));
    show({ list: rows });
  }

  /** One thing at a time; what goes wrong is shown in its place. */
  async function attempt(title: string, work: (abort: AbortSignal) => Promise<void>): Promise<void> {
    if (view.value.work) return;
    abort = new AbortController();
    show({ work: { doing: "checking", title, done: 0, all: 0 }, refusal: null, newest: null });
    try {
      await work(abort.signal);
      await list();
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== "AbortError") show({ refusal: { title, reason: message } });
    } finally {
      abort = null;
      show({ work: null });
    }
  }
  const progress = (doing: ModelWork["doing"], title: string) => (done: number, all: number) =>
    show({ work: { doing, title, done, all } });

  async function keep({ model, origin, title, blobOf }: Candidate, stop: AbortSignal): Promise<void> {
    const store = await database();
    if (!store) return;
    const files = [];
    for (const name of model.files)
      files.push({ name, blob: await blobOf(name), isWeights: name.endsWith(".safetensors") });
    const made = { title, parameters: model.parameters, origin, createdAt: new Date().toISOString(), files };
    const { id } = await saveModel(store, made, { onProgress: progress("keeping", title), abort: stop });
    show({ newest: id });
  }

  async function keepOnnx(file: File, stop: AbortSignal): Promise<void> {
    const store = await database();
    if (!store) return;
    const read = await (await import("./onnxFiles")).readOnnxFile(file);
    stop.throwIfAborted();
    const { id } = await saveOnnx(store, { ...read, createdAt: new Date().toISOString() });
    show({ newest: id });
  }

  async function bring(files: readonly PickedFile[], stop: AbortSignal): Promise<void> {
    const onnx = onnxAmong(files);
    if (onnx) return keepOnnx(onnx, stop);
    const among = modelAmong(files.map(({ path }) => path));
    const blobs = new Map([...among].map(([name, i]) => [name, files[i]!.file as Blob]));
    const folder = folderOf(files[among.get("config.json")!]!.path);
    const model = await readPublished(blobSource(folder ?? "", blobs), stop);
    const title = folder ?? `Llama ${formatCompact(model.parameters)}`;
    const origin = folder ?? model.weights[0]!.file;
    await keep({ model, title, origin, blobOf: (name) => Promise.resolve(blobs.get(name)!) }, stop);
  }

  async function fetchModel(address: string, { ask, fetchFrom }: HostAccess, stop: AbortSignal): Promise<void> {
    const base = baseOf(address);
    const title = titleOf(base);
    const { host, origin } = new URL(base);
    sessionStorage.setItem(ADDRESS, address);
    const hosts = host === HUB ? [origin, "https://*.hf.co"] : [origin];
    if (!(await ask(hosts, t("models-online", { title })))) return;
    const source = await openUrl(address, fetchFrom, stop);
    const model = await readPublished(source, stop);
    const report = progress("fetching", title);
    let fetched = 0;
    const blobOf = (name: string) => download(source, name, stop, (bytes) => report((fetched += bytes), model.bytes));
    await keep({ model, title, origin: base, blobOf }, stop);
    sessionStorage.removeItem(ADDRESS);
  }

  const measuring = createMeasuring(view, database);

  return {
    view,
    actions: {
      open: () => void list().catch((error: unknown) => show({ noStorage: (error as Error).message })),
      bring(files) {
        const folder = folderOf(files[0]?.path ?? "");
        void attempt(onnxAmong(files)?.name ?? folder ?? t("models-unnamed"), (stop) => bring(files, stop));
      },
      bringFrom(address) {
        if (network) void attempt(short(address), (stop) => fetchModel(address, network, stop));
      },
      cancel: () => abort?.abort(),
      dismiss: () => show({ refusal: null }),
      remove(id) {
        const title = view.value.list?.find((row) => row.id === id)?.title ?? id;
        const remove = async () => {
          const store = await database();
          if (store) await deleteModel(store, id);
          await list();
        };
        remove().catch((error: unknown) => show({ refusal: { title, reason: (error as Error).message } }));
      },
      ...measuring,
    },
  };
}

/** The one ONNX file that was picked or dropped, if that is what was. */
const onnxAmong = ([first, ...rest]: readonly PickedFile[]): File | undefined =>
  rest.length === 0 && /\.onnx$/i.test(first?.path ?? "") ? first?.file : undefined;

/** The last folder in a path. */
const folderOf = (path: string): string | null => path.split("/").at(-2) ?? null;

async function download(
  source: FileSource,
  name: string,
  stop: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const size = source.files.find((file) => file.name === name)!.bytes;
  const pieces: Blob[] = []; // the browser may put these on the disk
  for (let from = 0; from < size; from += PIECE) {
    const bytes = await source.read(name, from, Math.min(size, from + PIECE), stop);
    pieces.push(new Blob([bytes]));
    onBytes(bytes.length);
  }
  return new Blob(pieces);
}

async function rowOf(store: Store, kept: OwnModel): Promise<ModelRow> {
  const { id, title, origin, createdAt, parameters, files } = kept;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const row = { id, title, origin, createdAt, parameters, bytes, onnx: null };
  if (kept.onnx) return onnxRowOf(row, kept.onnx, await modelBlobs(store, id));
  try {
    const { config, dtypes, hasTemplate } = await readShape(blobSource(title, await modelBlobs(store, id)));
    const { context, layers, width, heads, kvHeads, vocab, tied } = config;
    const sizes = { context, layers, width, heads, kvHeads, vocab };
    const facts = { ...sizes, dtypes: dtypes.map((one) => one.toLowerCase()), isTied: tied, hasTemplate };
    return { ...row, facts, damage: null };
  } catch (error) {
    return { ...row, facts: null, damage: (error as Error).message };
  }
}
