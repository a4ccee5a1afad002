// Loops in WGSL are written out, nested ones too, and mistakes are named.

import { expect, test } from "vitest";

import { expand } from "./expand";

const lines = (...text: string[]) => text.join("\n");

test("loops nest, and bounds may be constants", () => {
  const text = lines("a", "// repeat R 0..2", "// repeat C 1..$N", "s$R_$Cu;", "// end", "r$R", "// end", "z$N");
  expect(expand(text, { N: 3 })).toBe(lines("a", "s0_1u;", "s0_2u;", "r0", "s1_1u;", "s1_2u;", "r1", "z3"));
});

test("a loop that never runs leaves nothing", () => {
  expect(expand(lines("a", "  // repeat R 0..0", "x$R", "// repeat C 0..2", "y", "// end", "// end", "b"))).toBe(
    lines("a", "b"),
  );
});

test("mistakes are named", () => {
  expect(() => expand("x$N")).toThrow("got '$N', want one of no name");
  expect(() => expand("// end")).toThrow("line 1 outside");
  expect(() => expand("// repeat R 0..2\nx")).toThrow("without '// end'");
});
