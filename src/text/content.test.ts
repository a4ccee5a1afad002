// A catalogue of texts: what fits which pattern, what is taken over and how, and that asking again is free.

import { expect, test } from "vitest";

import { createContent } from "./content";

const find = createContent("de", {
  right: "richtig",
  Accuracy: "Genauigkeit",
  "Start.": "Los.",
  "{a} is {b}": "{a} ist {b}",
  "{a} is {b}, not {c}": "{a} ist {b}, nicht {c}",
  "leaves {numbers:any} unused": "lässt {numbers} unbenutzt",
  "differs by {mean:number} [{low:number}, {high:number}]": "Unterschied {mean} [{low}; {high}]",
  "{metric:known} rose.": "{metric} stieg.",
  "better than “{arm:name}”": "besser als „{arm}“",
  "on {day:date}": "am {day}",
  "seeds {seeds:numbers}, {device:known}": "Seeds {seeds}, {device}",
});

test("whole texts, and what stands in a pattern", () => {
  expect(find("right")).toBe("richtig");
  expect(find("5*4 is 20, not 2.1")).toBe("5*4 ist 20, nicht 2.1"); // code keeps its point
  expect(find("leaves 4, 5 unused")).toBe("lässt 4, 5 unbenutzt");
  expect(find("differs by −0.198 [+0.1, 3e-4]")).toBe("Unterschied −0,198 [+0,1; 3e-4]");
  expect(find("on 2026-11-21")).toBe("am 21.11.2026");
  expect(find("seeds 1, 2, 3, Accuracy")).toBe("Seeds 1, 2, 3, Genauigkeit");
});

test("what is known is translated, and what is named may be unknown", () => {
  expect(find("Accuracy rose.")).toBe("Genauigkeit stieg.");
  expect(find("Something rose.")).toBeUndefined();
  expect(find("better than “Accuracy”")).toBe("besser als „Genauigkeit“");
  expect(find("better than “My arm $&”")).toBe("besser als „My arm $&“");
});

test("sentence by sentence, if all are known", () => {
  expect(find("Start. Accuracy rose. Start.")).toBe("Los. Genauigkeit stieg. Los.");
  expect(find("Start. Nobody knows this.")).toBeUndefined();
});

test("nothing fits by half, and no text harms", () => {
  for (const text of ["", "a right", "rightly", "two words is many words", "constructor", "__proto__", "{a} is", "("])
    expect(find(text)).toBeUndefined();
  expect(find("{a} is {b}")).toBe("{a} ist {b}"); // itself in the form of its pattern, and filled no further
});

test("asking again is free, whatever was asked between", () => {
  let used = 0;
  const counting = createContent("de", { "{a} ends": "{a} endet" }, () => used++);
  for (let i = 0; i < 3; i++) expect(counting("x ends")).toBe("x endet");
  expect(used).toBe(1);
  for (let i = 0; i < 10_000; i++) counting(`${i} begins`);
  expect(counting("x ends")).toBe("x endet");
  expect(used).toBe(2); // what is remembered has a limit
});

test("a slot that cannot be filled is refused when the catalogue is made", () => {
  expect(() => createContent("de", { "{a:digit} ends": "{a}" })).toThrow(/digit/);
  expect(() => createContent("de", { "{a} ends": "{b} endet" })).toThrow(/\{b\}/);
});
