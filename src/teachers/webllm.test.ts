// WebLLM's own client and worker handler, joined as in the page, up to where weights would be needed: files come from a
// server that misbehaves, and where a test needs a model that speaks, its engine is told what to say.

import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { WebWorkerMLCEngineHandler } from "@mlc-ai/web-llm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { troubleOf } from "./errors";
import { memoryCaches } from "./fixtures/memoryCaches";
import type { TeacherRequest } from "./teacher";
import { asTeacherError, openWebllm } from "./webllm";
import { deleteModel, keptModels } from "./webllmCache";
import * as library from "./webllmLibrary";
import type { ModelRecord } from "./webllmLibrary";

const CONFIG = JSON.stringify({ tokenizer_files: ["tokenizer.json"], vocab_size: 8, context_window_size: 64 });
const SHARDS = JSON.stringify({
  records: [
    { dataPath: "p_0.bin", nbytes: 12 },
    { dataPath: "p_1.bin", nbytes: 30 },
  ],
});

type Answer = string | Uint8Array | number;
const closing: (() => void)[] = [];
let asked: string[] = [];

/** Serves files by the end of their path; "cut" promises more than it sends, a number is a status. */
async function serve(files: Readonly<Record<string, Answer>>): Promise<string> {
  const listener: RequestListener = (request, response) => {
    const name = request.url!.slice(request.url!.lastIndexOf("/") + 1);
    asked.push(name);
    const answer = files[name] ?? 404;
    if (typeof answer === "number") return void response.writeHead(answer).end();
    if (answer !== "cut") return void response.end(answer);
    response.writeHead(200, { "content-length": 1000 });
    response.write("{");
    setTimeout(() => response.destroy(), 20);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const recordAt = (host: string, part: Partial<ModelRecord> = {}): ModelRecord => ({
  ...{ model_id: "tiny-q0f32", model: `${host}/tiny`, model_lib: `${host}/tiny.wasm`, ...part },
});

/** A worker whose messages take a turn of the loop, and are copied as a worker's are. */
class PairedWorker extends EventTarget {
  onmessage: ((event: MessageEvent) => void) | null = null;
  readonly handler = new WebWorkerMLCEngineHandler();
  isTerminated = false;
  constructor() {
    super();
    this.handler.postMessage = (message: unknown) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => !this.isTerminated && this.onmessage?.(new MessageEvent("message", { data: copy })));
    };
  }
  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message);
    setImmediate(() => this.handler.onmessage(copy));
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

function opening(record: ModelRecord, part: { signal?: AbortSignal; prepare?: (worker: PairedWorker) => void } = {}) {
  const worker = new PairedWorker();
  part.prepare?.(worker);
  const onProgress = vi.fn();
  const { signal } = part;
  const startWorker = () => worker as unknown as Worker;
  const teacher = openWebllm({ library, startWorker, record, onProgress, ...(signal && { signal }) });
  return { worker, teacher, onProgress };
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal("caches", memoryCaches());
  vi.stubGlobal("location", { origin: "http://127.0.0.1" }); // workers have one
  vi.stubGlobal("__dirname", import.meta.dirname); // in Node the library looks for one
  vi.stubGlobal("require", createRequire(import.meta.url));
});
afterEach(() => {
  vi.unstubAllGlobals();
  closing.splice(0).forEach((close) => close());
});

describe("loading, by the library's own path", () => {
  test.each<[string, Readonly<Record<string, Answer>>, string]>([
    ["no configuration", {}, "missing"],
    ["a configuration that is cut off", { "mlc-chat-config.json": "cut" }, "cut"],
    ["a server in trouble", { "mlc-chat-config.json": 503 }, "missing"],
    ["a configuration that is none", { "mlc-chat-config.json": "<html>" }, "damaged"],
    ["no library", { "mlc-chat-config.json": CONFIG }, "missing"],
    ["a library that is cut off", { "mlc-chat-config.json": CONFIG, "tiny.wasm": "cut" }, "cut"],
    ["a library that is none", { "mlc-chat-config.json": CONFIG, "tiny.wasm": "<html>" }, "damaged"],
  ])("%s", async (_, files, trouble) => {
    const { worker, teacher } = opening(recordAt(await serve(files)));
    const error: unknown = await teacher.catch((reason: unknown) => reason);
    expect([troubleOf(error), (error as Error).message]).toEqual([trouble, expect.stringContaining("WebLLM: ")]);
    expect(worker.isTerminated).toBe(true);
  });

  test("a host that does not answer, and hashes that do not fit", async () => {
    await expect(opening(recordAt("http://127.0.0.1:1")).teacher).rejects.toMatchObject({ trouble: "cut" });
    const integrity = { config: `sha256-${btoa("0".repeat(32))}` };
    const host = await serve({ "mlc-chat-config.json": CONFIG });
    await expect(opening(recordAt(host, { integrity })).teacher).rejects.toMatchObject({ trouble: "damaged" });
  });

  test("what arrived before it was cut is not fetched again", async () => {
    const files: Record<string, Answer> = { "mlc-chat-config.json": CONFIG, "tiny.wasm": "cut" };
    const record = recordAt(await serve(files));
    await expect(opening(record).teacher).rejects.toMatchObject({ trouble: "cut" });
    files["tiny.wasm"] = "no wasm";
    await expect(opening(record).teacher).rejects.toMatchObject({ trouble: "damaged" });
    expect(asked).toEqual(["mlc-chat-config.json", "tiny.wasm", "tiny.wasm"]);
  });

  test("ends when it is told to, and when its worker dies", async () => {
    const record = recordAt(await serve({ "mlc-chat-config.json": "cut" }));
    const abort = new AbortController();
    const stopped = opening(record, { signal: abort.signal });
    abort.abort();
    await expect(stopped.teacher).rejects.toMatchObject({ name: "AbortError" });
    expect(stopped.worker.isTerminated).toBe(true);
    const dead = opening(record);
    setTimeout(() => dead.worker.dispatchEvent(new Event("error")), 5);
    await expect(dead.teacher).rejects.toThrow(/its script did not load/);
  });
});

describe("writing, with the library's messages between page and worker", () => {
  const REQUEST: TeacherRequest = { messages: [{ role: "user", content: "hi" }], maxTokens: 5, temperature: 0 };
  const piece = (content: string, finish_reason: string | null = null) => ({
    choices: [{ delta: { content }, finish_reason }],
  });

  /** A model that is loaded and says this. */
  async function saying(chunks: (request: object, engine: { stop: boolean }) => AsyncGenerator<object>) {
    const state = { stop: false };
    const { teacher, worker } = opening(recordAt("http://127.0.0.1:1"), {
      prepare({ handler }) {
        const { engine } = handler;
        engine.reload = () => Promise.resolve();
        engine.interruptGenerate = () => Promise.resolve(void (state.stop = true));
        engine.chatCompletion = ((request: object) => Promise.resolve(chunks(request, state))) as never;
      },
    });
    return { teacher: await teacher, worker };
  }

  test("streams, counts tokens, and passes the schema on", async () => {
    const seen: object[] = [];
    const { teacher } = await saying(async function* (request) {
      seen.push(request);
      yield piece("Conclusion: ");
      yield piece("right", "stop");
      yield { choices: [], usage: { completion_tokens: 6 } };
    });
    const heard: string[] = [];
    const answer = await teacher.write({ ...REQUEST, schema: "{}", onText: (text) => heard.push(text) });
    expect(answer).toMatchObject({ text: "Conclusion: right", tokens: 6, finished: true });
    expect(heard).toEqual(["Conclusion: ", "Conclusion: right"]);
    expect(seen[0]).toMatchObject({
      max_tokens: 5,
      temperature: 0,
      response_format: { type: "json_object", schema: "{}" },
    });
    expect(teacher.title).toBe("tiny-q0f32, WebLLM");
  });

  test("is interrupted, and can write again", async () => {
    const { teacher } = await saying(async function* (_, state) {
      state.stop = false;
      for (let i = 0; i < 50 && !state.stop; i++) yield piece("x");
      yield piece("", "abort");
    });
    const abort = new AbortController();
    const writing = teacher.write({ ...REQUEST, signal: abort.signal, onText: () => abort.abort() });
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(await teacher.write(REQUEST)).toMatchObject({ text: "x".repeat(50), finished: false });
  });

  test("a device that is lost says so, and so does a worker that dies", async () => {
    const lost = await saying(async function* () {
      yield piece("x");
      throw new Error("Device was lost. This can happen due to insufficient memory");
    });
    await expect(lost.teacher.write(REQUEST)).rejects.toMatchObject({ trouble: "deviceLost" });
    const hangs = await saying(async function* () {
      yield piece("x");
      await new Promise(() => {});
    });
    const writing = hangs.teacher.write({ ...REQUEST, onText: () => hangs.worker.dispatchEvent(new Event("error")) });
    await expect(writing).rejects.toThrow(/a worker stopped/);
    await hangs.teacher.close();
    expect(hangs.worker.isTerminated).toBe(true);
  });
});

test("the library's errors by their names", () => {
  for (const [text, trouble] of [
    ["ShaderF16SupportError: This model requires WebGPU extension shader-f16", "noF16"],
    ["WebGPUNotAvailableError: WebGPU is not supported", "noWebGpu"],
    ["Error: Unable to find a compatible GPU.", "noWebGpu"],
    ["Error: Cannot initialize runtime because of requested maxBufferSize exceeds limit.", "limits"],
    ["DeviceLostError: The WebGPU device was lost while loading the model.", "deviceLost"],
    ["QuotaExceededError: Quota exceeded.", "quota"],
    ["IntegrityError: Integrity verification failed", "damaged"],
    ["TypeError: Failed to fetch", "cut"],
    ["RangeError: Array buffer allocation failed", "memory"],
    ["something else", "failed"],
  ] as const)
    expect([text, troubleOf(asTeacherError(text))]).toEqual([text, trouble]);
});

describe("what is kept", () => {
  const fill = async (record: ModelRecord, names: readonly string[]) => {
    const cache = await caches.open("webllm/model");
    for (const name of names) {
      const body = name === "tensor-cache.json" ? SHARDS : "x";
      await cache.put(`${record.model}/resolve/main/${name}`, new Response(body));
    }
    await (await caches.open("webllm/wasm")).put(record.model_lib, new Response("wasm"));
  };

  test("whole and in part, with sizes; deleted with all that belongs to it", async () => {
    const host = "https://models.example";
    const [whole, part, none] = ["a", "b", "c"].map((id) =>
      recordAt(host, { model_id: id, model: `${host}/${id}`, model_lib: `${host}/${id}.wasm` }),
    );
    await fill(whole!, ["tensor-cache.json", "p_0.bin", "p_1.bin", "tokenizer.json"]);
    await fill(part!, ["tensor-cache.json", "p_0.bin"]);
    const list = () => keptModels(library, [whole!, part!, none!]);
    expect(await list()).toEqual([
      { id: "a", bytes: 42, isWhole: true },
      { id: "b", bytes: 42, isWhole: false },
    ]);
    await deleteModel(library, part!);
    await deleteModel(library, none!);
    expect(await list()).toEqual([{ id: "a", bytes: 42, isWhole: true }]);
    await deleteModel(library, whole!);
    expect(await list()).toEqual([]);
    for (const name of await caches.keys()) expect(await (await caches.open(name)).keys()).toEqual([]);
  });

  test("nothing is asked of the network", async () => {
    const record = recordAt(await serve({ "tensor-cache.json": SHARDS }));
    expect(await keptModels(library, [record])).toEqual([]);
    expect(asked).toEqual([]);
  });
});
