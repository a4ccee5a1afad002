// How the page, its workers and the unit tests are built. `--mode single` makes one file that runs from a disk.

import { defineConfig } from "vitest/config";

import { formulas } from "./scripts/formulas.ts";
import { headers } from "./scripts/vite/headers.ts";
import { onePiece } from "./scripts/vite/onePiece.ts";
import { single, twins } from "./scripts/vite/single.ts";
import { site } from "./scripts/vite/site.ts";

export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  const first = onePiece();
  return {
    base: "./",
    publicDir: isSingle ? false : "public",
    build: {
      target: "esnext",
      chunkSizeWarningLimit: 400,
      modulePreload: { polyfill: false },
      ...(isSingle
        ? { outDir: "dist-single" }
        : { rolldownOptions: { output: { codeSplitting: { groups: [first.group] } } } }),
    },
    plugins: [formulas(), ...(isSingle ? single() : [headers(), first.plugin, site()])],
    worker: isSingle
      ? { format: "iife", plugins: () => [formulas(), twins()] }
      : { format: "es", plugins: () => [formulas()] },
    preview: { port: 4173 },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    test: {
      include: ["{src,bench,service}/**/*.test.{ts,tsx}"],
      pool: "forks",
      testTimeout: 180_000,
      teardownTimeout: 2000,
    },
  };
});
