// How the page, its workers and the unit tests are built.

import { defineConfig } from "vitest/config";

import { headers } from "./scripts/vite/headers.ts";
import { site } from "./scripts/vite/site.ts";

export default defineConfig({
  base: "./",
  build: { target: "esnext", chunkSizeWarningLimit: 400 },
  plugins: [headers(), site()],
  worker: { format: "es" },
  preview: { port: 4173 },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: { include: ["{src,bench}/**/*.test.{ts,tsx}"], pool: "forks", testTimeout: 60_000, teardownTimeout: 2000 },
});
