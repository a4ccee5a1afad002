// A zip for TRL has what its trainer reads, nothing of held-out questions in what is trained on, and only names that TRL has.

import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";

import type { Dataset } from "../types";
import { sampleRows, SAMPLE_VERIFIER } from "./sample";
import { problemsOf } from "./textProblems";
import { CONTINUED, trlFiles, trlZip, type ContinuedSignal } from "./trl";

const dataset: Dataset = {
  ...{ id: "data-0123456789ab", title: "Sample", rows: 0, problems: 0, responses: 0, critiques: 0 },
  ...{ verifier: SAMPLE_VERIFIER, origin: "sample", createdAt: "" },
};
const rows = sampleRows(100);
const problems = [...problemsOf(rows, SAMPLE_VERIFIER).values()];
const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Fields of TRL 1.13 and of transformers' arguments, by trainer. */
const SHARED = [
  ...["per_device_train_batch_size", "gradient_accumulation_steps", "num_train_epochs", "lr_scheduler_type"],
  ...["warmup_steps", "seed", "report_to", "learning_rate"],
];
const FIELDS: Readonly<Record<ContinuedSignal, readonly [columns: string[], settings: string[], config: string]>> = {
  sft: [["prompt", "completion"], ["max_length"], "SFTConfig"],
  cft: [["prompt", "completion"], ["max_length"], "SFTConfig"],
  dpo: [["prompt", "chosen", "rejected"], ["max_length", "beta"], "DPOConfig"],
  kto: [["prompt", "completion", "label"], ["max_length", "beta"], "KTOConfig"],
  grpo: [
    ["prompt", "answer"],
    ["num_generations", "max_completion_length", "temperature", "beta", "loss_type", "scale_rewards"],
    "GRPOConfig",
  ],
  gkd: [["messages"], ["max_length", "lmbda", "beta", "temperature", "max_new_tokens"], "GKDConfig"],
};

describe.each(Object.keys(CONTINUED) as ContinuedSignal[])("%s", (signal) => {
  const files = trlFiles(signal, dataset, rows);
  const [columns, settings, name] = FIELDS[signal];

  test("data, configuration and script fit together", () => {
    for (const line of linesOf(files["train.jsonl"]!)) expect(Object.keys(line)).toEqual(columns);
    const config = JSON.parse(files["config.json"]!) as Record<string, Record<string, unknown>>;
    expect(Object.keys(config["trainer"]!).sort()).toEqual([...SHARED, ...settings].sort());
    const script = files["train.py"]!;
    expect(script).toContain(`args=${name}(output_dir="out"`);
    expect(script).toContain(`import ${name}, ${name.replace("Config", "Trainer")}`);
    for (const [, key] of script.matchAll(/config\["(\w+)"\]/g)) expect(Object.keys(config)).toContain(key);
    for (const [, file] of script.matchAll(/"(\w+\.jsonl?)"/g)) expect(Object.keys(files)).toContain(file);
    expect(files["requirements.txt"]).toMatch(/^trl==[\d.]+\n(?:\w+==[\d.]+\n)+$/);
    expect(files["README.md"]).toContain("## What differs");
  });

  test("held-out questions are not trained on", () => {
    const [trained, heldOut] = [files["train.jsonl"]!, linesOf(files["held_out.jsonl"]!)];
    expect(heldOut.length).toBe(problems.filter(({ share }) => share === "id").length);
    for (const { question, share } of problems)
      expect([share, trained.includes(JSON.stringify(question).slice(1, -1))]).toEqual([share, share === "train"]);
  });

  test("the zip has them all, and the same bytes every time", () => {
    const zip = trlZip(signal, dataset, rows);
    const found = Object.entries(unzipSync(zip)).map(([file, bytes]) => [file, strFromU8(bytes)]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`errata-${signal}/${file}`, text])),
    );
    expect(trlZip(signal, dataset, rows)).toEqual(zip);
  });
});

test("what there is nothing for is refused", () => {
  const bare = Array.from({ length: 30 }, (_, i) => ({ question: `q${i}`, answer: "4" }));
  expect(() => trlZip("cft", dataset, bare)).toThrow("got nothing to train 'cft' on");
  expect(() => trlZip("grpo", dataset, bare)).not.toThrow();
});

test("a named group is written as Python writes it", () => {
  const verifier = { kind: "pattern", pattern: String.raw`answer (?<x>\d+)` } as const;
  expect(
    trlFiles(
      "grpo",
      { ...dataset, verifier },
      rows.map((row) => ({ ...row, solution: `answer ${row.answer}` })),
    )["config.json"],
  ).toContain(JSON.stringify(String.raw`answer (?P<x>\d+)`));
});
