// How long something takes, as the terminal says it.

import { expect, test } from "vitest";

import { formatSeconds } from "./table";

test.each([
  [0.4, "0 s"],
  [59.4, "59 s"],
  [59.6, "1 min 0 s"],
  [200, "3 min 20 s"],
  [3599.7, "1 h 0 min"],
  [21_301, "5 h 55 min"],
])("%d seconds: %s", (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});
