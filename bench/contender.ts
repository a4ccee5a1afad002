// What a library is in the benchmarks: one model that can take training steps, write completions, or both.

import type { ModelConfig } from "../src/model/config";
import type { WeightedSequence } from "../src/types";

/** Where a contender computes. */
export type Device = "wasm" | "webgpu" | "cpu";

export interface ContenderOptions {
  readonly config: ModelConfig;
  readonly device: Device;
  /** Flat parameters in the order of `parameterLayout`, `[P]`. */
  readonly parameters: Float32Array;
  readonly threads: number;
}

/** One library with one model on one device, started from given weights. */
export interface Contender {
  /** `jax-js 0.1.25, WebAssembly, 2 threads`. */
  readonly title: string;
  /**
   * One AdamW step (`OPTIMISER`) on the gradient of `sum_t weights[t] * -log p(tokens[t] | tokens[<t])`, clipped to norm
   * 1; finished when it resolves. What only depends on `sequences` may be prepared once and kept by their identity.
   * @returns the loss before the step, nats
   */
  update?(sequences: readonly WeightedSequence[]): Promise<number>;
  /** Greedy completions of `newTokens` tokens each, `[prompts][newTokens]`. Prompts are equally long. */
  complete?(prompts: readonly Int32Array[], newTokens: number): Promise<Int32Array[]>;
  /** Memory that its buffers take, where it can tell. */
  bytes?(): number;
  close(): Promise<void>;
}

export type OpenContender = (options: ContenderOptions) => Promise<Contender>;
