// The build's part in formulas: finds tex`…` and aside`…` in the sources and makes `virtual:formulas` of them.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import temml from "temml";
import type { Plugin } from "vite";

import type { MathElement, MathTree } from "../src/ui/mathTree";

const ID = "virtual:formulas";
const FOLDERS = ["src/signals", "src/metrics", "src/ui", "src/main"];
/** Not where a name is only quoted. */
const LITERAL = /(?<![\w`.])(tex|aside)`([^`]*)`/g;
const root = resolve(import.meta.dirname, "..");

interface TemmlNode {
  readonly type?: string;
  readonly text?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly style: Readonly<Record<string, string>>;
  readonly children?: readonly TemmlNode[];
}
/** Its types name it without the underscores that it is exported with. */
const { __renderToMathMLTree: parse } = temml as unknown as {
  readonly __renderToMathMLTree: (source: string, options: object) => TemmlNode;
};

/** @throws {Error} if TeX would not understand it */
export function compileFormula(source: string): MathElement {
  const trees = treesOf(parse(source, { displayMode: true, throwOnError: true, strict: true }));
  const math = trees.find((tree) => tree[0] === "math");
  if (!math || typeof math === "string" || trees.length > 1)
    throw new Error(`formula: got '${source}', want what makes one math element`);
  return math;
}

/** A fragment, which is neither text nor element, gives what is in it. */
function treesOf({ type, text, attributes, classes, style, children }: TemmlNode): MathTree[] {
  const inside = (children ?? []).flatMap(treesOf);
  if (type === undefined) return text === undefined ? inside : [text];
  const names = classes.filter(Boolean).join(" ");
  const properties = {
    attributes: { ...attributes, ...(names && { class: names }) },
    ...(Object.keys(style).length > 0 && { style: { ...style } }),
  };
  return [[type, properties, inside]];
}

const sourceFiles = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );

/** What stands in literals of this tag, each once. */
export const findAll = (tag: "tex" | "aside"): string[] => [
  ...new Set(
    sourceFiles().flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(LITERAL)].flatMap(([, found, source]) =>
        found === tag ? [source!] : [],
      ),
    ),
  ),
];

const shortKey = (source: string): string => createHash("sha256").update(source).digest("base64url").slice(0, 6);

/**
 * `import { formulas, asides } from "virtual:formulas"`: trees by what `tex` returns, texts by what `aside` returns. In a
 * build those are short keys, so that what they stand for is only where this module is imported; otherwise the source.
 */
export function formulas(): Plugin {
  let keyOf = (source: string): string => source;
  return {
    name: "formulas",
    configResolved({ command }) {
      if (command === "build") keyOf = shortKey;
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const byKey = (tag: "tex" | "aside", make: (source: string) => unknown): string => {
        const made = Object.fromEntries(findAll(tag).map((source) => [keyOf(source), make(source)]));
        return `JSON.parse(${JSON.stringify(JSON.stringify(made))})`;
      };
      return `export const formulas = ${byKey("tex", compileFormula)};\nexport const asides = ${byKey("aside", String)};`;
    },
    transform(code, id) {
      if (keyOf !== shortKey || !id.startsWith(root) || code.search(LITERAL) < 0) return undefined;
      return { code: code.replaceAll(LITERAL, (_, _tag, source: string) => JSON.stringify(keyOf(source))), map: null };
    },
  };
}
