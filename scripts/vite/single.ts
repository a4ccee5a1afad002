// What makes the page one file that runs from a disk: everything in it, and a policy that lists what may run by its hash.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";

import type { Plugin, PluginOption } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

import { singlePolicy } from "../../service/headers.ts";
import { filesBelow } from "./files.ts";

const ROOT = join(import.meta.dirname, "../..");
const PUBLIC = join(ROOT, "public");

/** Where a file `x.ts` has a twin `x.single.ts`, the twin is taken: it gets from the page what `x.ts` gets from the site. */
export const twins = (): Plugin => ({
  name: "single-twins",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (!source.startsWith(".") || !importer || importer.includes(".single.ts")) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const twin = found?.id.replace(/\.ts$/, ".single.ts");
    return twin && twin !== found!.id && existsSync(twin) ? twin : null;
  },
});

/** The picture of the page, wherever it is shown. */
const inlineIcon = (): Plugin => ({
  name: "single-icon",
  enforce: "pre",
  transform(code, id) {
    return id.includes("/src/ui/") && code.includes(ICON) ? { code: code.replaceAll(ICON, icon()), map: null } : null;
  },
});
const ICON = "./icon.svg";
const icon = () => `data:image/svg+xml;base64,${readFileSync(join(PUBLIC, "icon.svg")).toString("base64")}`;

/** A file of public/, as `assets.single.ts` reads it. Weights gain a little by compression, results four fifths. */
const holder = (path: string): string =>
  `<script type="text/plain" data-file="${path}">${deflateRawSync(readFileSync(join(PUBLIC, path)), { level: 9 }).toString("base64")}</script>`;

/** Large teachers and graphs that were made on this machine: some 15 MB each, and nothing begins with them. */
const MADE_HERE = /-large-teacher\.|\.onnx$/;

function complete(html: string): string {
  const hashes = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
      ([, text]) => `sha256-${createHash("sha256").update(text!).digest("base64")}`,
    );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${singlePolicy(hashes("script"), hashes("style"))}" />`;
  const data = filesBelow(PUBLIC).filter((path) => /^(checkpoints|results)\//.test(path) && !MADE_HERE.test(path));
  const end = html.lastIndexOf("</body>");
  const withData = `${html.slice(0, end)}${data.map(holder).join("\n")}\n${html.slice(end)}`;
  return withData.replace(/<meta charset="utf-8" \/>/, (charset) => `${charset}\n    ${meta}`);
}

const onePage = (): Plugin => ({
  name: "single-page",
  enforce: "post",
  transformIndexHtml: {
    order: "pre",
    handler: (html) => html.replaceAll(ICON, icon()).replace(/\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/g, ""),
  },
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const page = bundle["index.html"];
      const others = Object.keys(bundle).filter((name) => name !== "index.html");
      if (page?.type !== "asset" || others.length > 0)
        this.error(`the page is not one file: got ${Object.keys(bundle).join(", ")}`);
      page.fileName = "errata.html";
      page.source = complete(String(page.source));
    },
  },
});

export const single = (): PluginOption[] => [twins(), inlineIcon(), viteSingleFile(), onePage()];
