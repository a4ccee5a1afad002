// npm run pretrain: makes a starting checkpoint with this project's own engine, and writes it to public/checkpoints/.

import { execSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";

import { createWasmExecutor } from "../engine/wasm/executor";
import { parameterLayout } from "../model/config";
import { readCheckpoint, writeCheckpoint } from "../model/checkpointFile";
import { createStudent } from "../model/student";
import { createTokenizer } from "../model/tokenizer";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import { heldOut, solve } from "../train/evaluate";
import { polish } from "../train/polish";
import { pretrain } from "../train/pretrain";
import { fileNameOf, modelOf, recipes, ROLES, type Role } from "../train/recipes";
import { readFlags, runCommand, UsageError, wholeNumber } from "./arguments";

const USAGE =
  "usage: npm run pretrain -- --task ID [--for student|teacher|largeTeacher] [--seed N] [--steps N] [--out FILE] [--threads N]";

await runCommand(async () => {
  const flags = readFlags(
    {
      task: { type: "string" },
      for: { type: "string" },
      teacher: { type: "boolean" }, // as the commands in the first shipped teachers say it
      seed: { type: "string" },
      steps: { type: "string" },
      out: { type: "string" },
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
  const { model, polish: polishing, ...preset } = recipes[id]![role];
  const recipe = {
    ...preset,
    ...(flags.seed && { seed: wholeNumber("seed", flags.seed, 0, 2 ** 31) }),
    ...(flags.steps && { steps: wholeNumber("steps", flags.steps, 1, 1e6) }),
  };

  const cores = availableParallelism();
  const threads = flags.threads === undefined ? cores : wholeNumber("threads", flags.threads, 1, cores);
  const tokenizer = createTokenizer(task.alphabet);
  const config = modelOf(task, tokenizer.vocab, model);
  const executor = await createWasmExecutor({ threads });
  const student = createStudent(config, executor);
  const { count } = parameterLayout(config);
  console.log(`${task.title}: ${count.toLocaleString("en")} parameters, ${recipe.steps} steps, ${executor.title}`);

  const started = performance.now();
  let [tokens, loss] = [0, 0];
  for await (const record of pretrain(student, tokenizer, task, recipe, role)) {
    tokens = record.tokens;
    loss = record.step === 1 ? record.loss : 0.98 * loss + 0.02 * record.loss;
    if (record.step % 50 && record.step !== recipe.steps) continue;
    const seconds = (performance.now() - started) / 1000;
    const left = (seconds * (recipe.steps - record.step)) / record.step;
    const rate = Math.round(tokens / seconds);
    console.log(`step ${record.step}  loss ${loss.toFixed(3)}  ${rate} tokens/s  ${left.toFixed(0)} s left`);
  }

  if (polishing)
    for await (const { step, reward } of polish(student, tokenizer, task, polishing, recipe.seed))
      if (step % 5 === 0) console.log(`polish step ${step}  right ${reward.toFixed(3)}`);

  const problems = heldOut(task, "validation", 300);
  const rows = {
    greedy: await solve(student, tokenizer, task, problems, { samples: 1, temperature: 0, seed: 0 }),
    sampled: await solve(student, tokenizer, task, problems.slice(0, 100), { samples: 64, temperature: 1, seed: 1 }),
  };
  const share = (of: typeof rows.greedy, read: (row: (typeof of)[number]) => number) =>
    Number((of.reduce((sum, row) => sum + read(row), 0) / of.length).toFixed(3));
  const { parameters } = await student.save();
  const file = await writeCheckpoint({
    task: id,
    config,
    alphabet: task.alphabet,
    parameters,
    recipe: {
      command: `npm run pretrain -- --task ${id}${role === "student" ? "" : ` --for ${role}`} --seed ${recipe.seed} --steps ${recipe.steps}`,
      ...recipe,
      tokens,
      flops: 6 * count * tokens,
      seconds: Math.round((performance.now() - started) / 1000),
      device: executor.title,
      commit: commit(),
      loss: Number(loss.toFixed(4)),
      validationAccuracy: share(rows.greedy, ({ correct }) => correct),
      validationPassAt1: share(rows.sampled, ({ correct, n }) => correct / n),
      validationPassAt64: share(rows.sampled, ({ correct }) => Number(correct > 0)),
    },
  });
  const out = flags.out ?? `public/checkpoints/${fileNameOf(id, role)}`;
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  const { sha256, recipe: made } = await readCheckpoint(file);
  console.log(`${out}: ${(file.length / 1024).toFixed(0)} KiB, weights sha256 ${sha256}`);
  console.log(JSON.stringify(made, null, 1));
  await executor.close();
  return 0;
});

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
