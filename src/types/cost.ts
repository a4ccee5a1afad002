// What an experiment will take, said before it starts: how fast a device is, and the estimate made with that.

/** How fast a device works, one core of it (or the graphics card). */
export interface Rates {
  readonly backend: "webgpu" | "wasm";
  readonly cores: number;
  readonly training: number; // FLOP/s of updates and of scoring
  readonly sampling: number; // FLOP/s of rollouts
  readonly evaluation: number; // FLOP/s of evaluations, the verifier and the diversity metrics included
  /** Seconds beside these whenever a run is taken up: its checkpoint read and written, the device handed over. */
  readonly slice: number;
  /** Factor that the truth is expected within, both ways. */
  readonly spread: number;
  readonly source: "runs" | "test" | "guess"; // of earlier runs here, of a short test, or of nothing
}

export interface Span {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Seconds of one worker, all seeds together. */
export interface ArmCost {
  readonly arm: string;
  readonly training: number;
  readonly sampling: number;
  readonly evaluation: number;
  readonly tokens: number; // trained on
  readonly flops: number;
}

export interface CostEstimate {
  /** From the press of the button to the verdict. */
  readonly seconds: Span;
  readonly arms: readonly ArmCost[];
  readonly flops: number;
  readonly workers: number;
  readonly source: Rates["source"];
}

/** Bytes. */
export interface MemoryEstimate {
  readonly weights: number; // of every model on the device, with gradients and both moments
  readonly activations: number; // of the programs that train, score and decode, their inputs included
  readonly cache: number; // keys and values of what is being sampled
  readonly workers: number; // copies of these
  readonly peak: number; // of all workers
  readonly disk: number; // checkpoints, evaluations and examples, in the browser's storage
}
