// Who is distilled by default: the task's shipped teacher, named only where an arm follows one.

import { describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import { starts } from "../lessons/parts/starts";
import { templates } from "../lessons/parts/templates";
import type { Arm, Experiment } from "../types";
import { checkExperiment, experimentId } from "./experiment";
import { estimateMemory } from "./memory";
import { renewed, teacherRole, withoutTeacher, withTeacher } from "./teachers";
import { workOf } from "./work";

const arm = (signal: string, settings: Arm["settings"] = {}): Arm => ({
  ...{ id: "extra", title: signal, signal, settings, learningRate: 1e-4 },
});
const more = (experiment: Experiment, extra: Arm): Experiment => ({
  ...experiment,
  arms: [...experiment.arms, extra],
});
const large = { checkpoint: "checkpoints/chain-large-teacher.safetensors", sha256: "ab".repeat(32) };

describe.each(Object.entries(templates))("%s", (id, template) => {
  test.each([
    ["gkd", {}],
    ["gkd", { onPolicy: 0 }],
    ["sdpo", { teacher: 1 }],
  ])("%s with %j follows the shipped teacher, and can be run", (signal, settings) => {
    const plain = withoutTeacher(template);
    expect(() => checkExperiment(more(plain, arm(signal, settings)))).toThrow("the experiment names none");
    const taught = withTeacher(more(plain, arm(signal, settings)), plain);
    expect(taught.teacher).toEqual(starts[id as keyof typeof starts].teacher);
    checkExperiment(taught);
    expect(workOf(taught, taught.arms.at(-1)!).reading).toBeGreaterThan(0);
  });

  test("an arm that follows nobody names nobody, and taken away again nothing is left of it", async () => {
    const plain = withoutTeacher(template);
    expect(withTeacher(more(plain, arm("grpo")), plain)).not.toHaveProperty("teacher");
    expect(withTeacher(more(plain, arm("sdpo")), plain)).not.toHaveProperty("teacher"); // it follows itself
    const taught = withTeacher(more(plain, arm("gkd")), plain);
    const back = withTeacher({ ...taught, arms: plain.arms }, plain);
    expect(await experimentId(back)).toBe(await experimentId(plain));
  });
});

test("lessons and templates stay as they are, to the same object", () => {
  for (const experiment of [...Object.values(lessons).map((one) => one.experiment), ...Object.values(templates)])
    expect(withTeacher(experiment)).toBe(experiment);
});

describe("a large teacher that the experiment names", () => {
  const named: Experiment = { ...more(templates.chain, arm("gkd")), teacher: large };
  const shipped = withTeacher(more(templates.chain, arm("gkd")));

  test("is kept, in a copy too; another file is not", () => {
    expect(withTeacher(named, templates.chain)).toBe(named);
    expect(renewed(named).teacher).toEqual(large);
    const other = { ...named, teacher: { ...large, checkpoint: "checkpoints/old.safetensors" } };
    expect(renewed(other).teacher).toEqual(starts.chain.teacher);
    expect(renewed({ ...other, start: large }).start).toEqual(starts.chain.start);
  });

  test("is counted as large: some ten times the reading, more memory", () => {
    expect([teacherRole(named), teacherRole(shipped)]).toEqual(["largeTeacher", "teacher"]);
    const reading = (one: Experiment) => workOf(one, one.arms.at(-1)!).reading;
    expect(reading(named) / reading(shipped)).toBeGreaterThan(8);
    const device = { backend: "wasm", cores: 1 } as const;
    expect(estimateMemory(named, device).weights - estimateMemory(shipped, device).weights).toBeGreaterThan(12e6);
  });
});

test("what is no task or signal of this page is left to be refused by name", () => {
  const odd = { ...more(templates.chain, arm("gkd")), task: "chess", teacher: large };
  expect(withTeacher(odd)).toBe(odd);
  expect(renewed(odd)).toBe(odd);
  expect(withTeacher(more(templates.rotation, arm("magic")))).not.toHaveProperty("teacher");
});
