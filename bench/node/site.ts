// The built site on a free port, with the headers it needs, counting every byte that it sends.

import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";

import { preview, type Plugin } from "vite";

export interface Sent {
  readonly requests: number;
  /** Of bodies, compressed where the server compresses: everything but weights. */
  readonly bytes: number;
}

export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  /** What was sent since it was last asked. */
  sent(): Sent;
  close(): Promise<void>;
}

export async function serveSite(root: string): Promise<Site> {
  let sent: Sent = { requests: 0, bytes: 0 };
  const counter: Plugin = {
    name: "count-bytes",
    configurePreviewServer: ({ middlewares }) =>
      void middlewares.use((_, response, next) => {
        countBody(response, (bytes) => (sent = { requests: sent.requests + 1, bytes: sent.bytes + bytes }));
        next();
      }),
  };
  const server = await preview({
    root,
    logLevel: "error",
    plugins: [counter],
    preview: { port: 0, host: "localhost", open: false },
  });
  return {
    url: server.resolvedUrls!.local[0]!,
    sent() {
      const now = sent;
      sent = { requests: 0, bytes: 0 };
      return now;
    },
    close: () => server.close(),
  };
}

/** Calls back with the length of the body once it has been handed over. */
function countBody(response: ServerResponse, done: (bytes: number) => void): void {
  let bytes = 0;
  const add = (part: unknown) => {
    if (typeof part === "string" || part instanceof Uint8Array) bytes += Buffer.byteLength(part);
  };
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  response.write = ((part: unknown, ...rest: unknown[]) => {
    add(part);
    return (write as (...all: unknown[]) => boolean)(part, ...rest);
  }) as typeof response.write;
  response.end = ((part: unknown, ...rest: unknown[]) => {
    add(part);
    done(bytes);
    return (end as (...all: unknown[]) => ServerResponse)(part, ...rest);
  }) as typeof response.end;
}

/** `AMD EPYC 7763 64-Core Processor`, or what the platform calls itself. */
export function processorName(): string {
  try {
    return /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1] ?? process.arch;
  } catch {
    return process.arch;
  }
}
