// Answers are read as people write them, whatever the text, in time that grows with its length.

import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { TextVerifier } from "../types";
import { lastNumberOf } from "./numbers";
import { createPattern } from "./pattern";
import { faultOf, markedAnswer, normalAnswer, readAnswer } from "./verify";

const lastNumber: TextVerifier = { kind: "lastNumber" };
const choice: TextVerifier = { kind: "choice" };
const pattern = (source: string): TextVerifier => ({ kind: "pattern", pattern: source });

describe("the last number", () => {
  test.each([
    ["It is 1,200.", "1200"],
    ["1200.0", "1200"],
    ["1,200,000.50 dollars", "1200000.5"],
    ["1, 200", "200"],
    ["2,5", "5"],
    ["x = -3", "-3"],
    ["minus: −3", "-3"],
    ["10-3", "3"],
    ["10 - 3 = 7", "7"],
    ["-$5", "-5"],
    ["$-5", "-5"],
    ["-0", "0"],
    ["0.50", "0.5"],
    [".5", "0.5"],
    ["3/4", "0.75"],
    ["-3/4", "-0.75"],
    ["1/3", "1/3"],
    ["2/6", "1/3"],
    ["2 1/2 cups", "2.5"],
    ["on 3/4/2020", "2020"],
    [String.raw`\frac{3}{4}`, "0.75"],
    [String.raw`-\dfrac{2}{6}`, "-1/3"],
    ["25%", "25"],
    ["1.5e3", "1500"],
    ["2e-3", "0.002"],
    ["1/0 no, 4/0", null],
    ["Version 1.2.3", "3"],
    ["007", "7"],
    ["none", null],
    ["", null],
    ["9".repeat(41), null],
    ["9".repeat(40), "9".repeat(40)],
    ["#### 42\nThat took 3 steps", "42"],
    ["####42", "42"],
    [String.raw`so \boxed{\frac{1}{2}} by step 7`, "0.5"],
    [String.raw`\boxed{12} then #### 13`, "13"],
    [String.raw`#### 13 then \boxed{12}`, "12"],
    [String.raw`\boxed{never closed 5`, "5"],
    ["#### none, 5 is it", "5"],
  ])("of %j is %j", (text, want) => {
    expect(readAnswer(lastNumber, text)).toBe(want);
  });

  test("any number comes back, however it is grouped", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const grouped = Math.abs(whole).toLocaleString("en-US");
        const sign = whole < 0 ? "-" : "";
        const text = `The answer is ${sign}${grouped}.${String(cents).padStart(2, "0")}.`;
        expect(Number(lastNumberOf(text))).toBeCloseTo(Math.sign(whole || 1) * (Math.abs(whole) + cents / 100), 2);
      }),
    );
  });

  test("what it gives it reads again as the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-/ %$\\e") }), (text) => {
        const once = lastNumberOf(text);
        if (once !== null) expect(lastNumberOf(once)).toBe(once);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("a choice", () => {
  test.each([
    ["The answer is (B).", "B"],
    ["Answer: C", "C"],
    ["answer is **D**", "D"],
    ["the correct option is A, since", "A"],
    ["I think (A) or (C), so (C)", "C"],
    ["B", "B"],
    ["B.", "B"],
    ["B) Paris", "B"],
    [String.raw`\boxed{B}`, "B"],
    [String.raw`\boxed{\text{(D)}}`, "D"],
    ["#### A", "A"],
    ["A dog ran", null],
    ["The answer is a number", null],
    ["The answer is A dog", null],
    ["", null],
  ])("%j: %j", (text, want) => {
    expect(readAnswer(choice, text)).toBe(want);
  });
  test("a row's own letter may be small or in brackets", () => {
    expect(["b", " (B) ", "B.", "B"].map((text) => normalAnswer(choice, text))).toEqual(["B", "B", "B", "B"]);
  });
});

test("exactly: all of it but the space around it", () => {
  expect(readAnswer({ kind: "exact" }, "  two words \n")).toBe("two words");
  expect(readAnswer({ kind: "exact" }, " \n ")).toBeNull();
});

test("marks", () => {
  expect(markedAnswer("a #### b c\nd")).toBe("b c");
  expect(markedAnswer(String.raw`\boxed{a{b}c} d`)).toBe("a{b}c");
  expect(markedAnswer("none")).toBeNull();
});

describe("a pattern", () => {
  test("the first group of the last match, or the match itself", () => {
    expect(readAnswer(pattern(String.raw`answer is (\d+)`), "answer is 1, no: answer is 23")).toBe("23");
    expect(readAnswer(pattern(String.raw`\d+`), "12 and 34")).toBe("34");
    expect(readAnswer(pattern(String.raw`<(?:b|i)>(?<x>[^<]+)<`), "<b>one< <i>two<")).toBe("two");
    expect(readAnswer(pattern("x"), "y")).toBeNull();
  });

  test.each([
    ["(a)\\1", /reference/],
    ["(?=a)", /lookaround/],
    ["(?<!a)b", /lookaround/],
    ["(", /no regular expression/],
    ["a{2,1}", /no regular expression/],
    ["a".repeat(201), /at most 200/],
    ["(?:a{40}){40}", /steps/],
    ["(?:(?:(?:){999}){999}){999}", /steps/],
    ["", /no pattern/],
  ])("refused: %j", (source, why) => {
    expect(faultOf(pattern(source))).toMatch(why);
    expect(readAnswer(pattern(source), "aaaa 4")).toBeNull();
  });

  test("matches as the language's own would", () => {
    const piece = fc.constantFrom("a", "b", ".", "[ab]", "\\d", "(?:ab|a)", "(a|b)", "(?:b?a)", "^", "$", "\\b", "1");
    const sign = fc.constantFrom("", "*", "+", "?", "*?", "+?", "{1,2}", "{2}");
    const source = fc
      .array(fc.tuple(piece, sign), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([one, times]) => (/[\^$]|\\b/.test(one) ? one : one + times)).join(""));
    fc.assert(
      fc.property(source, fc.string({ unit: fc.constantFrom(..."ab1 "), maxLength: 12 }), (text, subject) => {
        const own = [...subject.matchAll(new RegExp(text, "gu"))].findLast(([match]) => match !== "");
        const found = createPattern(text).last(subject);
        expect(found?.match).toBe(own?.[0]);
      }),
      { numRuns: 3000 },
    );
  });

  test("what would take a backtracking matcher longer than the sun lasts is answered", () => {
    const text = "a".repeat(4000);
    for (const source of ["(a+)+b", "(a|a)*b", "(?:a?){60}a{60}b", "a*a*a*a*a*b", "(.*)(.*)(.*)(.*)b", "(?:a.*){20}b"])
      expect(readAnswer(pattern(source), text)).toBeNull();
  });
});

test("any text is read without a throw by every verifier", () => {
  const verifiers = [lastNumber, choice, { kind: "exact" } as const, pattern(String.raw`(\w+)\s*$`)];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
      for (const verifier of verifiers) {
        const answer = readAnswer(verifier, text);
        expect(answer === null || answer !== "").toBe(true);
        expect(() => normalAnswer(verifier, text)).not.toThrow();
      }
    }),
    { numRuns: 500 },
  );
});

test("a long text costs in proportion to its length", () => {
  for (const unit of ["1", "1,", "1 ", "1/", "-", ".", "####", "\\boxed{", "(A", "{", "answer is "]) {
    const text = unit.repeat(200_000);
    for (const verifier of [lastNumber, choice]) expect(() => readAnswer(verifier, text)).not.toThrow();
  }
});
