// The headers under which every page and every worker runs. All that sets them reads them here: the service worker, the
// <meta> of the built pages, `_headers` in dist/, and the servers of `npm start` and of development.

/** Who asks for a policy: the laboratory, or the page that measures this machine beside other libraries. */
export type PageKind = "lab" | "bench";

/**
 * No `frame-ancestors`: course pages embed the laboratory.
 * `'wasm-unsafe-eval'`: the kernels are WebAssembly, which is compiled from bytes.
 */
const LAB = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "img-src": "'self' data: blob:",
  "style-src": "'self'",
  "font-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "object-src": "'none'",
  "frame-src": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
} as const;

const { "require-trusted-types-for": _, "trusted-types": __, ...untyped } = LAB;

const POLICIES: Record<PageKind, Readonly<Record<string, string>>> = {
  lab: LAB,
  // jax-js and TensorFlow.js start threads from texts of their own; those of TensorFlow.js import another such text and
  // know nothing of Trusted Types.
  bench: { ...untyped, "script-src": "'self' blob: 'wasm-unsafe-eval'", "worker-src": "'self' blob:" },
};

/** One file with everything in it, opened from a disk: there is no origin, so what may run is listed by its hash. */
const SINGLE = {
  ...LAB,
  "worker-src": "blob:",
  "connect-src": "'none'",
  "img-src": "data: blob:",
  "font-src": "'none'",
  "manifest-src": "'none'",
};

const textOf = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");

/** @param hosts what the page may also connect to, because the person went online */
export function policyOf(kind: PageKind, hosts: readonly string[] = []): string {
  const directives = POLICIES[kind];
  return textOf({ ...directives, "connect-src": [directives["connect-src"], ...hosts].join(" ") });
}

/** @param scripts, styles `sha256-…` of the inline elements */
export const singlePolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  textOf({
    ...SINGLE,
    "script-src": [...scripts.map((hash) => `'${hash}'`), "'wasm-unsafe-eval'"].join(" "),
    "style-src": styles.map((hash) => `'${hash}'`).join(" "),
  });

/** Development puts styles into the page by script, and reloads over a socket. */
export const developmentPolicy = (): string =>
  textOf({ ...LAB, "style-src": "'self' 'unsafe-inline'", "connect-src": "'self' ws:" });

/** The same for every file. Threads need the first two. */
export const COMMON_HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
} as const;

export const headersOf = (kind: PageKind, hosts: readonly string[] = []): Readonly<Record<string, string>> => ({
  ...COMMON_HEADERS,
  "Content-Security-Policy": policyOf(kind, hosts),
});

/** @param path relative to the page's folder */
export const kindOf = (path: string): PageKind => (path.startsWith("bench/") ? "bench" : "lab");
