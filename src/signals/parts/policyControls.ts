// The controls that all policy signals share; each signal has its own defaults for them.

import type { Control } from "../../lib/controls";
import { clipControls, rolloutControls, switchOf } from "./controls";

/** What a batch's loss is divided by: see `denominator` in policy.ts. */
export const DENOMINATOR = { tokens: 0, ownLength: 1, constant: 2, weightedTokens: 3 } as const;

const amount = (label: string, help: string, unit: string, [min, max, step]: number[], initially: number): Control => ({
  label,
  unit,
  help,
  min: min!,
  max: max!,
  step: step!,
  default: initially,
});

export const policyControls = {
  ...rolloutControls,
  oversample: amount(
    "Oversampling",
    "So many times the group is sampled, and a group of it kept.",
    "times",
    [1, 4, 1],
    1,
  ),
  variant: amount(
    "Which are kept",
    "With oversampling: any, those with fewer errors by chance, strictly those, or those with most errors.",
    "0 any, 1 cleaner, 2 cleanest, 3 dirtiest",
    [0, 3, 1],
    0,
  ),
  filter: switchOf("Drop unanimous groups", "0 no, 1 yes", "Problems all of whose completions are alike are replaced."),
  baseline: amount(
    "Baseline",
    "What a reward is compared with: nothing, the mean of its group, or the mean of the others in it.",
    "0 none, 1 mean, 2 others",
    [0, 2, 1],
    0,
  ),
  scale: switchOf("Divide by the spread", "0 no, 1 std", "Divides by the population standard deviation of the group."),
  denominator: amount(
    "Mean over",
    "All tokens of the batch, each completion's own tokens first, a constant length, or only tokens that count.",
    "0 tokens, 1 own length, 2 constant, 3 weighted tokens",
    [0, 3, 1],
    DENOMINATOR.tokens,
  ),
  right: amount("Reward of right ones", "What a right completion is worth.", "reward", [0, 1, 0.05], 1),
  wrong: amount("Reward of wrong ones", "What a wrong completion is worth.", "reward", [-1, 0, 0.05], 0),
  ...clipControls,
  kl: amount("Pull to the start", "Coefficient of the divergence from the start.", "per nat", [0, 1, 0.001], 0),
  entropy: amount("Entropy bonus", "Coefficient of the entropy of each token.", "per nat", [0, 0.1, 0.001], 0),
  form: switchOf(
    "Likelihood form",
    "0 log p, 1 p",
    "Whether a token's log-probability counts or its probability, which leaves unlikely tokens alone.",
  ),
  overlong: switchOf("Mask unfinished", "0 no, 1 yes", "Completions that were cut off count for nothing."),
} satisfies Record<string, Control>;
