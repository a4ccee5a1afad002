// W3: one whole iteration of reinforcement learning: 64 completions, their rewards, one update.

import type { Agreement, Outputs } from "../agreement";
import { defineContest } from "../contest";
import { stepFlops } from "../cost";
import { ITERATION, runIteration } from "../iteration";
import { endlessParameters } from "../rollouts";

/** Relative. Looser than a training loss would need: advantages make it a sum of terms that cancel. */
const TOLERANCE = 1e-3;

const { config, prompts, promptTokens, newTokens } = ITERATION;
const NAME = "0.11M";

export const iteration = defineContest({
  id: "iteration",
  title: "Rollout, verify, update",
  about: "How many iterations of reinforcement learning a second? 64 completions, an exact verifier, one AdamW step.",
  cases: [NAME],
  devices: ["wasm", "webgpu"],
  call: "step",
  unit: "iterations",
  baseline: "jaxJs",
  config: () => config,
  parameters: () => endlessParameters(config),
  units: () => 1,
  flops: () => (stepFlops(config, prompts, promptTokens + newTokens - 1) * 4) / 3, // written once, then trained on
  describe: () =>
    `${newTokens} new tokens after each of ${prompts} prompts of ${promptTokens}; rewards as advantages of the batch; one ` +
    "update on all of it. Rewards and loss of the first iteration, and the loss of the second, agreed.",
  entrants: (cores) => [
    { contender: "jaxJs", device: "wasm", threads: cores },
    { contender: "errata", device: "wasm", threads: 1 },
    ...(cores > 1 ? [{ contender: "errata", device: "wasm", threads: cores } as const] : []),
    { contender: "jaxJs", device: "webgpu", threads: 1 },
    { contender: "errata", device: "webgpu", threads: 1 },
  ],
  work(contender) {
    let index = 0;
    return async () => {
      const { loss, rewards } = await runIteration(contender, index++);
      return [loss, ...rewards];
    };
  },
  agree: firstIterationsAgree,
});

/** Later ones need not: a rounding may decide between two tokens that are equally likely, and then all else differs. */
export function firstIterationsAgree(got: Outputs, want: Outputs): Agreement {
  const calls = Math.min(got.length, want.length, 2);
  for (let call = 0; call < calls; call++) {
    const [[loss, ...rewards], [wanted, ...wantedRewards]] = [got[call]!, want[call]!] as [number[], number[]];
    const flipped = rewards.filter((reward, i) => reward !== wantedRewards[i]).length;
    if (flipped > 0) return { agrees: false, why: `${flipped} rewards differ in iteration ${call} from those` };
    if (!(Math.abs(loss! - wanted!) <= TOLERANCE * Math.abs(wanted!)))
      return {
        agrees: false,
        why: `loss ${loss!.toPrecision(7)} in iteration ${call}, want ${wanted!.toPrecision(7)}`,
      };
  }
  return { agrees: true, calls };
}
