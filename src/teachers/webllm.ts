// A language model of WebLLM as a teacher: it runs in a worker of its own, and its files are kept by the library.

import { TeacherError, type Trouble } from "./errors";
import type { Teacher, TeacherRequest } from "./teacher";
import type * as webllmLibrary from "./webllmLibrary";
import type { ModelRecord, WebWorkerMLCEngine } from "./webllmLibrary";

export type WebllmLibrary = typeof webllmLibrary;

export interface LoadProgress {
  /** `fetch` files, `load` them onto the device. */
  readonly doing: "fetch" | "load";
  readonly fraction: number; // 0-1
  readonly megabytes: number | null; // so far
}

export interface WebllmOptions {
  readonly library: WebllmLibrary;
  readonly startWorker: () => Worker;
  /** With the addresses of its files. `integrity`, where it has one, is checked by the library. */
  readonly record: ModelRecord;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * The Cache API: the library's best-tested store, on the disk, one entry a file, so that a download that was cut goes on
 * where it was; its entries can be listed and deleted from the page. OPFS and IndexedDB copy every shard through memory.
 */
export const CACHE_BACKEND = "cache" as const;
/** A device that hangs says nothing at all. */
const PATIENCE_MS = 120_000;
const FAREWELL_MS = 2000;

/** What the library's errors, which come out of its worker as texts, are about. The first that fits. */
const TROUBLES: readonly (readonly [RegExp, Trouble])[] = [
  [/ShaderF16Support/, "noF16"],
  [/WebGPUNotAvailable|WebGPUNotFound|compatible GPU/, "noWebGpu"],
  [/FeatureSupport|Cannot initialize runtime because of requested/, "limits"],
  [/DeviceLost|device (?:was|is) lost|Instance reference no longer exists|Instance dropped|destroyed/i, "deviceLost"],
  [/out of memory|allocation failed|Out of bounds memory|exceeds the max buffer size/i, "memory"],
  [/Quota/i, "quota"],
  [/Integrity/, "damaged"],
  [/status 404|Request failed|Network response was not ok|bad response status|received status/i, "missing"],
  [/Failed to fetch|fetch failed|NetworkError|network error|terminated|Load failed|ERR_|aborted a request/i, "cut"],
  [/CompileError|LinkError|WebAssembly|JSON|SyntaxError|Tokenizer/i, "damaged"],
];

export function asTeacherError(error: unknown): Error {
  if (error instanceof TeacherError || (error instanceof Error && error.name === "AbortError")) return error;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const trouble = TROUBLES.find(([pattern]) => pattern.test(text))?.[1] ?? "failed";
  return new TeacherError(trouble, `WebLLM: ${text.slice(0, 400)}`, { cause: error });
}

/** `Fetching param cache[3/22]: 120MB fetched. 12% completed, …`, `Loading model from cache[…]: 50MB loaded. …` */
function progressOf({ progress, text }: { progress: number; text: string }): LoadProgress {
  const megabytes = /(\d+)MB (?:fetched|loaded)/.exec(text)?.[1];
  const doing = /^(?:Loading|Finish)/.test(text) ? "load" : "fetch";
  return { doing, fraction: Number.isFinite(progress) ? progress : 0, megabytes: megabytes ? Number(megabytes) : null };
}

/** Rejects when the worker dies: its messages alone would never say so. */
function deathOf(worker: Worker): Promise<never> {
  const death = new Promise<never>((_, reject) =>
    worker.addEventListener("error", ({ message }) =>
      reject(new TeacherError("failed", `WebLLM: a worker stopped: ${message || "its script did not load"}`)),
    ),
  );
  death.catch(() => {}); // whoever waits for something hears of it
  return death;
}

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });

/**
 * Fetches what is not kept yet, and loads the model onto the device. What arrived before a failure is kept.
 *
 * @throws {TeacherError} by its trouble @throws {DOMException} AbortError if the signal was raised
 */
export async function openWebllm({
  library,
  startWorker,
  record,
  onProgress,
  signal,
}: WebllmOptions): Promise<Teacher> {
  const worker = startWorker();
  const death = deathOf(worker);
  const close = (engine?: WebWorkerMLCEngine) => closeWorker(worker, engine);
  try {
    const engine = new library.WebWorkerMLCEngine(worker, {
      appConfig: { model_list: [record], cacheBackend: CACHE_BACKEND },
      initProgressCallback: (report) => onProgress(progressOf(report)),
      logLevel: "SILENT",
    });
    await Promise.race([engine.reload(record.model_id), death, ...(signal ? [abortOf(signal)] : [])]);
    return {
      title: `${record.model_id.replace(/-MLC(?=$|-)/, "")}, WebLLM`,
      takesSchema: true,
      write: (request) => write(engine, death, request),
      close: () => close(engine),
    };
  } catch (error) {
    await close();
    throw asTeacherError(error);
  }
}

async function closeWorker(worker: Worker, engine?: WebWorkerMLCEngine): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
  await Promise.race([engine?.unload().catch(() => {}), late]); // gives the device's memory back before the thread goes
  worker.terminate();
}

async function write(engine: WebWorkerMLCEngine, death: Promise<never>, request: TeacherRequest) {
  const { messages, maxTokens, temperature, schema, signal, onText } = request;
  signal?.throwIfAborted();
  const begun = performance.now();
  const interrupt = () => engine.interruptGenerate();
  signal?.addEventListener("abort", interrupt);
  let [text, pieces, tokens, end] = ["", 0, null as number | null, null as string | null];
  try {
    const asked = engine.chat.completions.create({
      messages: messages.map(({ role, content }) => ({ role, content })),
      ...{ stream: true, stream_options: { include_usage: true }, max_tokens: maxTokens, temperature },
      ...(schema !== undefined && { response_format: { type: "json_object" as const, schema } }),
    });
    const chunks = (await patiently(asked, death))[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await patiently(chunks.next(), death);
      if (done) break;
      const [choice] = value.choices;
      if (choice?.delta.content) {
        text += choice.delta.content;
        pieces++;
        onText?.(text);
      }
      end = choice?.finish_reason ?? end;
      tokens = value.usage?.completion_tokens ?? tokens;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw asTeacherError(error);
  } finally {
    signal?.removeEventListener("abort", interrupt);
  }
  signal?.throwIfAborted();
  const seconds = (performance.now() - begun) / 1000;
  return { text, tokens: tokens ?? pieces, seconds, finished: end === "stop" };
}

/** @throws {TeacherError} `stalled` if nothing comes for long */
async function patiently<T>(work: Promise<T>, death: Promise<never>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const stalled = () => reject(new TeacherError("stalled", `WebLLM: got nothing for ${PATIENCE_MS / 1000} s`));
    timer = setTimeout(stalled, PATIENCE_MS);
  });
  return Promise.race([work, death, late]).finally(() => clearTimeout(timer));
}
