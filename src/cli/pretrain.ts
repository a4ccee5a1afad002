// npm run pretrain: makes a checkpoint with this project's own engine, and writes it to public/checkpoints/.

import { execSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

import { createWasmExecutor } from "../engine/wasm/executor";
import { parameterLayout } from "../model/config";
import { readCheckpoint, writeCheckpoint } from "../model/checkpointFile";
import { writeOnnx } from "../model/onnx";
import { createStudent, type Student } from "../model/student";
import { createTokenizer } from "../model/tokenizer";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import { show } from "../lessons/lesson";
import { heldOut, solve } from "../train/evaluate";
import { make, timeOf, type Making, type MakingStep } from "../train/making";
import { studentOf } from "../train/models";
import { recipes } from "../train/recipes";
import { fileNameOf, modelOf, ROLES, sizes, type Role } from "../train/sizes";
import { surpassing } from "../train/surpassing";
import { readFlags, runCommand, UsageError, wholeNumber } from "./arguments";
import { partFile, type PartFile } from "./partFile";
import { formatSeconds } from "./table";

const USAGE =
  "usage: npm run pretrain -- --task ID [--for student|teacher|largeTeacher] [--seed N] [--steps N] [--out FILE] [--onnx] [--threads N]";

const SAVE_EVERY = 60; // seconds

await runCommand(async () => {
  const flags = readFlags(
    {
      task: { type: "string" },
      for: { type: "string" },
      teacher: { type: "boolean" }, // as the first shipped teachers say how they were made
      seed: { type: "string" },
      steps: { type: "string" },
      out: { type: "string" },
      onnx: { type: "boolean" },
      threads: { type: "string" },
    },
    USAGE,
  );
  const id = flags.task ?? "";
  const registry: Record<string, Task> = tasks;
  if (!Object.hasOwn(registry, id))
    throw new UsageError(`--task: got '${id}', want one of ${Object.keys(tasks).join(", ")}\n${USAGE}`);
  const task = registry[id]!;
  const role = roleOf(flags.for ?? (flags.teacher ? "teacher" : "student"));
  const preset = recipes[id]![role];
  const recipe = {
    ...preset,
    ...(flags.seed && { seed: wholeNumber("seed", flags.seed, 0, 2 ** 31) }),
    ...(flags.steps && { steps: wholeNumber("steps", flags.steps, 1, 1e6) }),
  };
  const cores = availableParallelism();
  const threads = flags.threads === undefined ? cores : wholeNumber("threads", flags.threads, 1, cores);
  const out = flags.out ?? `public/checkpoints/${fileNameOf(id, role)}`;
  mkdirSync(dirname(out), { recursive: true }); // fails now rather than after hours
  const config = modelOf(task, createTokenizer(task.alphabet).vocab, sizes[id]![role]);
  const keeping = partFile(out, { task: id, role, alphabet: task.alphabet, config, recipe });

  const executor = await createWasmExecutor({ threads });
  const tokenizer = createTokenizer(task.alphabet);
  const student = createStudent(config, executor);
  const { count } = parameterLayout(config);
  console.log(`${task.title}: ${count.toLocaleString("en")} parameters, ${recipe.steps} steps, ${executor.title}`);
  const made = await trainWith({ student, tokenizer, task, recipe, role }, keeping);
  if (!made) return 130;

  const problems = heldOut(task, "validation", 300);
  const rows = {
    greedy: await solve(student, tokenizer, task, problems, { samples: 1, temperature: 0, seed: 0 }),
    sampled: await solve(student, tokenizer, task, problems.slice(0, 100), { samples: 64, temperature: 1, seed: 1 }),
  };
  const share = (of: typeof rows.greedy, read: (row: (typeof of)[number]) => number) =>
    Number((of.reduce((sum, row) => sum + read(row), 0) / of.length).toFixed(3));
  const { parameters } = await student.save();
  const { polish: _, ...numbers } = recipe;
  const file = await writeCheckpoint({
    task: id,
    config,
    alphabet: task.alphabet,
    parameters,
    recipe: {
      command: `npm run pretrain -- --task ${id}${role === "student" ? "" : ` --for ${role}`} --seed ${recipe.seed} --steps ${recipe.steps}`,
      ...numbers,
      tokens: made.tokens,
      flops: 6 * count * made.tokens,
      seconds: Math.round(made.seconds),
      device: executor.title,
      commit: commit(),
      loss: Number(made.loss.toFixed(4)),
      validationAccuracy: share(rows.greedy, ({ correct }) => correct),
      validationPassAt1: share(rows.sampled, ({ correct, n }) => correct / n),
      validationPassAt64: share(rows.sampled, ({ correct }) => Number(correct > 0)),
    },
  });
  writeFileSync(out, file);
  keeping.remove();
  const { sha256, recipe: told } = await readCheckpoint(file);
  console.log(`${out}: ${(file.length / 1024).toFixed(0)} KiB, weights sha256 ${sha256}`);
  console.log(JSON.stringify(told, null, 1));
  if (flags.onnx) {
    const onnx = out.replace(/(\.safetensors)?$/, ".onnx");
    writeFileSync(onnx, writeOnnx(config, parameters));
    console.log(`written: ${onnx}`);
  }
  if (role !== "student") await compare(student, id, task);
  await executor.close();
  return 0;
});

/** Trains from where an earlier run got to; keeps what there is now and then. null if stopped by Ctrl-C, what there is kept. */
async function trainWith(making: Making, keeping: PartFile): Promise<(MakingStep & { seconds: number }) | null> {
  const begun = keeping.read();
  let stopped = false;
  process.once("SIGINT", () => {
    stopped = true;
  });
  const { recipe, student } = making;
  if (begun) console.log(`goes on from ${keeping.path}: ${begun.stage}, step ${begun.step}`);
  const expected = begun?.stage === "polishing" ? 0 : await timeOf(making, begun?.step);
  const more = recipe.polish ? `, then ${recipe.polish.steps} steps of reward for right samples` : "";
  console.log(`expected: ${formatSeconds(expected)}${more}. Ctrl-C keeps what there is; the same command then goes on`);

  let last: MakingStep | undefined;
  const started = performance.now();
  const seconds = () => (begun?.seconds ?? 0) + (performance.now() - started) / 1000;
  let saved = started;
  let stage = { name: begun?.stage, started, from: begun?.step ?? 0 };
  for await (const step of make(making, begun)) {
    if (step.stage !== stage.name) stage = { name: step.stage, started: performance.now(), from: step.step - 1 };
    last = step;
    const here = (performance.now() - stage.started) / 1000;
    const left = (here * (step.steps - step.step)) / Math.max(1, step.step - stage.from);
    if (step.step % (step.stage === "polishing" ? 5 : 50) === 0 || step.step === step.steps) tell(step, left);
    await nextTurn(); // on one thread nothing else lets Ctrl-C in
    const isDue = performance.now() - saved > 1000 * SAVE_EVERY;
    if (!isDue && !stopped) continue;
    keeping.write({ ...step, seconds: seconds(), state: await student.save() });
    saved = performance.now();
    if (!stopped) continue;
    console.log(`stopped at step ${step.step} of the ${step.stage}: kept in ${keeping.path}`);
    return null;
  }
  return last ? { ...last, seconds: seconds() } : { ...begun!, steps: recipe.steps };
}

function tell({ stage, step, loss, reward, tokens }: MakingStep, left: number): void {
  const what = reward === undefined ? `loss ${loss.toFixed(3)}` : `right ${reward.toFixed(3)}`;
  console.log(`${stage}, step ${step}: ${what}, ${tokens.toLocaleString("en")} tokens, ${formatSeconds(left)} left`);
}

/** What a teacher is for: how much better it is than the shipped student, on problems that neither has seen. */
async function compare(teacher: Student, id: string, task: Task): Promise<void> {
  const path = `public/checkpoints/${fileNameOf(id, "student")}`;
  if (!existsSync(path)) return;
  const student = studentOf(await readCheckpoint(readFileSync(path)), teacher.executor);
  const tokenizer = createTokenizer(task.alphabet);
  for (const split of ["id", "ood"] as const) {
    const greedy = await surpassing(teacher, student, { tokenizer, task }, split, 300);
    const drawing = { samples: 16, temperature: 1, seed: 1 };
    const sampled = await surpassing(teacher, student, { tokenizer, task }, split, 100, drawing);
    for (const [name, found] of Object.entries({ greedy, sampled })) {
      const { teacher: theirs, student: its, advantage } = found;
      console.log(`${split}, ${name}: teacher ${theirs.toFixed(3)}, student ${its.toFixed(3)}, ${show(advantage)}`);
    }
  }
}

function roleOf(text: string): Role {
  const found = ROLES.find((role) => role === text);
  if (!found) throw new UsageError(`--for: got '${text}', want one of ${ROLES.join(", ")}`);
  return found;
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
