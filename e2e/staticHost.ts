// A host of static files that sets no headers but the content type, under any path, and counts what it is asked for.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

export interface StaticHost {
  /** Ends in a slash. */
  readonly url: string;
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * @param folder what is served; nothing, if there is none: then everything is answered, and anybody may read it
 * @param path under which it is, such as `/some/deep/path/`
 */
export async function serveStatic(folder: string | null, path = "/"): Promise<StaticHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, "http://host");
    asked.push(pathname);
    if (folder === null) {
      response.writeHead(200, { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" });
      return response.end("here");
    }
    const file = join(folder, pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "\0");
    if (!pathname.startsWith(path) || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(404, { "content-type": "text/plain" }).end("Not here");
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: origin + path,
    origin,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
