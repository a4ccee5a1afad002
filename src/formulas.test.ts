// Every formula of the registries and of the page compiles, to MathML that a browser draws and nothing else.

import { describe, expect, test } from "vitest";
import { asides, formulas } from "virtual:formulas";

import { compileFormula, findAll, formulas as plugin } from "../scripts/formulas";
import * as metrics from "./metrics";
import type { Metric } from "./metrics/metric";
import * as signals from "./signals";
import type { MathTree } from "./ui/mathTree";

const TAGS =
  /^(math|mrow|mi|mn|mo|mtext|mspace|mfrac|msqrt|msub|msup|msubsup|munder|mover|munderover|mtable|mtr|mtd|mpadded|mstyle)$/;

function* elements(tree: MathTree): Generator<{ tag: string; attributes: Readonly<Record<string, string>> }> {
  if (typeof tree === "string") return;
  const [tag, { attributes }, children] = tree;
  yield { tag, attributes };
  for (const child of children) yield* elements(child);
}
const textOf = (tree: MathTree): string => (typeof tree === "string" ? tree : tree[2].map(textOf).join(""));

describe.each(findAll("tex"))("%s", (source) => {
  const tree = formulas[source]!;

  test("is MathML, with no TeX left in it and no colour of its own", () => {
    for (const { tag, attributes } of elements(tree)) {
      expect(tag).toMatch(TAGS);
      expect(Object.keys(attributes)).not.toContain("mathcolor");
    }
    expect(textOf(tree)).not.toMatch(/\\|[$&]|[_^]{/);
    expect(textOf(tree).length).toBeGreaterThan(0);
  });
});

test("every signal has a formula, and every metric that says it has one", () => {
  const all = [
    ...Object.values(signals),
    ...Object.values<Metric>(metrics).flatMap((one) => (one.formula ? [one] : [])),
  ];
  for (const { title, formula } of all) {
    expect([title, Object.keys(formulas)]).toEqual([title, expect.arrayContaining([formula!.tex])]);
    expect(asides).toHaveProperty([formula!.words]);
    expect(formula!.words).toMatch(/^[A-Z].{3,}\.$/);
    expect(formula!.words).not.toMatch(/[\\$_^]/);
  }
  for (const { departures } of Object.values(signals)) expect(asides).toHaveProperty([departures]);
  expect(metrics.passAt64.formula!.words).toContain("choose");
});

test("what TeX does not understand is an error of the build, not red letters on the page", () => {
  expect(() => compileFormula("\\frac{1}")).toThrow();
  expect(() => compileFormula("\\nosuch")).toThrow();
});

test("a build leaves keys where the formulas stand, and names them alike in the module", () => {
  const { configResolved, transform, load } = plugin() as unknown as {
    configResolved(config: { command: string }): void;
    transform(code: string, id: string): { code: string };
    load(id: string): string;
  };
  configResolved({ command: "build" });
  const source = findAll("tex")[0]!;
  const { code } = transform(
    `export const f = tex\`${source}\`, g = aside\`Words.\`;`,
    `${process.cwd()}/src/signals/x.ts`,
  );
  const key = /f = "(.+?)"/.exec(code)![1]!;
  expect(key).toHaveLength(6);
  expect(code).not.toContain("Words");
  expect(load("\0virtual:formulas")).toContain(`\\"${key}\\":`);
});
