// What the page can tell of the machine it runs on.

import { wrap } from "comlink";

import { dependencies, devDependencies } from "../../package.json";
import "../../src/lib/trustedTypes";
import type { Adapter, Machine } from "../result";
import type { AdapterAsker } from "./adapter.worker";

export async function describeMachine(): Promise<Machine> {
  const { userAgent, hardwareConcurrency, deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  return {
    browser: /(?:Firefox|Edg|Chrome|Version)\/[\d.]+/.exec(userAgent)?.[0] ?? userAgent,
    cores: hardwareConcurrency || 1,
    crossOriginIsolated,
    memory: deviceMemory ?? null,
    adapter: await describeAdapter(),
    versions: {
      "jax-js": devDependencies["@jax-js/jax"],
      "TensorFlow.js": devDependencies["@tensorflow/tfjs-core"],
      "onnxruntime-web": dependencies["onnxruntime-web"],
    },
  };
}

async function describeAdapter(): Promise<Adapter | null> {
  const worker = new Worker(new URL("./adapter.worker.ts", import.meta.url), { type: "module" });
  try {
    return await wrap<AdapterAsker>(worker).describe();
  } finally {
    worker.terminate();
  }
}
