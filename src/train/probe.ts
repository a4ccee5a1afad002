// A short test of a device: a few updates and a few completions of the start, in under half a second.

import { createRng } from "../lib/rng";
import { parameterLayout } from "../model/config";
import { weighted } from "../signals/signal";
import { pairOf } from "./batches";
import { meanOverTokens } from "./pretrain";
import { startCheckpoint, type Lab } from "./run";

const SEQUENCES = 24;
const COMPLETIONS = 64;
const LENGTH = 12; // of a completion, tokens
const SECONDS = 0.15; // of each of the two parts, the first time left out

/** FLOP/s. The student is not where it was afterwards: a run loads its own weights before it goes on. */
export async function probe({ models, tokenizer, task, start }: Pick<Lab, "models" | "tokenizer" | "task" | "start">) {
  const student = models.student(false);
  student.load(startCheckpoint({ start }, "probe", student));
  const { count } = parameterLayout(student.config);
  const rng = createRng("probe");
  const pairs = Array.from({ length: SEQUENCES }, () => pairOf(tokenizer, task.pretraining(rng, 1)));
  const sequences = meanOverTokens(pairs.flatMap((pair) => weighted(pair)));
  const tokens = sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
  const optimiser = { learningRate: 0, decay: 0, step: 1, beta1: 0.9, beta2: 0.95 };
  const training = await perSecond(async () => {
    await student.update(sequences, optimiser);
    return 6 * count * tokens;
  });

  const prompts = pairs.map(({ prompt }) => prompt);
  const requests = Array.from({ length: COMPLETIONS }, (_, sequence) => {
    return { prompt: prompts[sequence % prompts.length]!, maxTokens: LENGTH, temperature: 1, seed: 1, sequence };
  });
  const sampling = await perSecond(async () => {
    const completions = await student.sample(requests);
    const read = requests.reduce((sum, { prompt }, i) => sum + prompt.length + completions[i]!.tokens.length, 0);
    return 2 * count * read;
  });
  return { training, sampling };
}

/** The best of several: what else the machine does meanwhile is not the device. The first time programs are compiled. */
async function perSecond(work: () => Promise<number>): Promise<number> {
  await work();
  const begun = performance.now();
  let best = 0;
  do {
    const started = performance.now();
    const flops = await work();
    best = Math.max(best, (1000 * flops) / Math.max(0.1, performance.now() - started));
  } while (performance.now() - begun < 1000 * SECONDS);
  return best;
}
