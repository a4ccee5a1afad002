// What the page can tell of the machine it runs on.

import { devDependencies } from "../../package.json";
import type { Adapter, Machine } from "../result";

const SOFTWARE = /swiftshader|llvmpipe|basic render|warp/i;

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
      "onnxruntime-web": devDependencies["onnxruntime-web"],
    },
  };
}

async function describeAdapter(): Promise<Adapter | null> {
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
}
