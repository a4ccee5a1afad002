// Controls that several signals share.

import type { Control } from "../../lib/controls";

/** A control that is off or on. */
export const switchOf = (label: string, unit: string, help: string, initially: 0 | 1 = 0): Control => ({
  label,
  unit,
  help,
  min: 0,
  max: 1,
  step: 1,
  default: initially,
});

/** How a signal's rollouts are sampled and looked at; the loop reads them by these names. */
export const rolloutControls = {
  group: {
    label: "Completions a problem",
    unit: "completions",
    help: "How many completions of each problem the student writes and compares.",
    min: 1,
    max: 64,
    step: 1,
    default: 8,
  },
  updates: {
    label: "Updates a batch",
    unit: "steps",
    help: "Optimiser steps on one batch of completions, on a part each. From the second on they are off-policy.",
    min: 1,
    max: 8,
    step: 1,
    default: 1,
  },
  verifier: switchOf(
    "Verifier",
    "0 every step, 1 answer only",
    "Whether a completion is right when all its steps are, or already when its final answer is, which can be gamed.",
  ),
} satisfies Record<string, Control>;

/** How far the student may move from where its rollouts were written. */
export const clipControls = {
  clipLow: {
    label: "Clip below",
    unit: "ratio",
    help: "A token that is already this much less likely than when it was written is not pushed down further.",
    min: 0.01,
    max: 1,
    step: 0.01,
    default: 0.2,
  },
  clipHigh: {
    label: "Clip above",
    unit: "ratio",
    help: "A token that is already this much likelier than when it was written is not pushed up further.",
    min: 0.01,
    max: 10,
    step: 0.01,
    default: 0.2,
  },
} satisfies Record<string, Control>;
