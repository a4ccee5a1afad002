// How the page, its workers and the unit tests are built.

import { defineConfig } from "vitest/config";

import { formulas } from "./scripts/formulas.ts";

const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

export default defineConfig({
  base: "./",
  plugins: [formulas()],
  build: { target: "esnext", chunkSizeWarningLimit: 400 },
  worker: { format: "es", plugins: () => [formulas()] },
  server: { headers: isolation },
  preview: { headers: isolation, port: 4173 },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["{src,bench}/**/*.test.{ts,tsx}"], pool: "forks", testTimeout: 60_000, teardownTimeout: 2000 },
});
