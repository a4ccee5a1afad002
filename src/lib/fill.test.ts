// Numbers in running text.

import { expect, test } from "vitest";

import { fillResults } from "./fill";

const advantage = { mean: 0.2, low: 0.1, high: 0.3 };
const format = ({ mean, low, high }: typeof advantage) => `${mean} [${low}, ${high}]`;
const text = "More{higher:Critique − imitation}, or not{unclear:15% false − imitation, greedy}.";

test("a result stands in brackets where it is known", () => {
  const known = [{ name: "Critique − imitation", advantage }];
  expect(fillResults(text, known, format)).toBe("More (0.2 [0.1, 0.3]), or not.");
});

test("without results the text reads well, and other braces are left alone", () => {
  expect(fillResults(text, null, format)).toBe("More, or not.");
  expect(fillResults("a set {1, 2} and {name}", null, format)).toBe("a set {1, 2} and {name}");
});
