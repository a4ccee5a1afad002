// The built site on a free port, with the headers it needs, counting every byte that it sends.

import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

import { preview, type Plugin } from "vite";

export interface Sent {
  readonly requests: number;
  readonly bytes: number;
  /** As a host that compresses would send it. */
  readonly gzipped: number;
}

export interface Site {
  /** Ends in a slash. */
  readonly url: string;
  /** What was sent since it was last asked. */
  sent(): Sent;
  close(): Promise<void>;
}

export async function serveSite(root: string): Promise<Site> {
  let sent: Sent = { requests: 0, bytes: 0, gzipped: 0 };
  const sizes = new Map<string, number>(); // gzipped, by path: files do not change while we serve
  const count = (path: string, body: Buffer) => {
    const gzipped = sizes.get(path) ?? gzipSync(body).length;
    sizes.set(path, gzipped);
    sent = { requests: sent.requests + 1, bytes: sent.bytes + body.length, gzipped: sent.gzipped + gzipped };
  };
  const counter: Plugin = {
    name: "count-bytes",
    configurePreviewServer: ({ middlewares }) =>
      void middlewares.use((request, response, next) => {
        countBody(response, (body) => count(request.url ?? "", body));
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
      sent = { requests: 0, bytes: 0, gzipped: 0 };
      return now;
    },
    close: () => server.close(),
  };
}

/** Calls back with the whole body once it has been sent. */
function countBody(response: ServerResponse, done: (body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const keep = (part: unknown) => {
    if (typeof part === "string" || part instanceof Uint8Array) parts.push(Buffer.from(part as string));
  };
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  response.write = ((part: unknown, ...rest: unknown[]) => {
    keep(part);
    return (write as (...all: unknown[]) => boolean)(part, ...rest);
  }) as typeof response.write;
  response.end = ((part: unknown, ...rest: unknown[]) => {
    keep(part);
    done(Buffer.concat(parts));
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
