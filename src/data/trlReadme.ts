// What a zip for TRL says about itself: how to run it, what is the page's and what is not.

import type { Dataset, TextVerifier } from "../types";
import type { ContinuedSignal } from "./trl";

interface Words {
  readonly title: string;
  /** The signal of the page that it is. */
  readonly signal: string;
  readonly data: string;
  readonly differs: readonly string[];
}

const WORDS: Readonly<Record<ContinuedSignal, Words>> = {
  sft: {
    title: "Imitation (SFT)",
    signal: "`imitation`: maximise the likelihood of a right solution, given its question",
    data: "`prompt`: the question; `completion`: its right solution, one a question",
    differs: ["The loss is a mean over the tokens of a batch, as in the page; padding and sequence order are TRL’s."],
  },
  cft: {
    title: "Critique fine-tuning (CFT)",
    signal: "`critique`: maximise the likelihood of a critique, given the question and a response (arXiv 2501.17703)",
    data: "`prompt`: the critic’s task, the question and a response; `completion`: the critique",
    differs: [
      "The paper trains all weights at 5e-6 with batches of 512 and chooses the checkpoint on a benchmark; here LoRA is trained for one epoch and nothing is chosen.",
    ],
  },
  dpo: {
    title: "DPO",
    signal: "`dpo`: beta 0.1, a right response preferred to a wrong one of the same question",
    data: "`prompt`, `chosen`, `rejected`: every wrong response beside a right one, the right ones by turns",
    differs: [
      "The page draws the right one of a pair by chance.",
      "With LoRA the reference is the model without the adapter.",
    ],
  },
  kto: {
    title: "KTO",
    signal: "none: the page has no KTO; its nearest relative is `dpo`",
    data: "`prompt`, `completion`, `label`",
    differs: [
      "Right and wrong ones are weighted alike; TRL says how to set `desirable_weight` where their numbers differ much.",
    ],
  },
  grpo: {
    title: "GRPO",
    signal: "`grpo`: groups of 8, advantages divided by the group’s standard deviation, no KL",
    data: "`prompt`, and `answer`, which `verifier.py` compares with what the completion comes to",
    differs: [
      "The page gives reward 0 to a completion that did not end; TRL cuts it off and gives it to the verifier (`mask_truncated_completions` leaves it out).",
      "Responses that the data themselves call right or wrong count as such in the page; here only the answer does.",
      "A batch has 8 × 4 completions: 4 questions. Change `gradient_accumulation_steps` for more.",
    ],
  },
  gkd: {
    title: "GKD",
    signal:
      "`gkd`: generalised Jensen-Shannon divergence to a teacher of the same vocabulary, half of it on the student’s own completions",
    data: "`messages`: the question and its right solution",
    differs: [
      "The trainer is in TRL’s experimental part: it may move.",
      "The page’s teacher is the one of the experiment; here it is a larger model of the same family.",
    ],
  },
};

const VERIFIERS: Readonly<Record<TextVerifier["kind"], string>> = {
  lastNumber: "the last number, as a number (after `####` or in a box where there is one)",
  exact: "all of the text, without the space around it",
  pattern:
    "the first group of the last match of the pattern in `config.json`, by Python’s own `re`, which has no time limit",
  choice: "the letter of a choice",
};

/** @param rows to train on @param heldOut questions kept for `evaluate.py` */
export function readme(signal: ContinuedSignal, dataset: Dataset, rows: number, heldOut: number): string {
  const { title, signal: own, data, differs } = WORDS[signal];
  return `# ${title}, continued in TRL

Data: ${dataset.title.replace(/[\r\n]+/g, " ")} (${dataset.id}), ${rows} rows to train on, ${heldOut} held-out questions.

\`\`\`sh
pip install -r requirements.txt
python evaluate.py HuggingFaceTB/SmolLM2-135M-Instruct   # before
python train.py                                          # writes out/
python evaluate.py                                       # after
\`\`\`

## What is what

| here | in the page |
| --- | --- |
| \`train.py\` | ${own} |
| \`train.jsonl\` | the questions to train on: ${data} |
| \`held_out.jsonl\` | the tenth of the questions that is held out to report; the tenth for choosing settings is in neither file |
| \`verifier.py\` | the verifier: ${VERIFIERS[dataset.verifier.kind]} |
| \`config.json\` | the model, LoRA (null trains all weights), and what the trainer is told, by TRL’s own names |

## What differs

${[...differs, "Prompts are turns of a conversation: the model needs a chat template.", "Learning rates are for LoRA on a small model; they were not tuned."].map((line) => `- ${line}`).join("\n")}
`;
}
