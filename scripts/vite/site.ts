// What makes the built folder a site that works anywhere: the service worker with the list of its files, and `_headers`.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { build, type Plugin } from "vite";

import { COMMON_HEADERS, policyOf } from "../../service/headers.ts";
import type { SiteFile, SiteFiles } from "../../service/messages.ts";
import { filesBelow } from "./files.ts";
import { describeFirstLoad, firstLoad } from "./firstLoad.ts";

/** The checkpoints that lessons and recipes start from, as the sources name them. */
function checkpointsOfLessons(root: string): Set<string> {
  const folder = join(root, "src/lessons");
  const sources = filesBelow(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  return new Set(sources.flatMap((source) => source.match(/checkpoints\/[\w-]+\.safetensors/g) ?? []));
}

/** Megabytes of code that few visitors want: kept when first asked for. */
const LARGE = /^assets\/(webllm|ort-)/;

function siteFiles(out: string, root: string): SiteFiles {
  const used = checkpointsOfLessons(root);
  const describe = (url: string): SiteFile => {
    const hash = (name: string) => createHash(name).update(readFileSync(join(out, url)));
    const revision = url.startsWith("assets/") ? null : hash("sha256").digest("hex").slice(0, 16);
    return { url, revision, integrity: `sha384-${hash("sha384").digest("base64")}` };
  };
  const isLesson = (url: string) => used.has(url) || /^results\/[\w.]+\.json$/.test(url);
  const urls = filesBelow(out).filter((url) => !/^(bench\/|models\/|service\.js$|_headers$|SHA256SUMS$)/.test(url));
  const data = urls.filter((url) => /^(checkpoints|results)\//.test(url) || LARGE.test(url));
  return {
    shell: urls.filter((url) => !data.includes(url)).map(describe),
    lessons: data.filter(isLesson).map(describe),
    others: data.filter((url) => !isLesson(url)).map(describe),
  };
}

/** For hosts that read one. No two rules are about one header of one file: some hosts then send both, others the last. */
function headersFile(): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const lab = { "Content-Security-Policy": policyOf("lab") };
  return `${[
    rule("/*", COMMON_HEADERS),
    ...["/", "/index.html", "/assets/*"].map((path) => rule(path, lab)),
    rule("/bench/*", { "Content-Security-Policy": policyOf("bench") }),
  ].join("\n")}\n`;
}

export function site(): Plugin {
  let [root, out] = ["", ""];
  return {
    name: "site",
    apply: "build",
    configResolved(config) {
      root = config.root;
      out = resolve(root, config.build.outDir);
    },
    async closeBundle() {
      writeFileSync(join(out, "_headers"), headersFile());
      await build({
        configFile: false,
        root,
        logLevel: "warn",
        publicDir: false,
        define: {
          SITE: JSON.stringify(siteFiles(out, root)),
          "process.env.NODE_ENV": '"production"',
        },
        build: {
          target: "es2022",
          outDir: out,
          emptyOutDir: false,
          rolldownOptions: {
            input: join(root, "service/service.worker.ts"),
            output: { format: "iife", entryFileNames: "service.js" },
          },
        },
      });
      console.log(describeFirstLoad(firstLoad(out)));
    },
  };
}
