// What is saved of a chart: numbers that a spreadsheet reads, pictures that stand alone.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { h } from "preact";
import { expect, test } from "vitest";
import { csvOf } from "./csv";
import { chartOf, pointAt, pointOf, stylesOf } from "./fixtures";
import { type Saved, svgOf } from "./saveChart";
import { svgText } from "./svgText";
import { lightTheme } from "./theme";

const styles = stylesOf();
const theme = lightTheme(readFileSync(resolve(import.meta.dirname, "../tokens.css"), "utf8"));
const series = ["a", "b", "c"].map((arm, i) => ({ arm, points: [pointAt(0, 0.1), pointAt(10, 0.2 + i / 10)] }));
const ways: Omit<Saved, "chart"> = {
  ...{ axis: "step", kScale: "log", hidden: new Set<string>(), styles, budget: null },
  ...{ name: "errata-test-accuracy", source: "A <lesson> & more" },
};

test("one row a point, with spending, interval and seeds; what is not there is empty", () => {
  const rows = csvOf(chartOf("progress", series), styles).trimEnd().split("\r\n");
  expect(rows).toHaveLength(7);
  const [head, , second] = rows.map((row) => row.split(","));
  expect(Object.fromEntries(head!.map((name, i) => [name, second![i]]))).toMatchObject({
    ...{ chart: "progress", arm: "a", title: "Arm A", seeds: "3", step: "10", tokens: "100", k: "" },
    ...{ x_mean: "", mean: "0.2", low: "0.1" },
  });
  const two = csvOf(chartOf("plane", [{ arm: "b", points: [pointOf(0.25, 0.5)] }]), styles, "\t").split("\r\n");
  expect(two[1]!.split("\t").slice(10)).toEqual(["0.25", "0.2", "0.3", "0.5", "0.45", "0.55"]);
});

test("titles with commas and quotes are quoted, and none is a formula", () => {
  const odd = new Map([["a", { ...styles.get("a")!, title: '=HYPERLINK("x", 1)' }]]);
  const [, row] = csvOf(chartOf("progress", [{ arm: "a", points: [pointAt(0, 0.1)] }]), odd).split("\r\n");
  expect(row).toContain(`,a,"'=HYPERLINK(""x"", 1)",3,`);
});

test("elements become text, escaped, without what belongs to a page", () => {
  const Dot = ({ r }: { r: number }) => h("circle", { r, class: "page", opacity: undefined } as never);
  expect(svgText(h("g", { fill: 'a"b' } as never, [h(Dot, { r: 2 }), "1 < 2", null, false]))).toBe(
    '<g fill="a&quot;b"><circle r="2"></circle>1 &lt; 2</g>',
  );
  expect(() => svgText(h("g", { onClick: () => undefined }))).toThrow(/onClick of <g> as function/);
});

test.each(["progress", "passAtK", "trajectory", "plane"] as const)("a picture of %s stands alone", (kind) => {
  const points = (i: number) =>
    kind === "passAtK"
      ? [1, 2, 4].map((k) => ({ ...pointAt(10, 0.2 + k / 10), k }))
      : [pointOf(0.1, 0.1), pointOf(0.2, 0.2 + i / 10, 10)];
  const chart = chartOf(
    kind,
    ["a", "b", "c"].map((arm, i) => ({ arm, points: points(i) })),
    { title: "A & B" },
  );
  const svg = svgOf({ ...ways, chart }, theme, new Date(2026, 0, 2));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
  expect(svg).not.toMatch(/var\(|NaN|Infinity|undefined|<lesson>/);
  for (const text of ["A &amp; B", "A &lt;lesson&gt; &amp; more", "3 seeds", "January 2, 2026", "Arm B"])
    expect(svg).toContain(text);
  expect(svg.match(/<(\w+)[ >]/g)!.length).toBe(svg.match(/<\/\w+>/g)!.length);
});

test("a style sheet without a colour that is needed is an error", () => {
  expect(() => lightTheme(":root { --ink: #000; }")).toThrow("--muted");
});
