// Files of examples: what is written is read back, what is wrong is refused whole, by line.

import fc from "fast-check";
import { expect, test } from "vitest";

import type { Example } from "../types";
import { ImportError } from "./errors";
import { readExamples, writeExamples } from "./exchange";
import { exampleOf } from "./testRows";

const SET = { setId: "s" };
const line = (changes: object = {}) => JSON.stringify({ ...exampleOf("x"), ...changes });
const header = (changes: object = {}) =>
  JSON.stringify({ format: "errata-examples", version: 1, task: "chain", count: 1, ...changes });
const without = (key: string) => JSON.stringify({ ...exampleOf("x"), [key]: undefined });

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constant("\u2028\n\r\0\ud800"),
);
const anyExample: fc.Arbitrary<Example> = fc.record({
  id: text,
  setId: fc.constant("s"),
  task: fc.constant("chain"),
  problem: text,
  response: text,
  author: fc.constantFrom("synthetic", "student", "imported"),
  reward: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0), // JSON has no -0
  firstWrongStep: fc.option(fc.nat()),
  critique: fc.option(text),
  level: fc.constantFrom("none", "verdict", "location", "full"),
  corrupted: fc.boolean(),
});
const anyExamples = fc.uniqueArray(anyExample, { selector: ({ id }) => id, minLength: 1, maxLength: 20 });

test("what is written is read back, with the header and without", () => {
  fc.assert(
    fc.property(anyExamples, (examples) => {
      const file = writeExamples(examples);
      expect(readExamples(file, SET)).toEqual(examples);
      expect(readExamples(file.slice(file.indexOf("\n") + 1), SET)).toEqual(examples);
      expect(readExamples(file.trimEnd().replaceAll("\n", "\r\n"), SET)).toEqual(examples);
    }),
  );
});

test("the set is the caller's, the author the file's", () => {
  const [example] = readExamples(line({ setId: "theirs", author: "synthetic" }), { setId: "mine" });
  expect(example).toMatchObject({ setId: "mine", author: "synthetic" });
});

test("only the fields of an example are written", () => {
  const file = writeExamples([{ ...exampleOf("x"), index: 3 } as Example]);
  expect(file).not.toContain("index");
  expect(file.split("\n")[0]).toBe('{"format":"errata-examples","version":1,"task":"chain","count":1}');
});

test.each([
  [[], "got no examples"],
  [[exampleOf("x"), { ...exampleOf("y"), task: "sums" }], "got tasks 'chain' and 'sums'"],
  [[{ ...exampleOf("x"), response: "a".repeat(65536) }], "example 'x' is over 65536 bytes"],
  [Array<Example>(200_000).fill(exampleOf("x")), "want fewer than 200000"],
])("what could not be read is not written (%#)", (examples, reason) => {
  expect(() => writeExamples(examples)).toThrow(reason);
});

const lines = (...all: string[]) => all.join("\n");
const REFUSED: Record<string, [file: string, line: number, reason: string]> = {
  "an empty file": ["", 1, "the file is empty"],
  "a blank file": [" \n\n", 1, "the file is empty"],
  "a header alone": [header({ count: 0 }), 1, "the file has no examples"],
  "bad JSON": [lines(line(), "{"), 2, "not JSON: "],
  "a blank line": [lines(line(), "", line({ id: "y" })), 2, "the line is empty"],
  "an array": [lines(line(), "[]"), 2, "want a JSON object"],
  null: ["null", 1, "want a JSON object"],
  "an unknown field": [lines(header(), line({ extra: 1 })), 2, "unknown field 'extra'"],
  "a missing field": [lines(header(), without("critique")), 2, "field 'critique' is missing"],
  "a wrong type": [lines(header(), line({ reward: "1" })), 2, "field 'reward': want number, got \"1\""],
  "a wrong word": [
    line({ author: "me" }),
    1,
    'field \'author\': want ("synthetic" | "student" | "imported"), got "me"',
  ],
  "a number beyond all": [line().replace('"reward":0', '"reward":1e999'), 1, "field 'reward': want"],
  NaN: [line().replace('"reward":0', '"reward":NaN'), 1, "not JSON: "],
  "half a step": [line({ firstWrongStep: 0.5 }), 1, "field 'firstWrongStep': want"],
  "a step before the first": [line({ firstWrongStep: -1 }), 1, "field 'firstWrongStep': want >=0, got -1"],
  "an object for a text": [line({ problem: { a: 1 } }), 1, "field 'problem': want string, got Object"],
  "a key __proto__": [line().replace("{", '{"__proto__":{"polluted":1},'), 1, "unknown field '__proto__'"],
  "a key constructor": [
    line().replace("{", '{"constructor":{"prototype":{"polluted":1}},'),
    1,
    "unknown field 'constructor'",
  ],
  "a key toString": [lines(header({ toString: 1 }), line()), 1, "unknown field 'toString'"],
  "too few examples": [lines(header({ count: 3 }), line()), 1, "the header says 3 examples, the file has 1"],
  "too many examples": [lines(header(), line(), line({ id: "y" })), 1, "the header says 1 examples, the file has 2"],
  "an unknown version": [lines(header({ version: 2 }), line()), 1, "want version 1, got 2"],
  "a version as text": [lines(header({ version: "1" }), line()), 1, 'want version 1, got "1"'],
  "no version": [lines(header({ version: undefined }), line()), 1, "field 'version' is missing"],
  "an unknown format": [lines(header({ format: "other" }), line()), 1, "want format 'errata-examples', got \"other\""],
  "a header without a count": [lines(header({ count: undefined }), line()), 1, "field 'count' is missing"],
  "a second header": [lines(header(), header()), 2, "is missing"],
  "another task": [lines(header(), line({ task: "sums" })), 2, "want task 'chain' as in the header, got 'sums'"],
  "an id twice": [lines(header({ count: 2 }), line(), line()), 3, "id 'x' is also on line 2"],
  "a long line": [lines(line(), line({ id: "y", response: "é".repeat(32768) })), 2, "the line is over 65536 bytes"],
  "deep nesting": [
    line({ problem: 0 }).replace('"problem":0', `"problem":${"[".repeat(3e4)}${"]".repeat(3e4)}`),
    1,
    "want string, got Array",
  ],
};

test.each(Object.keys(REFUSED))("refused: %s", (name) => {
  const [file, at, reason] = REFUSED[name]!;
  const error = (() => {
    try {
      return readExamples(file, SET);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(ImportError);
  expect(error).toMatchObject({ line: at, reason: expect.stringContaining(reason) });
  expect((error as Error).message.length).toBeLessThan(250);
  expect((error as Error).message).toContain(`line ${at}: `);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("refused: over 200,000 lines, over 64 MiB", () => {
  const numbered = Array.from({ length: 200_001 }, (_, i) => line({ id: `${i}`, critique: null }));
  expect(() => readExamples(numbered.join("\n"), SET)).toThrow("line 200001: the file has over 200000 lines");
  expect(() => readExamples(`${line({ response: "a".repeat(60_000) })}\n`.repeat(1200), SET)).toThrow(
    "line 1: the file is over 67108864 bytes",
  );
});

test("the caller's check names the line", () => {
  const seen: number[] = [];
  const check = ({ problem }: Example, at: number) => {
    seen.push(at);
    return problem === "bad" ? "problem 'bad' is malformed" : undefined;
  };
  const file = lines(header({ count: 3 }), line(), line({ id: "y", problem: "bad" }), line({ id: "z" }));
  expect(() => readExamples(file, { ...SET, check })).toThrow("line 3: problem 'bad' is malformed");
  expect(seen).toEqual([2, 3]);
});

test("any text is read or refused by line, and no prototype changes", () => {
  const before = Reflect.ownKeys(Object.prototype);
  const valid = lines(header(), line());
  const mutated = fc
    .tuple(fc.nat(valid.length), fc.nat(12), fc.string({ unit: "binary" }))
    .map(([at, cut, put]) => valid.slice(0, at) + put + valid.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(mutated, fc.json(), fc.string()), (file) => {
      try {
        for (const example of readExamples(file, SET)) expect(Object.keys(example)).toHaveLength(11);
      } catch (error) {
        expect(error).toBeInstanceOf(ImportError);
      }
    }),
    { numRuns: 500 },
  );
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});
