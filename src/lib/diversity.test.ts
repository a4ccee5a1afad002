// Diversity formulas against closed forms, limits, and slow versions written from the definitions.

import { expect, test } from "vitest";

import { eigenvalues, entropyOf, expectationAdjustedDistinct, millerMadow, selfBleu, vendi } from "./diversity";
import { createRng, normalPair } from "./rng";

test("entropy of counts: closed forms, and a bias that the correction takes most of away", () => {
  expect(entropyOf([5])).toBe(0);
  expect(entropyOf([])).toBe(0);
  expect(entropyOf([3, 3, 0, 3, 3])).toBeCloseTo(Math.log(4), 12);
  expect(entropyOf([1, 3])).toBeCloseTo(-0.25 * Math.log(0.25) - 0.75 * Math.log(0.75), 12);
  expect(millerMadow([3, 3, 0, 3, 3])).toBeCloseTo(Math.log(4) + 3 / 24, 12);
  expect(millerMadow([0])).toBe(0);

  const rng = createRng("entropy");
  const truth = Math.log(5);
  let [plain, corrected] = [0, 0];
  const trials = 2000;
  for (let trial = 0; trial < trials; trial++) {
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 32; i++) counts[rng.int(0, 4)]!++;
    plain += entropyOf(counts) / trials;
    corrected += millerMadow(counts) / trials;
  }
  expect(truth - plain).toBeGreaterThan(0.05);
  expect(Math.abs(truth - corrected)).toBeLessThan(0.01);
});

test("expectation-adjusted distinct: 1 for even writers of any length, 1 / V in the limit of one bigram", () => {
  const rng = createRng("even writers");
  for (const length of [30, 300, 3000]) {
    const one = () => Array.from({ length }, () => String.fromCharCode(97 + rng.int(0, 9))).join("");
    const values = Array.from({ length: 200 }, () => expectationAdjustedDistinct([one()], 10)!);
    expect(Math.abs(values.reduce((a, b) => a + b, 0) / 200 - 1)).toBeLessThan(0.01);
  }
  expect(expectationAdjustedDistinct(["a".repeat(100_000)], 10)).toBeCloseTo(1 / 100, 6);
  expect(expectationAdjustedDistinct(["ab"], 10)).toBeCloseTo(1, 12); // one of one expected
  expect(expectationAdjustedDistinct(["abc", "bcd"], 10)).toBeCloseTo(3 / (100 * (1 - 0.99 ** 4)), 12);
  expect(expectationAdjustedDistinct(["a", ""], 10)).toBeNull();
});

/** BLEU-4 of one text against references, read off the definition: no counts are shared, nothing is cached. */
function slowBleu(text: string, references: readonly string[]): number {
  const ngrams = (of: string, n: number) =>
    Array.from({ length: Math.max(0, of.length - n + 1) }, (_, i) => of.slice(i, i + n));
  const times = (of: string, ngram: string) => ngrams(of, ngram.length).filter((other) => other === ngram).length;
  let product = 1;
  for (const n of [1, 2, 3, 4]) {
    const own = ngrams(text, n);
    let hits = 0;
    for (const ngram of new Set(own))
      hits += Math.min(times(text, ngram), Math.max(...references.map((reference) => times(reference, ngram))));
    if (n === 1 && hits === 0) return 0;
    product *= (hits === 0 ? 0.1 : hits) / Math.max(1, own.length);
  }
  const [nearest] = references
    .map(({ length }) => length)
    .toSorted((a, b) => Math.abs(a - text.length) - Math.abs(b - text.length) || a - b);
  return product ** 0.25 * (text.length > nearest! ? 1 : Math.exp(1 - nearest! / text.length));
}

test("self-BLEU is the mean of each text's BLEU against the others", () => {
  const rng = createRng("bleu");
  for (let trial = 0; trial < 60; trial++) {
    const letters = rng.int(1, 5);
    const some = Array.from({ length: rng.int(2, 9) }, () =>
      Array.from({ length: rng.int(trial < 40 ? 4 : 0, 14) }, () => rng.int(0, letters)).join(""),
    );
    const texts = [...some, ...some.slice(0, rng.int(0, 2))];
    const slow = texts.map((text, i) =>
      slowBleu(
        text,
        texts.filter((_, j) => j !== i),
      ),
    );
    expect(selfBleu(texts)).toBeCloseTo(slow.reduce((a, b) => a + b, 0) / texts.length, 12);
  }
});

test("self-BLEU: 1 for copies, 0 for texts that share nothing, the first 64 only", () => {
  expect(selfBleu(["3+4=7", "3+4=7", "3+4=7"])).toBeCloseTo(1, 12);
  expect(selfBleu(["aaaaa", "bbbbb"])).toBe(0);
  expect(selfBleu(["", ""])).toBe(0);
  const many = Array.from({ length: 64 }, (_, i) => `${i}+${i}`);
  expect(selfBleu([...many, "zzzz", "zzzz"])).toBe(selfBleu(many));
  expect(() => selfBleu(["one"])).toThrow("got 1 texts, want at least 2");
});

test("the Vendi score: 1 for copies, n for orthogonal vectors, between for groups of equal size", () => {
  const axis = (i: number, n: number) => Array.from({ length: n }, (_, j) => Number(i === j));
  expect(vendi(Array.from({ length: 64 }, () => [0.3, -2, 5]))).toBeCloseTo(1, 8);
  expect(vendi(Array.from({ length: 24 }, (_, i) => axis(i, 24).map((v) => 7 * v)))).toBeCloseTo(24, 8);
  expect(vendi(Array.from({ length: 60 }, (_, i) => axis(i % 4, 8)))).toBeCloseTo(4, 8);
  const angle = 0.7; // two vectors: eigenvalues (1 + cos) / 2 and (1 - cos) / 2
  const [a, b] = [(1 + Math.cos(angle)) / 2, (1 - Math.cos(angle)) / 2];
  const two = vendi([
    [1, 0],
    [3 * Math.cos(angle), 3 * Math.sin(angle)],
  ]);
  expect(two).toBeCloseTo(Math.exp(-a * Math.log(a) - b * Math.log(b)), 10);
  expect(
    vendi([
      [0, 0],
      [0, 0],
    ]),
  ).toBeCloseTo(2, 10);
  expect(() => vendi([])).toThrow("got 0 vectors");
  expect(() => vendi(Array.from({ length: 129 }, () => [1]))).toThrow("got 129 vectors");
});

test("eigenvalues keep the trace, the sum of squares and the determinant, and are those of a known matrix", () => {
  const rng = createRng("jacobi");
  const path = Array.from({ length: 12 }, (_, i) =>
    Float64Array.from({ length: 12 }, (_, j) => Number(Math.abs(i - j) === 1)),
  );
  const known = Array.from({ length: 12 }, (_, i) => 2 * Math.cos(((i + 1) * Math.PI) / 13)); // of the path graph
  const found = eigenvalues(path).toSorted((x, y) => y - x);
  found.forEach((value, i) => expect(value).toBeCloseTo(known[i]!, 10));

  const n = 40;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) matrix[i]![j] = matrix[j]![i] = normalPair(rng)[0];
  const trace = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = matrix.reduce((sum, row) => sum + row.reduce((s, v) => s + v * v, 0), 0);
  const values = eigenvalues(matrix);
  expect(values.reduce((x, y) => x + y, 0)).toBeCloseTo(trace, 9);
  expect(values.reduce((x, y) => x + y * y, 0)).toBeCloseTo(squares, 8);
});
