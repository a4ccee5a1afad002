// Tokens land in the step they start in, separators behind it, whatever the tokenizer cut.

import { expect, test } from "vitest";
import { tokenSteps } from "./tokenSteps";

const mark = (start: number, end: number, right: boolean) => ({ start, end, right, note: "" });
const texts = (group: {
  tokens: readonly { token: { text: string } }[];
  tail: readonly { token: { text: string } }[];
}) => [group.tokens.map(({ token }) => token.text).join(""), group.tail.map(({ token }) => token.text).join("")];

test("groups characters by step and keeps every token, in order", () => {
  const tokens = Array.from("3-8=5;5+5=9#9\n", (text) => ({ text }));
  const groups = tokenSteps(tokens, [mark(0, 5, true), mark(6, 11, false), mark(11, 13, false)]);
  expect(groups.map(texts)).toEqual([
    ["3-8=5", ";"],
    ["5+5=9", ""],
    ["#9", "\n"],
  ]);
  expect(groups.flatMap((group) => [...group.tokens, ...group.tail].map(({ index }) => index))).toEqual([
    ...tokens.keys(),
  ]);
});

test("an answer behind the last step stays together", () => {
  const tokens = Array.from("0+4=4#4⏎", (text) => ({ text }));
  expect(tokenSteps(tokens, [mark(0, 5, true)]).map(texts)).toEqual([
    ["0+4=4", ""],
    ["#4⏎", ""],
  ]);
});

test("text without marks is one group", () => {
  const groups = tokenSteps([{ text: "ab" }, { text: "" }, { text: "c" }], []);
  expect(groups.map(texts)).toEqual([["abc", ""]]);
  expect(tokenSteps([], [])).toEqual([]);
});
