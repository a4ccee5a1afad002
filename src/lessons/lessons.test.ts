// The contract every lesson keeps. A new lesson is tested by being registered.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { readCheckpoint } from "../model/checkpointFile";
import { checkExperiment } from "../train/experiment";
import * as registry from "./index";
import type { Lesson } from "./lesson";
import { madeUp } from "./parts/madeUp";

const lessons: Record<string, Lesson> = registry;

/** Lessons that read the runs of another one. */
const sweepOf: Record<string, string> = { whatNegativesKeep: "rightOrWrong", matchedProgress: "rightOrWrong" };

describe.each(Object.entries(lessons))("%s", (_name, lesson) => {
  test("its experiment can be run, from the checkpoint that is shipped", async () => {
    checkExperiment(lesson.experiment);
    const file = readFileSync(`public/${lesson.experiment.start.checkpoint}`);
    const { sha256, task } = await readCheckpoint(new Uint8Array(file));
    expect({ sha256, task }).toEqual({ sha256: lesson.experiment.start.sha256, task: lesson.experiment.task });
  });

  test("its recorded result is of this very experiment", () => {
    const name = Object.keys(lessons).find((id) => lessons[id] === lesson);
    const recorded = JSON.parse(readFileSync(`public/results/${name}.json`, "utf8"));
    expect(recorded.experiment).toEqual(lesson.experiment);
    expect(recorded.verdict.contrasts.length).toBeGreaterThan(0);
    expect(recorded.note).toContain(`seeds ${lesson.experiment.seeds.join(", ")}`);
    expect(lesson.experiment.seeds.length).toBeGreaterThanOrEqual(lesson.tuning ? 5 : 3);
  });

  test("judges: nothing is inconclusive, and where all arms are alike every contrast is found, around 0", () => {
    expect(lesson.judge(lesson.experiment, [])).toMatchObject({ outcome: "inconclusive", contrasts: [] });
    const { contrasts, outcome } = lesson.judge(lesson.experiment, madeUp(lesson.experiment, {}));
    expect(contrasts.length).toBeGreaterThanOrEqual(3);
    for (const { advantage } of contrasts) expect(Math.abs(advantage.mean)).toBeLessThan(1e-9);
    expect(["null", "reproduced", "inconclusive"]).toContain(outcome); // whether a tie is what is claimed is the lesson's
    expect(outcome).not.toBe("reversed");
  });

  test("its learning rates are those that its recorded sweep found best", () => {
    if (!lesson.tuning) return; // the first two lessons' sweep is a table in LOG.md
    const name = Object.keys(lessons).find((id) => lessons[id] === lesson);
    const { fixed = {}, rates, metric } = lesson.tuning;
    const sweep = JSON.parse(readFileSync(`public/results/${sweepOf[name!] ?? name}.sweep.json`, "utf8"));
    expect(sweep.metric).toBe(metric);
    for (const { id, learningRate, signal } of lesson.experiment.arms) {
      if (signal === "start" || Object.hasOwn(fixed, id)) continue;
      expect(sweep.rates[id].map((rate: { learningRate: number }) => rate.learningRate)).toEqual(rates);
      expect([id, sweep.best[id].learningRate]).toEqual([id, learningRate]);
    }
  });

  test("says what is claimed, tested, to be watched, and not shown", () => {
    expect(lesson.sections.length).toBeGreaterThanOrEqual(3);
    expect(lesson.criterion.length).toBeGreaterThan(80);
    expect(lesson.paper.url).toMatch(/^https:/);
  });
});
