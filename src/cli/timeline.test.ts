// Recorded timelines: packed they say the same, and those that are shipped are of the lessons' own experiments.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import * as lessons from "../lessons";
import { lessonIds } from "../lessons/parts/order";
import { createMemoryRunStore } from "../store/memory";
import { experimentId, taskOf } from "../train/experiment";
import { heldOut } from "../train/evaluate";
import { createTrainer } from "../train/trainer";
import type { Experiment, Inspection } from "../types";
import { packInspection, timelineName, timelineProblems, unpackTimeline, type TimelineFile } from "./timeline";

const MAX_KB = 60; // gzip, each

/** As `expect(...).toBeCloseTo`, for everything in it: packing rounds. */
function expectClose(a: unknown, b: unknown, path = ""): void {
  if (typeof a === "number" && typeof b === "number") {
    if (path.endsWith("logp")) expect(Math.exp(a), path).toBeCloseTo(Math.exp(b), 3);
    else expect(Math.abs(a - b), path).toBeLessThan(1e-4 + 1e-3 * Math.abs(a));
  } else if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    expect(Object.keys(b).toSorted(), path).toEqual(Object.keys(a).toSorted());
    for (const [key, value] of Object.entries(a))
      expectClose(value, (b as Record<string, unknown>)[key], `${path}.${key}`);
  } else expect(b, path).toEqual(a);
}

describe("packing", () => {
  const base = lessons.rightOrWrong.experiment;
  const ids = ["imitation", "psr", "grpo", "start1", "start0.7"];
  const experiment: Experiment = {
    ...base,
    arms: base.arms.filter(({ id }) => ids.includes(id)),
    training: { ...base.training, steps: 2, batch: 16 },
    evaluation: { ...base.evaluation, points: 2, problems: 2, sampledProblems: 2, samples: 2, k: 2 },
  };
  const trainer = createTrainer(createMemoryRunStore());
  const file = (name: string) => new Uint8Array(readFileSync(`public/${name}`));
  let found: Inspection;
  beforeAll(async () => {
    const [checkpoint, teacher] = [file(base.start.checkpoint), file(base.teacher!.checkpoint)];
    await trainer.open({ backend: "wasm", threads: 1, checkpoint, teacher });
    for (const id of ["psr", "psr", "start1", "start0.7"]) await trainer.advance(experiment, id, 1);
    found = (await trainer.inspect(experiment, { problem: "4,5,8,9=37", seed: 1 }))!;
  });
  afterAll(() => trainer.close());

  test("what is packed and unpacked is what it was, but for rounding and the unlikeliest alternatives", () => {
    const packed = JSON.parse(JSON.stringify(packInspection(found))) as ReturnType<typeof packInspection>;
    const [again] = unpackTimeline({
      ...{ format: "errata-timeline", version: 1, experiment: "", seed: 1, task: "countdown", arms: ids },
      ...{ note: "Recorded", inspections: [packed] },
    });
    expect(again!.recorded).toBe("Recorded");
    expect(again!.problem).toEqual(found.problem);
    for (const [a, { arm, frames }] of found.arms.entries()) {
      expect(again!.arms[a]!.arm).toBe(arm);
      expect(again!.arms[a]!.frames).toHaveLength(frames.length);
      for (const [f, { tokens, ...frame }] of frames.entries()) {
        const { tokens: tokensAgain, ...frameAgain } = again!.arms[a]!.frames[f]!;
        expectClose(frame, frameAgain, "frame");
        for (const [t, { alternatives, ...token }] of tokens.entries()) {
          const { alternatives: kept, ...tokenAgain } = tokensAgain[t]!;
          expectClose(token, tokenAgain, "token");
          expectClose(alternatives.slice(0, kept.length), kept, "alternatives");
          for (const { probability } of alternatives.slice(kept.length)) expect(probability).toBeLessThan(0.005);
        }
      }
    }
    expectClose(found.answers, again!.answers, "answers");
  });

  test("arms that are the same student are kept once", () => {
    const { frames } = packInspection(found);
    expect(frames.map((one) => typeof one)).toEqual(["object", "object", "number", "number", "number"]);
    expect(frames.slice(2)).toEqual([0, 0, 0]); // none of them was trained here, but for the second
  });
});

const fileOf = (id: (typeof lessonIds)[number]): TimelineFile & { size: number } => {
  const bytes = readFileSync(`public/results/${timelineName(id)}`);
  return { ...(JSON.parse(bytes.toString()) as TimelineFile), size: gzipSync(bytes).length };
};

describe.each(lessonIds)("the timeline of %s", (id) => {
  const { experiment } = lessons[id];

  test("is of the lesson's experiment with its first seed, and small", async () => {
    const file = fileOf(id);
    expect(file).toMatchObject({ format: "errata-timeline", version: 1, task: experiment.task });
    expect(file.experiment).toBe(await experimentId(experiment));
    expect(file.seed).toBe(experiment.seeds[0]);
    expect(file.arms).toEqual(experiment.arms.map((arm) => arm.id));
    expect(file.size).toBeLessThan(MAX_KB * 1024);
  });

  test("has a frame of every arm at every point, on the problems of the rule", () => {
    const inspections = unpackTimeline(fileOf(id));
    expect(inspections.map(({ problem }) => problem.id)).toEqual(timelineProblems(experiment));
    const trained = heldOut(taskOf(experiment.task), experiment.data.band === "hard" ? "hard" : "id", 3);
    expect(inspections.map(({ problem }) => problem.id)).toEqual(trained.map((problem) => problem.id));
    const points = Array.from({ length: experiment.evaluation.points }, (_, point) => point);
    for (const { arms, answers } of inspections) {
      for (const { frames } of arms) expect(frames.map(({ point }) => point)).toEqual(points);
      expect(answers.map(({ kind }) => kind)).toContain("wrong");
      for (const { pushes } of answers)
        expect(pushes.map(({ arm }) => arm)).toEqual(experiment.arms.map((arm) => arm.id));
    }
  });
});
