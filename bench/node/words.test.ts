// What may be typed after `npm run bench --`.

import { expect, test } from "vitest";

import { readWords } from "./words";

const offer = { step: ["0.11M", "0.8M"], rollout: ["8+16"], cold: [] };

test("nothing means everything", () => {
  const { parts, devices } = readWords([], offer);
  expect(parts).toEqual([
    { suite: "step", cases: ["0.11M", "0.8M"] },
    { suite: "rollout", cases: ["8+16"] },
    { suite: "cold", cases: [] },
  ]);
  expect(devices).toEqual(["wasm", "webgpu"]);
});

test("a suite, cases of it, a device and flags", () => {
  const wanted = readWords(["step", "0.8M", "cold", "wasm", "--rounds", "3", "--software"], offer);
  expect(wanted.parts).toEqual([
    { suite: "step", cases: ["0.8M"] },
    { suite: "cold", cases: [] },
  ]);
  expect(wanted).toMatchObject({ devices: ["wasm"], rounds: 3, isSoftware: true });
});

test.each([[["stpe"]], [["step", "8+16"]], [["0.8M"]], [["step", "--rounds", "none"]], [["--fast"]]])(
  "%j is refused, with what would do",
  (words) => {
    expect(() => readWords(words, offer)).toThrow(/got '.*want .*(suite|number)/);
  },
);
