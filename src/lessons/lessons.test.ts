// The contract every lesson keeps. A new lesson is tested by being registered.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { readCheckpoint } from "../model/checkpointFile";
import { checkExperiment } from "../train/experiment";
import type { Evaluation, EvalRow } from "../types";
import * as registry from "./index";
import type { Lesson } from "./lesson";

const lessons: Record<string, Lesson> = registry;

/** Made-up evaluations in which `arm` solves `share` of the problems and all others half of them. */
function evaluationsOf({ experiment }: Lesson, arm: string, share: number): Evaluation[] {
  const row = (problem: number, right: number): EvalRow => ({
    problem: String(problem),
    ...{ n: 1, correct: right, sound: right, finished: 1, distinct: 1, answers: { "1": 1 }, entropy: 0.1 },
  });
  const at = { step: 1, tokens: 1, lossTokens: 1, flops: 1 };
  const modes = [
    ["id", "greedy"],
    ["ood", "greedy"],
    ["id", "sampled"],
  ] as const;
  return experiment.arms.flatMap(({ id }) =>
    experiment.seeds.flatMap((seed) =>
      modes.map(([split, mode]): Evaluation => {
        const rows = Array.from({ length: 200 }, (_, i) =>
          row(i, Number((i * 7) % 200 < 200 * (id === arm ? share : 0.5))),
        );
        return {
          runId: `x/${id}/${seed}`,
          arm: id,
          seed,
          split,
          mode,
          point: experiment.evaluation.points - 1,
          at,
          rows,
        };
      }),
    ),
  );
}

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
    expect(recorded.note).toMatch(/seeds 1, 2, 3/);
  });

  test("judges: nothing, a clear win, a clear loss, a tie", () => {
    const judge = (evaluations: Evaluation[]) => lesson.judge(lesson.experiment, evaluations).outcome;
    expect(judge([])).toBe("inconclusive");
    const claim = lesson.judge(lesson.experiment, evaluationsOf(lesson, "", 0.5)).contrasts[0]!;
    const arm = lesson.experiment.arms.find(
      ({ title, id }) => claim.name.toLowerCase().startsWith(title.toLowerCase()) || claim.name.startsWith(id),
    )!;
    expect(judge(evaluationsOf(lesson, arm.id, 0.8))).toBe("reproduced");
    expect(judge(evaluationsOf(lesson, arm.id, 0.2))).toBe("reversed");
    expect(judge(evaluationsOf(lesson, arm.id, 0.5))).toBe("null");
  });

  test("says what is claimed, tested, to be watched, and not shown", () => {
    expect(lesson.sections.length).toBeGreaterThanOrEqual(3);
    expect(lesson.criterion.length).toBeGreaterThan(80);
    expect(lesson.paper.url).toMatch(/^https:/);
  });
});
