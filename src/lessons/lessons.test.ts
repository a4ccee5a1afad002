// The contract every lesson keeps. A new lesson is tested by being registered.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { RESULT } from "../lib/fill";
import { readCheckpoint } from "../model/checkpointFile";
import { checkExperiment } from "../train/experiment";
import type { ChartData, LessonVerdict } from "../types";
import * as registry from "./index";
import { wayOf, withClaims } from "./judge";
import type { Lesson } from "./lesson";
import { madeUp } from "./parts/madeUp";

const lessons: Record<string, Lesson> = registry;

/** Lessons that read the runs of another one. */
const sweepOf: Record<string, string> = { whatNegativesKeep: "rightOrWrong", matchedProgress: "rightOrWrong" };

const OUTCOMES = /\b(reproduced|reversed|null|inconclusive)\b/gi;
const NUMBER = /\d+(?:\.\d+)?/g;
const wordsOf = (texts: readonly string[]): number =>
  texts.join(" ").replaceAll(RESULT, "").split(/\s+/).filter(Boolean).length;
const recordedOf = (lesson: Lesson) => {
  const name = Object.keys(lessons).find((id) => lessons[id] === lesson);
  return JSON.parse(readFileSync(`public/results/${name}.json`, "utf8")) as {
    readonly verdict: LessonVerdict;
    readonly charts: readonly ChartData[];
  };
};

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

  test("says what is claimed, tested, to be watched, found and not shown, in few words", () => {
    expect(lesson.steps.map(({ id }) => id)).toEqual(["say", "test", "watch", "found", "limits"]);
    for (const { paragraphs } of lesson.steps) expect(wordsOf(paragraphs)).toBeLessThanOrEqual(75);
    expect(wordsOf([lesson.claim])).toBeLessThanOrEqual(25);
    expect(lesson.claim).toMatch(/^[A-Z].*\.$/);
    expect(wordsOf([lesson.short])).toBeLessThanOrEqual(4);
    expect(lesson.theme).not.toBeNull();
    expect(lesson.criterion.length).toBeGreaterThan(80);
    expect(lesson.paper.url).toMatch(/^https:/);
  });

  test("where it says to look at charts, its recorded result has them", () => {
    const charts = recordedOf(lesson).charts.map(({ id }) => id);
    for (const { look } of lesson.steps)
      if (typeof look === "object") expect(charts).toEqual(expect.arrayContaining([...look.charts]));
  });

  test("what it says came out is what the recorded result says", () => {
    const { verdict } = recordedOf(lesson);
    const found = lesson.steps.find(({ id }) => id === "found")!.paragraphs.join(" ");
    expect([...found.matchAll(OUTCOMES)].map(([word]) => word.toLowerCase())).toEqual([verdict.outcome]);
    const spoken = [...found.matchAll(RESULT)];
    expect(spoken.length).toBeGreaterThanOrEqual(3);
    for (const [, way, name] of spoken) {
      const contrast = withClaims(lesson.contrasts).find((one) => one.name === name);
      const recorded = verdict.contrasts.find((one) => one.name === name);
      expect([
        name,
        contrast && recorded && wayOf(recorded.advantage, contrast.margin ?? lesson.margin, contrast.claim),
      ]).toEqual([name, way]);
    }
    // Every contrast of the claim is spoken of, and no number stands there but those of the experiment itself.
    const names = spoken.map(([, , name]) => name!);
    for (const { name, claim } of withClaims(lesson.contrasts)) if (claim) expect(names).toContain(name);
    const known = lesson.contrasts.flatMap(({ name }) => name.match(NUMBER) ?? []);
    const numbers = found.replaceAll(RESULT, "").match(NUMBER) ?? [];
    expect(known).toEqual(expect.arrayContaining(numbers));
  });
});
