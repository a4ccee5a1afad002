// How the page, its workers and the unit tests are built. `--mode single` makes one file that runs from a disk.

import { defineConfig } from "vitest/config";

import { formulas } from "./scripts/formulas.ts";
import { headers } from "./scripts/vite/headers.ts";
import { single, twins } from "./scripts/vite/single.ts";
import { site } from "./scripts/vite/site.ts";

/**
 * What is loaded first is one file, whatever later parts share with it: split up, it compresses worse. Not with the
 * entry, which waits for the language at its top level: the language's file would wait for the entry in turn.
 */
const first = {
  name: "first",
  tags: ["$initial" as const],
  test: (id: string) => !/index\.html|\/src\/main\/index\.tsx$/.test(id),
};

export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  return {
    base: "./",
    publicDir: isSingle ? false : "public",
    build: {
      target: "esnext",
      chunkSizeWarningLimit: 400,
      modulePreload: { polyfill: false },
      ...(isSingle && { outDir: "dist-single" }),
      ...(!isSingle && { rolldownOptions: { output: { codeSplitting: { groups: [first] } } } }),
    },
    plugins: [formulas(), ...(isSingle ? single() : [headers(), site()])],
    worker: isSingle
      ? { format: "iife", plugins: () => [formulas(), twins()] }
      : { format: "es", plugins: () => [formulas()] },
    preview: { port: 4173 },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    test: {
      include: ["{src,bench,service}/**/*.test.{ts,tsx}"],
      pool: "forks",
      testTimeout: 60_000,
      teardownTimeout: 2000,
    },
  };
});
