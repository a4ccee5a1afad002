// What entrants are called before they have said so themselves.

import * as contenders from "./contenders";
import type { PageContender } from "./contenders";
import type { Entrant } from "./suite";

/** Those that no page has. */
const ELSEWHERE: Readonly<Record<string, string>> = { torch: "PyTorch" };
const DEVICES = { wasm: "WebAssembly", webgpu: "WebGPU", cpu: "native" };

/** `jax-js` */
export const libraryOf = (contender: string): string =>
  (contenders as Record<string, PageContender>)[contender]?.name ?? ELSEWHERE[contender] ?? contender;

/** `jax-js, WebGPU` */
export function nameOf({ contender, device, threads }: Entrant): string {
  const many = device === "webgpu" ? "" : `, ${threads} thread${threads > 1 ? "s" : ""}`;
  return `${libraryOf(contender)}, ${DEVICES[device]}${many}`;
}
