// The shipped teachers are better than the students that follow them, and together small enough to ship.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Executor } from "../engine/executor";
import { createWasmExecutor } from "../engine/wasm/executor";
import { readCheckpoint } from "../model/checkpointFile";
import { createTokenizer } from "../model/tokenizer";
import * as tasks from "../tasks";
import type { Task } from "../tasks/task";
import { studentOf } from "./models";
import { fileNameOf } from "./sizes";
import { surpassing } from "./surpassing";

let executor: Executor;
beforeAll(async () => void (executor = await createWasmExecutor()));
afterAll(() => executor.close());

const folder = "public/checkpoints";
const open = async (name: string) => studentOf(await readCheckpoint(readFileSync(`${folder}/${name}`)), executor);

describe.each(Object.entries(tasks as Record<string, Task>))("%s", (id, task) => {
  const tokenizer = createTokenizer(task.alphabet);

  test("its teacher beats its student on held-out problems, beyond chance", async () => {
    const [teacher, student] = [await open(fileNameOf(id, "teacher")), await open(fileNameOf(id, "student"))];
    const { advantage } = await surpassing(teacher, student, { tokenizer, task }, "id", 150);
    expect(advantage.low).toBeGreaterThan(0);
    const itself = await surpassing(student, student, { tokenizer, task }, "id", 20);
    expect(itself.advantage).toEqual({ mean: 0, low: 0, high: 0 });
    expect(itself.teacher).toBe(itself.student);
  }, 120_000);
});

test("all shipped teachers together are within 8 MB", () => {
  const names = readdirSync(folder).filter((name) => name.endsWith("-teacher.safetensors") && !/-large-/.test(name));
  expect(names.sort()).toEqual(
    Object.keys(tasks)
      .map((id) => fileNameOf(id, "teacher"))
      .sort(),
  );
  const bytes = names.reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
  expect(bytes).toBeLessThan(8e6);
});
