// How the page "Measure this machine" is built: apart from the laboratory, whose files stay the same to the byte.
//
// As a second input of the laboratory's own build it would pull what both use (Preact, Comlink) out into a chunk of its
// own: 1 kB and one request more for everybody who never measures anything.

import { defineConfig, type Plugin } from "vite";

import { headers } from "../scripts/vite/headers.ts";

/**
 * TensorFlow.js 4.22 starts its threads from the source text of a function, which asks whether a variable around it is
 * defined. A minifier sees that it is, drops the question, and renames it: the threads then fail. They have none anyway.
 * Goes when its WebAssembly backend starts threads from a file.
 */
const threadsOfTensorflow = (): Plugin => ({
  name: "threads-of-tensorflow",
  transform(code, id) {
    if (!id.endsWith("tfjs-backend-wasm-threaded-simd.js")) return null;
    return { code: code.replace('typeof _scriptDir !== "undefined" && _scriptDir', "false"), map: null };
  },
});

export default defineConfig({
  root: import.meta.dirname + "/..",
  base: "./",
  publicDir: false,
  plugins: [headers()],
  build: {
    target: "esnext",
    assetsDir: "bench/assets",
    emptyOutDir: false,
    chunkSizeWarningLimit: 400,
    rolldownOptions: { input: { bench: "bench/index.html", cold: "bench/cold.html" } },
  },
  worker: { format: "es", plugins: () => [threadsOfTensorflow()] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
