// Units that spell out choices become choices; an arm's line names only what differs from the defaults.

import { expect, test } from "vitest";
import { choicesOf, outOfRange, sayArm } from "./controlText";
import type { ControlView, SignalView } from "./view";

const control = (part: Partial<ControlView>): ControlView => ({
  ...{ id: "own", label: "Responses", unit: "0 synthetic, 1 its own", help: "", min: 0, max: 1, step: 1, default: 0 },
  ...part,
});

test("choices, where every value has a name", () => {
  expect(choicesOf(control({}))).toEqual([
    { value: 0, name: "synthetic" },
    { value: 1, name: "its own" },
  ]);
  expect(choicesOf(control({ max: 2 }))).toBeNull();
  expect(choicesOf(control({ unit: "fraction", step: 0.1 }))).toBeNull();
});

test("what is wrong with a value", () => {
  expect(outOfRange(control({}), 1)).toBeNull();
  expect(outOfRange(control({}), 3)).toBe("got 3, want 0 to 1");
  expect(outOfRange(control({}), NaN)).toBe("got nothing, want 0 to 1");
});

test("an arm in a line", () => {
  const signal: SignalView = {
    ...{ id: "critique", title: "Critique", short: "", summary: "", paper: "", family: "Critique" },
    controls: [control({}), control({ id: "errors", label: "False", unit: "fraction", step: 0.1 })],
  };
  const arm = { id: "a", title: "A", signal: "critique", settings: { own: 1, errors: 0 }, learningRate: 3e-5 };
  expect(sayArm(arm, signal, [])).toBe("Critique · responses: its own · rate 3e-5");
});
