// npm run compare: runs a lesson's experiment in the terminal, and prints its table and verdict.

import { execSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

import * as lessons from "../lessons";
import type { Lesson } from "../lessons/lesson";
import { lessonIds } from "../lessons/parts/order";
import { OWN, ownLesson } from "../lessons/parts/own";
import { templates } from "../lessons/parts/templates";
import { armOf, experimentId, taskOf } from "../train/experiment";
import { lastCommonPoint, tableOf } from "../metrics/results";
import { fractionDone, runExperiment } from "../train/schedule";
import type { Trainer } from "../train/trainer";
import type { Backend, Evaluation, Experiment, Run } from "../types";
import { readFlags, runCommand, UsageError } from "./arguments";
import { createCosts } from "./costs";
import { experimentFrom } from "./experimentFlags";
import { openPool } from "./pool";
import { noteOf, recordOf } from "./record";
import { INDEX_FILE, resultIndex } from "./resultIndex";
import type { RunFile } from "./runFile";
import { formatRates, sweepRecord } from "./sweep";
import { formatSeconds, formatTable } from "./table";
import { packInspection, timelineName, timelineProblems, type PackedInspection, type TimelineFile } from "./timeline";

const USAGE =
  "usage: npm run compare -- [--lesson ID | --task ID] [--seeds N] [--backend auto|wasm|webgpu] [--json FILE] [--quick] [--sweep lr] [--validation] [--record] [--timeline] [--knob NAME=VALUE ...] [--arm SIGNAL[:NAME=VALUE,...][@RATE] ...] [--arms ID,...] [--teacher small|large] | --index";

await runCommand(async () => {
  const flags = readFlags(
    {
      lesson: { type: "string" },
      seeds: { type: "string" },
      backend: { type: "string" },
      json: { type: "string" },
      quick: { type: "boolean" },
      sweep: { type: "string" },
      validation: { type: "boolean" },
      record: { type: "boolean" },
      timeline: { type: "boolean" },
      knob: { type: "string", multiple: true } as const,
      arm: { type: "string", multiple: true } as const,
      arms: { type: "string" },
      task: { type: "string" },
      teacher: { type: "string" },
      index: { type: "boolean" },
    },
    USAGE,
  );
  if (flags.index) {
    write(INDEX_FILE, resultIndex());
    return 0;
  }
  const registry: Record<string, Lesson> = lessons;
  const { id, lesson } = subjectOf(flags.lesson, flags.task);
  const backend = backendOf(flags.backend ?? "auto");
  if (flags.json !== undefined) reserve(flags.json);

  const changed =
    flags.validation ||
    flags.quick ||
    (flags.seeds && !flags.sweep) ||
    flags.knob ||
    flags.arm ||
    flags.arms ||
    flags.teacher;
  if (flags.record && (changed || id === OWN))
    throw new UsageError("--record: want the lesson as it is (or its --sweep lr), without other flags that change it");
  const experiment = experimentFrom(lesson, flags);
  if (flags.timeline && (await lessonsOf(experiment)).length === 0)
    throw new UsageError("--timeline: want the lesson as it is, without other flags that change it than --seeds");

  const checkpoint = readCheckpointFile(experiment.start.checkpoint);
  const teacher = experiment.teacher && readCheckpointFile(experiment.teacher.checkpoint);
  const { trainers, device, close } = await openPool(backend, availableParallelism(), checkpoint, teacher).catch(
    (error: unknown) => {
      throw backend === "webgpu" ? new UsageError(`--backend webgpu: ${(error as Error).message}`) : error;
    },
  );
  console.log(`${lesson.title}\n${experiment.arms.length} arms, seeds ${experiment.seeds.join(", ")}`);
  console.log(`${device.title} (${device.reason})\n`);

  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const evaluations: Evaluation[] = [];
  const costs = createCosts();
  const progress = createProgress(experiment, elapsed);
  let stopped = false;
  process.once("SIGINT", () => {
    stopped = true;
    process.stderr.write("\nstopping: finishing what is at work\n");
    for (const trainer of trainers) void trainer.stop();
  });
  const runs = await runExperiment(experiment, trainers, {
    device,
    onAdvance: (result) => {
      evaluations.push(...result.evaluations);
      costs.add(result);
      progress(result.run);
    },
    stopped: () => stopped,
  });
  const isTimed = flags.timeline && !stopped;
  const timeline = isTimed ? await timelineFrom(trainers[0]!, experiment, elapsed(), device.title) : undefined;
  await close();

  const point = stopped ? lastCommonPoint(experiment, evaluations) : experiment.evaluation.points - 1;
  const rows = tableOf(experiment, evaluations, point);
  const asFar =
    point < experiment.evaluation.points - 1
      ? `as far as every arm came: evaluation ${point + 1} of ${experiment.evaluation.points}\n`
      : "";
  const verdict = lesson.judge(experiment, evaluations);
  console.log(`\n${asFar}${rows.length ? formatTable(rows) : "nothing was measured"}\n`);
  if (flags.sweep) console.log(formatRates(lesson, experiment, evaluations));
  else {
    console.log(`Verdict: ${verdict.outcome}. ${verdict.headline}`);
    for (const { name, reading } of verdict.contrasts) console.log(`  ${name}: ${reading}`);
    for (const caveat of verdict.caveats) console.log(`  but: ${caveat}`);
  }
  console.log(`\n${costs.text(experiment)}`);
  console.log(`\n${formatSeconds(elapsed())} in all${stopped ? ", stopped before the end" : ""}`);
  const made = {
    commit: commit(),
    device: device.title,
    seconds: elapsed(),
    at: new Date().toISOString(),
    complete: !stopped,
  };
  const file: RunFile = {
    format: "errata-run",
    version: 1,
    lesson: id === OWN ? null : id,
    experiment,
    made,
    runs,
    evaluations,
    verdict,
  };
  if (flags.json !== undefined) write(flags.json, JSON.stringify(file));
  if (flags.record && !stopped) {
    if (flags.sweep) write(`public/results/${id}.sweep.json`, `${JSON.stringify(sweepRecord(lesson, file))}\n`);
    else
      for (const other of await lessonsOf(experiment)) {
        const judged = { ...file, lesson: other, verdict: registry[other]!.judge(experiment, evaluations) };
        write(`public/results/${other}.json`, `${JSON.stringify(recordOf(judged))}\n`);
      }
    write(INDEX_FILE, resultIndex());
  }
  if (timeline) write(`public/results/${timelineName(id as keyof typeof lessons)}`, `${JSON.stringify(timeline)}\n`);
  return stopped ? 130 : 0;
});

/** What the microscope sees of the first seed. */
async function timelineFrom(
  trainer: Trainer,
  experiment: Experiment,
  seconds: number,
  device: string,
): Promise<TimelineFile> {
  const [seed] = experiment.seeds as [number];
  const inspections: PackedInspection[] = [];
  for (const problem of timelineProblems(experiment))
    inspections.push(packInspection((await trainer.inspect(experiment, { problem, seed }))!));
  const made = { commit: commit(), device, seconds, at: new Date().toISOString(), complete: true };
  return {
    ...{ format: "errata-timeline", version: 1, experiment: await experimentId(experiment), seed },
    ...{ task: experiment.task, arms: experiment.arms.map((arm) => arm.id), note: noteOf(made, [seed]), inspections },
  };
}

/** Lessons of this very experiment, which its runs are the result of too. */
async function lessonsOf(experiment: Experiment): Promise<string[]> {
  const wanted = await experimentId(experiment);
  const ids = await Promise.all(lessonIds.map((id) => experimentId(lessons[id].experiment)));
  return lessonIds.filter((_, i) => ids[i] === wanted);
}

/** A lesson, or the workbench's experiment on a task: nothing is claimed of that, every arm is measured. */
function subjectOf(lessonId: string | undefined, taskId: string | undefined): { id: string; lesson: Lesson } {
  if (taskId === undefined) {
    const id = lessonId ?? lessonIds[0]!;
    const registry: Record<string, Lesson> = lessons;
    if (!Object.hasOwn(registry, id))
      throw new UsageError(`--lesson: got '${id}', want one of ${lessonIds.join(", ")}`);
    return { id, lesson: registry[id]! };
  }
  const found = Object.entries(templates).find(([id]) => id === taskId)?.[1];
  if (lessonId !== undefined) throw new UsageError("--task: got a --lesson too, want one of them");
  if (!found) throw new UsageError(`--task: got '${taskId}', want one of ${Object.keys(templates).join(", ")}`);
  return { id: OWN, lesson: ownLesson(found, taskOf(taskId).title) };
}

function backendOf(text: string): Backend {
  if (text === "auto" || text === "wasm" || text === "webgpu") return text;
  throw new UsageError(`--backend: got '${text}', want auto, wasm or webgpu`);
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
  console.log(`written: ${path}`);
}

/** Fails now rather than after the run if the file cannot be written. */
function reserve(path: string): void {
  try {
    writeFileSync(path, "", { flag: "a" });
  } catch (error) {
    throw new UsageError(`--json: cannot write '${path}': ${(error as Error).message}`);
  }
}

function readCheckpointFile(name: string): Uint8Array {
  const path = `public/${name}`;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`checkpoint: cannot read '${path}': ${(error as Error).message}`);
  }
}

/** Prints a line per slice: what was done, how far all of it is, how long it will take. */
function createProgress(experiment: Experiment, elapsed: () => number) {
  const done = new Map<string, Run>();
  return (run: Run) => {
    done.set(run.id, run);
    const fraction = fractionDone(experiment, done.values());
    const left = (elapsed() / fraction) * (1 - fraction);
    const percent = `${(100 * fraction).toFixed(0)}%`.padStart(4);
    const { title } = armOf(experiment, run.arm);
    console.log(`${percent}  ${title}, seed ${run.seed}: step ${run.spent.step}  (${formatSeconds(left)} left)`);
  };
}

function commit(): string {
  try {
    return execSync("git rev-parse --short HEAD", { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "unknown";
  }
}
