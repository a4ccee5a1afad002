// Whatever comes out of a lesson, its verdict has its German, and so has everything that the lesson is called.

import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

import * as registry from "../../lessons";
import { judgeContrasts, type Contrast } from "../../lessons/judge";
import type { Lesson } from "../../lessons/lesson";
import { madeUp } from "../../lessons/parts/madeUp";
import { ownLesson } from "../../lessons/parts/own";
import { RESULT } from "../../lib/fill";
import type { Experiment, LessonVerdict } from "../../types";
import { COMPLETE, coverOf } from "../parts/cover";
import { german } from ".";

// What each lesson hands to its judge: judging every contrast in every way takes half a minute, reading it nothing.
const asked = vi.hoisted(() => [] as { contrasts: readonly Contrast[]; caveats: readonly string[] }[]);
vi.mock("../../lessons/judge", async (original) => {
  const actual = await original<{ judgeContrasts: typeof judgeContrasts }>();
  const judge: typeof judgeContrasts = (experiment, evaluations, contrasts, margin, caveats) => {
    asked.push({ contrasts, caveats });
    return actual.judgeContrasts(experiment, evaluations, contrasts, margin, caveats);
  };
  return { ...actual, judgeContrasts: judge };
});

const lessons = Object.entries<Lesson>(registry);
const { whatCritiqueTeaches, matchedProgress } = registry;

/** Small enough to be judged in no time. */
function smallOf({ experiment }: Lesson, seeds: number, arms: number): Experiment {
  const evaluation = { ...experiment.evaluation, points: 2, problems: seeds === 1 ? 40 : 300 };
  const all = Array.from({ length: seeds }, (_, i) => i + 1);
  return { ...experiment, seeds: all, arms: experiment.arms.slice(0, arms), evaluation };
}

const textsOf = ({ outcome, headline, contrasts, caveats }: LessonVerdict): string[] => [
  ...[outcome, headline, ...caveats],
  ...contrasts.flatMap(({ name, reading }) => [name, reading]),
];

/** Everything that can stand in a lesson's verdict, and the headline that each reading would make. */
function sayingsOf(lesson: Lesson): string[] {
  const before = asked.length;
  const { headline } = lesson.judge(lesson.experiment, []);
  const [found] = asked.slice(before);
  const readings = found!.contrasts.flatMap((contrast) => Object.values(contrast.readings));
  const headlines = readings.map((reading) => `${reading} Accuracy differs by +0.100 [+0.050, +0.150], 5 seeds.`);
  return [headline, ...found!.caveats, ...found!.contrasts.map(({ name }) => name), ...readings, ...headlines];
}

/** Verdicts as they really come out: at the end and at matched progress, of one claim and of two, of one seed and of several. */
function comeOut(): LessonVerdict[] {
  matchedProgress.judge(matchedProgress.experiment, []);
  const [first] = asked.at(-1)!.contrasts;
  return [1, 3].flatMap((seeds) => {
    const experiment = smallOf(matchedProgress, seeds, 5);
    const evaluations = madeUp(experiment, { nsr: { right: 0.7 } });
    return [{ matched: true }, { matched: false }].flatMap((part) => {
      const claim = { ...first!, ...part };
      return [[claim], [claim, claim]].map((claims) => judgeContrasts(experiment, evaluations, claims, 0.05, []));
    });
  });
}

function ownVerdicts(): LessonVerdict[] {
  return [1, 3].flatMap((arms) => {
    const experiment = smallOf(whatCritiqueTeaches, arms, arms);
    const { judge } = ownLesson(experiment, "");
    return [{}, { critique: { right: 0.9 } }, { critique: { right: 0.1 } }].map((ends) =>
      judge(experiment, madeUp(experiment, ends)),
    );
  });
}

const OUTCOMES = ["reproduced", "reversed", "null", "inconclusive", "measured"];
const READINGS_OF_OWN = /^const READINGS = \{(.*?)^\};/ms;

test("what lessons are called, and their verdicts", () => {
  const names = lessons.flatMap(([, { title, short, claim, question, criterion, paper, experiment, steps }]) => [
    ...[title, short, claim, question, criterion, paper.title],
    ...experiment.arms.map((arm) => arm.title),
    ...steps.flatMap((step) => [step.title, ...step.paragraphs, ...(step.details ?? [])]),
  ]);
  const source = (path: string, part: RegExp) => part.exec(readFileSync(path, "utf8"))![1]!;
  const literals = [
    source("workers/statistics.worker.ts", /OTHER_ARMS = "([^"]+)"/),
    source("src/main/subject.ts", /record\.title \?\? "([^"]+)"/),
    ...[...source("src/lessons/parts/own.ts", READINGS_OF_OWN).matchAll(/"([^"]+)"/g)].map(([, text]) => text!),
  ];
  const verdicts = [...comeOut(), ...ownVerdicts()].flatMap(textsOf);
  const texts = [
    ...names,
    ...lessons.flatMap(([, lesson]) => sayingsOf(lesson)),
    ...OUTCOMES,
    ...literals,
    ...verdicts,
  ];
  const files = lessons.map(([id]) => id as keyof typeof registry);
  expect(coverOf(texts, ["verdicts", "lessons", ...files])).toMatchObject(COMPLETE);
});

const textsOfSteps = lessons.flatMap(([, { steps }]) =>
  steps.flatMap(({ paragraphs, details = [] }) => [...paragraphs, ...details]),
);

test("the steps of lessons keep the places of their results, each by its English name", () => {
  const places = (text: string) => [...text.matchAll(RESULT)].map(([place]) => place).sort();
  for (const text of textsOfSteps) expect(places(german.find(text)!)).toEqual(places(text));
  expect(textsOfSteps.flatMap(places).length).toBeGreaterThan(20);
});

test("what a lesson says came out, it says with the word of its verdict", () => {
  for (const [id, { steps }] of lessons) {
    const recorded = JSON.parse(readFileSync(`public/results/${id}.json`, "utf8")) as { verdict: LessonVerdict };
    const found = german.find(steps.find((step) => step.id === "found")!.paragraphs[0]!)!;
    expect([id, found.split(/[.:]/)[0]!.toLowerCase()]).toEqual([id, german.find(recorded.verdict.outcome)]);
  }
});

test("numbers in steps are those of the English, with a comma before decimals", () => {
  const numbers = (text: string) => text.replaceAll(RESULT, "").match(/\d+(?:[.,]\d+)*/g) ?? [];
  for (const text of textsOfSteps) {
    const english = numbers(text).map((one) => one.replaceAll(",", "").replace(".", ","));
    const said = numbers(german.find(text)!).map((one) => one.replaceAll(".", ""));
    expect(said.sort()).toEqual(english.sort());
  }
});

test("numbers get their comma, and intervals a semicolon between", () => {
  const reading = "With the same questions and tokens, critiques taught more than right solutions.";
  expect(german.find(`${reading} Accuracy differs by +0.198 [+0.102, +0.294], 5 seeds.`)).toBe(
    "Mit denselben Aufgaben und Tokens lehrten Kritiken mehr als richtige Lösungen. Genauigkeit: Unterschied +0,198 [+0,102; +0,294], 5 Seeds.",
  );
  expect(german.find("pass@64 differs by −0.170 [−0.201, −0.139] where both have a pass@1 of 0.31, 3 seeds.")).toBe(
    "pass@64: Unterschied −0,170 [−0,201; −0,139], wo beide ein pass@1 von 0,31 haben, 3 Seeds.",
  );
});
