// ONNX Runtime Web as a contender: the exported student with its KV cache, one run for the prompts and one per token.

import type { InferenceSession, Tensor } from "onnxruntime-web";
// From the build as they are. A bundler that takes the module into a chunk of its own breaks its threads: each of them
// loads `import.meta.url`, which then is the page's own worker, and ONNX Runtime waits for them forever.
import asyncifyModule from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url";
import asyncifyBinary from "onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url";
import plainModule from "onnxruntime-web/ort-wasm-simd-threaded.mjs?url";
import plainBinary from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";

import { dependencies } from "../../package.json";
import { cacheNames, writeOnnx } from "../../src/model/onnx";
import type { OpenContender } from "../contender";

export const openOnnxRuntime: OpenContender = async ({ config, device, parameters, threads }) => {
  const onGpu = device === "webgpu";
  const ort = await (onGpu ? import("onnxruntime-web/webgpu") : import("onnxruntime-web/wasm"));
  const here = (path: string) => new URL(path, self.location.href).href;
  ort.env.wasm.wasmPaths = onGpu
    ? { mjs: here(asyncifyModule), wasm: here(asyncifyBinary) }
    : { mjs: here(plainModule), wasm: here(plainBinary) };
  ort.env.wasm.numThreads = onGpu ? 1 : threads;
  const { past, present } = cacheNames(config);
  const file = writeOnnx(config, parameters, { answer: "next" });
  const location = onGpu ? "gpu-buffer" : "cpu";
  const session: InferenceSession = await ort.InferenceSession.create(file, {
    executionProviders: [device],
    graphOptimizationLevel: "all",
    logSeverityLevel: 3, // it warns that shapes are computed on the processor, which is as it should be
    preferredOutputLocation: Object.fromEntries([["next", "cpu"], ...present.map((name) => [name, location])]),
  });
  const dispose = (tensors: readonly Tensor[]) => tensors.forEach((tensor) => tensor.dispose());

  return {
    title: `ONNX Runtime Web ${dependencies["onnxruntime-web"]}, ${onGpu ? "WebGPU" : `WebAssembly, ${counted(ort.env.wasm.numThreads)}`}`,
    async complete(prompts, newTokens) {
      const [B, P] = [prompts.length, prompts[0]!.length];
      const ids = BigInt64Array.from(
        prompts.flatMap((prompt) => [...prompt]),
        BigInt,
      );
      let tokens: Tensor = new ort.Tensor("int64", ids, [B, P]);
      let cache: Tensor[] = past.map(
        () => new ort.Tensor("float32", new Float32Array(), [B, config.kvHeads, 0, config.headDim]),
      );
      const completions = prompts.map(() => new Int32Array(newTokens));
      for (let t = 0; t < newTokens; t++) {
        const feeds = Object.fromEntries(past.map((name, i) => [name, cache[i]!]));
        const outputs = await session.run({ ...feeds, tokens });
        dispose(cache);
        cache = present.map((name) => outputs[name]!);
        tokens = outputs["next"]!;
        completions.forEach((row, b) => (row[t] = Number((tokens.data as BigInt64Array)[b])));
      }
      dispose(cache);
      return completions;
    },
    close: () => session.release(),
  };
};

const counted = (threads: number) => `${threads} thread${threads > 1 ? "s" : ""}`;
