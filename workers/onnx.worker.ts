// The thread of ONNX Runtime in the page: one model that is open, for the page and for whoever it is connected to.

import { expose, proxy } from "comlink";

import { lockForLife, serveScores } from "../src/teachers/onnxPort";
import { openOnnxSession, type OnnxDevice, type OnnxSession } from "../src/teachers/onnxSession";

let session: OnnxSession | undefined;
let life: Promise<string | null> | undefined;

function opened(): OnnxSession {
  if (!session) throw new Error("onnx: open a model first");
  return session;
}

const runtime = {
  /** @throws {RangeError} if the file is refused before it is run @throws {Error} with what ONNX Runtime says */
  async open(file: Uint8Array, options: { readonly device: OnnxDevice; readonly name: string }) {
    const ort = await (options.device === "webgpu" ? import("onnxruntime-web/webgpu") : import("onnxruntime-web/wasm"));
    ort.env.wasm.numThreads = 1; // in a bundled worker its threads load the worker itself, and it waits for them for ever
    await session?.close();
    session = await openOnnxSession(ort, file, options);
    const { facts: _, ...rest } = session;
    return proxy(rest);
  },
  facts: () => opened().facts,
  /** Scores for another thread, through this port. */
  async connect(port: MessagePort): Promise<{ readonly life: string | null }> {
    serveScores(port, opened());
    return { life: await (life ??= lockForLife()) };
  },
};

export type OnnxRuntimeThread = typeof runtime;
expose(runtime);
