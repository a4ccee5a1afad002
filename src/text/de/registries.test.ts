// Everything that tasks, signals, metrics, knobs and charts are called has its German, and no German is left over.

import { expect, test } from "vitest";

import * as lessons from "../../lessons";
import { knobs, type Knob } from "../../lessons/knobs";
import type { Lesson } from "../../lessons/lesson";
import { madeUp } from "../../lessons/parts/madeUp";
import type { Control, Controls } from "../../lib/controls";
import { addArm, decodeControls, signalViews } from "../../main/arms";
import * as metrics from "../../metrics";
import type { Metric } from "../../metrics/metric";
import { chartsOf } from "../../metrics/results";
import * as registry from "../../signals";
import type { Signal } from "../../signals/signal";
import { ADVANTAGE, INTERVAL, PASS_AT_K } from "../../ui/aboutMath";
import { choicesOf } from "../../ui/controlText";
import { RATE } from "../../ui/ArmEditor";
import * as content from "./content";
import { COMPLETE, coverOf } from "../parts/cover";
import { speak } from "../text";

const signals = Object.values(registry as unknown as Record<string, Signal>);
const experiments = Object.values<Lesson>(lessons).map(({ experiment }) => experiment);
const controls = [...signals.map((signal): Controls => signal.controls), decodeControls, { RATE }].flatMap((each) =>
  Object.entries<Control>(each).map(([id, control]) => ({ id, ...control })),
);
const sayings = ({ label, unit, help }: Pick<Control, "label" | "unit" | "help">) => [label, unit, help];

test("signals", () => {
  const texts = signals.flatMap(({ title, short, summary }) => [title, short, summary]);
  const families = signalViews.map(({ family }) => family);
  const [experiment] = experiments;
  const twice = addArm(addArm(experiment!, experiment!, "critique"), experiment!, "critique");
  const second = twice.arms.map(({ title }) => title);
  expect(coverOf([...texts, ...families, ...second], ["signals"])).toMatchObject(COMPLETE);
});

test("formulas in words, and what differs from the papers", () => {
  const measured = Object.values<Metric>(metrics).flatMap(({ formula }) => formula ?? []);
  const formulas = [...signals.map(({ formula }) => formula), ...measured];
  const drawn = [...formulas.map(({ tex }) => tex), ADVANTAGE, INTERVAL, PASS_AT_K].join("");
  const words = [...drawn.matchAll(/\\text\{([^}]*)\}/g)].map(([, text]) => text!.trim());
  const texts = [...formulas.map((formula) => formula.words), ...signals.map(({ departures }) => departures)];
  const said = words.filter((word) => word !== "pass@");
  expect(coverOf([...texts, ...said], ["formulas", "departures"])).toMatchObject(COMPLETE);
});

test("controls, and their choices stay choices", async () => {
  expect(coverOf(controls.flatMap(sayings), ["controls"])).toMatchObject(COMPLETE);
  const values = (choices: ReturnType<typeof choicesOf>) => choices?.map(({ value }) => value) ?? null;
  const english = controls.map((control) => values(choicesOf(control)));
  await speak("de");
  const german = controls.map((control) => values(choicesOf(control)));
  await speak("en");
  expect(german).toEqual(english);
});

test("metrics and charts", () => {
  const texts = Object.values(metrics).flatMap(({ title, unit, help }) => [title, unit, help]);
  const short = experiments.map((one) => ({ ...one, seeds: [1], evaluation: { ...one.evaluation, points: 2 } }));
  const charts = short.flatMap((experiment) => chartsOf(experiment, madeUp(experiment, {})));
  const drawn = charts.flatMap(({ title, unit, help, xTitle = "", yTitle = "", series }) => [
    ...[title, unit, help, xTitle, yTitle],
    ...series.flatMap(({ control }) => control?.title ?? []),
  ]);
  expect(coverOf([...texts, ...drawn], ["metrics"])).toMatchObject(COMPLETE);
});

test("knobs", () => {
  expect(coverOf(Object.values<Knob>(knobs).flatMap(sayings), ["knobs"])).toMatchObject(COMPLETE);
});

test("nothing is translated twice, and only what is said to be the same is", () => {
  const { same, ...others } = content;
  const entries = Object.values(others).flatMap((part) => Object.entries(part));
  const english = [...entries.map(([text]) => text), ...Object.keys(same)];
  expect(english.filter((text, i) => english.indexOf(text) !== i)).toEqual([]);
  const isName = (text: string) => /^(\{\w+:name\}, pass@1|WebAssembly SIMD)$/.test(text);
  const plain = (text: string) => text.replace(/:\w+\}/g, "}");
  expect(
    entries.filter(([text, german]) => plain(text) === german && !isName(text) && !text.includes("{count")),
  ).toEqual([]);
});
