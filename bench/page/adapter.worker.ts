// Asks for the WebGPU adapter in a thread: where there is none, Chromium warns on the console of whoever asked.

import { expose } from "comlink";

import type { Adapter } from "../result";

const SOFTWARE = /swiftshader|llvmpipe|basic render|warp/i;

const asker = {
  async describe(): Promise<Adapter | null> {
    if (!("gpu" in navigator)) return null;
    try {
      const adapter = await navigator.gpu.requestAdapter({ powerPreference: "high-performance" });
      if (!adapter) return null;
      const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
      const isSoftware = isFallbackAdapter || SOFTWARE.test(`${vendor} ${architecture} ${description}`);
      return { vendor, architecture, description, isSoftware, features: [...adapter.features].toSorted() };
    } catch {
      return null; // a blocked or broken driver is as good as none
    }
  },
};

export type AdapterAsker = typeof asker;
expose(asker);
