// Tests of the built page in a real Chromium: once on WebAssembly, once on WebGPU's software adapter.

import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";

const PORT = Number(process.env["PORT"] ?? 4199);
const quiet = ["--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
const gpu = ["--enable-unsafe-webgpu", "--enable-features=Vulkan", "--use-webgpu-adapter=swiftshader"];

const browser = (args: string[]): PlaywrightTestConfig["use"] => ({
  browserName: "chromium",
  launchOptions: {
    ...(process.env["CHROMIUM"] && { executablePath: process.env["CHROMIUM"] }),
    args: [...quiet, ...args],
  },
});

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  timeout: 240_000,
  // How long a step may take says nothing here: a software GPU on a busy machine opens in over five seconds.
  expect: { timeout: 60_000 },
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"], ["json", { outputFile: "build/page.json" }]],
  // Every test is a first visit, and routes see no request that a service worker answers: only its own tests have it.
  use: { serviceWorkers: "block", baseURL: `http://localhost:${PORT}/`, viewport: { width: 1280, height: 900 } },
  projects: [
    { name: "wasm", use: browser([]) ?? {}, testIgnore: /webgpu/ },
    { name: "webgpu", use: browser(gpu) ?? {}, testMatch: /webgpu|lesson\.spec/ },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort --host localhost`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
});
