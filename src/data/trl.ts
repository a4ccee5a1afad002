// "Continue in TRL": data, configuration and a short script that trains the same signal on a machine with a GPU.

import { strToU8, zipSync } from "fflate";

import type { DataRow, Dataset, TextVerifier } from "../types";
import { critiquePrompt, solvePrompt } from "./prompts";
import { problemsOf, type TextProblem } from "./textProblems";
import cft from "./trl/cft.py?raw";
import dpo from "./trl/dpo.py?raw";
import evaluate from "./trl/evaluate.py?raw";
import gkd from "./trl/gkd.py?raw";
import grpo from "./trl/grpo.py?raw";
import kto from "./trl/kto.py?raw";
import sft from "./trl/sft.py?raw";
import verifier from "./trl/verifier.py?raw";
import { readme } from "./trlReadme";
import { jsonl } from "./write";

const user = (content: string) => [{ role: "user", content }];
const assistant = (content: string) => [{ role: "assistant", content }];

type Line = Readonly<Record<string, unknown>>;

interface Continued {
  readonly script: string;
  /** Rows of one question, as the trainer reads them. */
  readonly lines: (problem: TextProblem) => readonly Line[];
  /** What differs from the settings that all share; names are TRL's. */
  readonly trainer: Line;
}

const asked = ({ question }: TextProblem) => user(solvePrompt(question));

/** By signal. The page's signal of that name is beside it in the README of the zip. */
export const CONTINUED = {
  sft: {
    script: sft,
    lines: (problem) =>
      problem.solution === "" ? [] : [{ prompt: asked(problem), completion: assistant(problem.solution) }],
    trainer: { learning_rate: 1e-4, max_length: 1024 },
  },
  cft: {
    script: cft,
    lines: ({ question, said }) =>
      [...said].flatMap(([response, { critique }]) =>
        critique === undefined
          ? []
          : [{ prompt: user(critiquePrompt(question, response)), completion: assistant(critique) }],
      ),
    trainer: { learning_rate: 1e-4, max_length: 2048 },
  },
  dpo: {
    script: dpo,
    lines: (problem) =>
      problem.right.length === 0
        ? []
        : problem.wrong.map((rejected, i) => ({
            prompt: asked(problem),
            chosen: assistant(problem.right[i % problem.right.length]!),
            rejected: assistant(rejected),
          })),
    trainer: { learning_rate: 1e-5, max_length: 1024, beta: 0.1 },
  },
  kto: {
    script: kto,
    lines: (problem) => [
      ...problem.right.map((text) => ({ prompt: asked(problem), completion: assistant(text), label: true })),
      ...problem.wrong.map((text) => ({ prompt: asked(problem), completion: assistant(text), label: false })),
    ],
    trainer: { learning_rate: 1e-5, max_length: 1024, beta: 0.1 },
  },
  grpo: {
    script: grpo,
    lines: (problem) => (problem.answer === "" ? [] : [{ prompt: asked(problem), answer: problem.answer }]),
    trainer: {
      ...{ learning_rate: 1e-5, num_generations: 8, max_completion_length: 256, temperature: 1, beta: 0 },
      ...{ loss_type: "grpo", scale_rewards: "group" },
    },
  },
  gkd: {
    script: gkd,
    lines: (problem) =>
      problem.solution === "" ? [] : [{ messages: [...asked(problem), ...assistant(problem.solution)] }],
    trainer: { learning_rate: 1e-5, max_length: 1024, lmbda: 0.5, beta: 0.5, temperature: 1, max_new_tokens: 256 },
  },
} as const satisfies Readonly<Record<string, Continued>>;
export type ContinuedSignal = keyof typeof CONTINUED;

const MODEL = "HuggingFaceTB/SmolLM2-135M-Instruct";
const TEACHER = "HuggingFaceTB/SmolLM2-360M-Instruct"; // of the same vocabulary

/** What was there when the scripts were checked against TRL's source. */
const REQUIREMENTS = [
  "trl==1.13.0",
  "transformers==5.18.0",
  "datasets==5.0.1",
  "accelerate==1.15.0",
  "peft==0.21.0",
  "torch==2.14.1",
];

/** Python writes the name of a group with a P. */
const inPython = (one: TextVerifier): TextVerifier =>
  one.kind === "pattern" ? { ...one, pattern: one.pattern.replace(/\(\?<(?![=!])/g, "(?P<") } : one;

/** By name. Held-out questions are in a file of their own: nothing of them is in what is trained on. */
export function trlFiles(
  signal: ContinuedSignal,
  dataset: Dataset,
  rows: readonly DataRow[],
): Readonly<Record<string, string>> {
  const { script, lines, trainer } = CONTINUED[signal];
  const problems = [...problemsOf(rows, dataset.verifier).values()];
  const trained = problems.filter(({ share }) => share === "train").flatMap((problem) => [...lines(problem)]);
  if (trained.length === 0)
    throw new RangeError(`data '${dataset.title}': got nothing to train '${signal}' on, want at least one row`);
  const heldOut = problems
    .filter(({ share, answer }) => share === "id" && answer !== "")
    .map((problem) => ({ prompt: asked(problem), answer: problem.answer }));
  const config = {
    model: MODEL,
    ...(signal === "gkd" && { teacher: TEACHER }),
    verifier: inPython(dataset.verifier),
    lora: { r: 16, lora_alpha: 32, target_modules: "all-linear", task_type: "CAUSAL_LM" },
    trainer: {
      ...{ per_device_train_batch_size: 8, gradient_accumulation_steps: 4, num_train_epochs: 1 },
      ...{ lr_scheduler_type: "cosine", warmup_steps: 10, seed: 1, report_to: "none" },
      ...trainer,
    },
    evaluation: { max_new_tokens: 256 },
  };
  return {
    "README.md": readme(signal, dataset, trained.length, heldOut.length),
    "config.json": `${JSON.stringify(config, null, 2)}\n`,
    "evaluate.py": evaluate,
    "held_out.jsonl": jsonl(heldOut),
    "requirements.txt": `${REQUIREMENTS.join("\n")}\n`,
    "train.jsonl": jsonl(trained),
    "train.py": script,
    "verifier.py": verifier,
  };
}

/** All in one folder. @throws {RangeError} if the data have nothing that this signal trains on */
export function trlZip(signal: ContinuedSignal, dataset: Dataset, rows: readonly DataRow[]): Uint8Array<ArrayBuffer> {
  const files = Object.entries(trlFiles(signal, dataset, rows));
  // A fixed time: the same data give the same bytes.
  return zipSync(Object.fromEntries(files.map(([name, text]) => [`errata-${signal}/${name}`, strToU8(text)])), {
    mtime: "2026-01-01T00:00:00",
    level: 1, // a third of the time of the usual level, a fifth more bytes
  });
}
