// Edited arms make another experiment, and edits taken back make the lesson's own again.

import { describe, expect, test } from "vitest";
import { whatCritiqueTeaches } from "../lessons/whatCritiqueTeaches";
import { FAMILIES } from "../signals/signal";
import { experimentId } from "../train/experiment";
import { addArm, errorOf, isSame, removeArm, setArm, signalViews, withRates } from "./arms";
import { turnOne } from "./draft";

const original = whatCritiqueTeaches.experiment;
const last = original.arms.at(-1)!;

describe("arms", () => {
  test("an added arm has a free id and name, and the learning rate that the lesson gives its signal", () => {
    const once = addArm(original, original, "critique");
    const twice = addArm(once, original, "critique");
    const ids = twice.arms.map(({ id }) => id);
    expect(new Set(ids).size).toBe(original.arms.length + 2);
    expect(new Set(twice.arms.map(({ title }) => title)).size).toBe(ids.length);
    expect(twice.arms.at(-1)!.learningRate).toBe(
      original.arms.find(({ signal }) => signal === "critique")!.learningRate,
    );
    expect(errorOf(twice)).toBeNull();
  });

  test("every signal can be added; what then cannot be run is said in a sentence", () => {
    for (const { id } of signalViews) expect(errorOf(addArm(original, original, id)) ?? `arm ${id}: `).toContain(id);
  });

  test("every signal is of a family, and each family is in one piece", () => {
    const families = signalViews.map(({ family }) => family);
    expect(families.filter((family, i) => family !== families[i - 1])).toEqual([...new Set(families)]);
    expect([...new Set(families)]).toEqual(FAMILIES);
  });

  test("a setting changed and changed back leaves the lesson's own experiment", async () => {
    const changed = setArm(original, original, "critique", { settings: { errors: 0.5 }, decode: { temperature: 0.7 } });
    expect(await experimentId(changed)).not.toBe(await experimentId(original));
    const back = setArm(changed, original, "critique", { settings: { errors: 0 }, decode: { temperature: 1 } });
    expect(await experimentId(back)).toBe(await experimentId(original));
    const named = setArm(original, original, "imitation", { decode: { bestOf: 1 } });
    expect(await experimentId(named)).toBe(await experimentId(original));
  });

  test("a value out of range is refused with what was got and what was wanted", () => {
    expect(errorOf(setArm(original, original, "critique", { settings: { errors: 2 } }))).toMatch(/critique.*2.*0 to 1/);
    expect(errorOf(setArm(original, original, "critique", { settings: { errors: NaN } }))).toMatch(/NaN/);
    expect(errorOf({ ...original, arms: [] })).toMatch(/at least one/);
  });

  test("without the baseline the first arm left is the baseline", () => {
    const less = removeArm(original, original.baseline);
    expect(less.baseline).toBe(less.arms[0]!.id);
    expect(removeArm(original, last.id).baseline).toBe(original.baseline);
    expect(errorOf(less)).toBeNull();
  });

  test("rates by arm; arms without one keep theirs", () => {
    const rated = withRates(original, { [last.id]: 0.5 });
    expect(rated.arms.at(-1)!.learningRate).toBe(0.5);
    expect(rated.arms.slice(0, -1)).toEqual(original.arms.slice(0, -1));
  });
});

describe("knobs beside edited arms", () => {
  const edited = setArm(addArm(original, original, "critique"), original, "critique", { settings: { errors: 0.3 } });

  test("a knob about sizes keeps the arms", () => {
    const turned = turnOne(edited, original, "questions", 64);
    expect(turned.data.questions).toBe(64);
    expect(turned.arms).toEqual(edited.arms);
    expect(isSame(turnOne(turned, original, "questions", original.data.questions), edited)).toBe(true);
  });

  test("a knob about arms turns the edited ones where they stand", () => {
    const { arms } = turnOne(edited, original, "errors", 0.1);
    expect(arms.map(({ id }) => id)).toEqual(edited.arms.map(({ id }) => id));
    expect(arms.find(({ id }) => id === "critique")!.settings["errors"]).toBe(0.1);
  });

  test("without edits, turning back gives the lesson's own", () => {
    const turned = turnOne(turnOne(original, original, "errors", 0.2), original, "errors", 0);
    expect(isSame(turned, original)).toBe(true);
  });
});
