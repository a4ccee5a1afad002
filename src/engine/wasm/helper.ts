// A helper thread of the WebAssembly executor: runs the kernel calls of some lanes when told, on shared memory.

/** Sent once, first. */
export interface HelperStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly scratch: number;
  /** Index into shared memory, as i32, of the count of helpers still at work. */
  readonly pending: number;
}

/** A program laid out for some lanes: per lane, kernel names and arguments. */
export type LanePlan = readonly { readonly kernel: string; readonly args: readonly number[] }[];

export interface HelperProgram {
  readonly id: number;
  readonly lanes: readonly LanePlan[];
}

export interface HelperRun {
  readonly run: number;
  readonly lanes: readonly number[];
  readonly times: number;
}

interface Port {
  postMessage(message: unknown): void;
  onmessage?: ((event: { data: unknown }) => void) | null;
  on?(event: "message", listener: (data: unknown) => void): void;
}

/**
 * Serve one port for ever. Self-contained on purpose: Node runs its source text in a worker thread, so that it needs
 * no file of its own there; the page has workers/kernels.worker.ts.
 */
export function serveHelper(port: Port): void {
  let kernels: Record<string, (...args: number[]) => void> = {};
  let counter = new Int32Array(0);
  let pending = 0;
  const programs = new Map<number, HelperProgram["lanes"]>();
  const receive = (message: HelperStart | HelperProgram | HelperRun) => {
    if ("module" in message) {
      const instance = new WebAssembly.Instance(message.module, { env: { memory: message.memory } });
      kernels = instance.exports as typeof kernels;
      kernels["setScratch"]!(message.scratch);
      counter = new Int32Array(message.memory.buffer, 0, message.pending + 1);
      pending = message.pending;
      port.postMessage("ready");
    } else if ("run" in message) {
      const lanes = programs.get(message.run)!;
      for (let time = 0; time < message.times; time++)
        for (const lane of message.lanes) for (const { kernel, args } of lanes[lane]!) kernels[kernel]!(...args);
      Atomics.sub(counter, pending, 1);
      Atomics.notify(counter, pending);
    } else programs.set(message.id, message.lanes);
  };
  if (port.on) port.on("message", (data) => receive(data as HelperRun));
  else port.onmessage = ({ data }) => receive(data as HelperRun);
}
