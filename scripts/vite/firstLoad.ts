// How much a first visit loads before anything lazy, and the most that it may be.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Of index.html with the scripts and styles that it names, compressed. In bytes. */
export const FIRST_LOAD_LIMIT = 150_000;

export interface FirstLoad {
  /** Compressed bytes by file. */
  readonly files: Readonly<Record<string, number>>;
  readonly bytes: number;
}

/** @param out folder of the built page. Vite names every module that the first one imports in a `modulepreload`. */
export function firstLoad(out: string): FirstLoad {
  const html = readFileSync(join(out, "index.html"), "utf8");
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
  const paths = ["index.html", ...new Set(named.map(([, path]) => path!))];
  const files = Object.fromEntries(
    paths.map((path) => [path, gzipSync(readFileSync(join(out, path)), { level: 9 }).length]),
  );
  return { files, bytes: Object.values(files).reduce((a, b) => a + b, 0) };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export function describeFirstLoad({ files, bytes }: FirstLoad): string {
  const parts = Object.entries(files).map(([path, size]) => `${path.replace(/^assets\//, "")} ${kilobytes(size)}`);
  return `First load: ${kilobytes(bytes)} of ${kilobytes(FIRST_LOAD_LIMIT)} gzip (${parts.join(", ")})`;
}
