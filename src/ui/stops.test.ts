// Stops of sliders: round, reachable, ascending, with the ends and the default among them.

import { expect, test } from "vitest";
import { stopAt, stopsOf } from "./stops";
import type { ControlView } from "./view";

const control = (part: Partial<ControlView>): ControlView => ({
  ...{ id: "a", label: "A", unit: "", help: "", min: 4, max: 2000, step: 4, default: 16 },
  ...part,
});

test("a narrow range, or one from zero, has even steps", () => {
  expect(stopsOf(control({ min: 0, max: 1, step: 0.05 }))).toBeNull();
  expect(stopsOf(control({ min: 1, max: 64, step: 1 }))).toBeNull();
});

test("a wide range stops at round numbers that its steps reach, ascending, ends and default included", () => {
  const stops = stopsOf(control({ default: 52 }))!;
  expect(stops).toEqual([...new Set(stops)].toSorted((a, b) => a - b));
  expect([stops[0], stops.at(-1)]).toEqual([4, 2000]);
  expect(stops).toContain(52);
  for (const stop of stops) expect(stop % 4).toBe(0);
  expect(stops.length).toBeGreaterThan(15);
});

test("a rate is not snapped to a step that is wider than itself, and ends where its slider does", () => {
  const rates = stopsOf(control({ min: 1e-9, max: 1, step: 1e-5, default: 3e-4, slider: [1e-6, 1e-2] }))!;
  expect([rates[0], rates.at(-1)]).toEqual([1e-6, 1e-2]);
  expect(rates).toContain(3e-6);
  expect(rates).toContain(3e-4);
});

test("a value between two stops stands at the nearer one", () => {
  expect(stopAt([1, 10, 100], 9)).toBe(1);
  expect(stopAt([1, 10, 100], 40)).toBe(2);
  expect(stopAt([1, 10, 100], 5000)).toBe(2);
});
