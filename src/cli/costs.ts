// What an experiment's parts cost: seconds of sampling, updating and evaluating by arm, summed over seeds.

import type { Experiment } from "../types";
import type { Advance } from "../train/trainer";

interface Cost {
  readonly sampling: number;
  readonly updating: number;
  readonly evaluating: number;
}

const NOTHING: Cost = { sampling: 0, updating: 0, evaluating: 0 };

export function createCosts() {
  const byArm = new Map<string, Cost>();
  return {
    add({ run, steps, evaluationSeconds }: Advance): void {
      const before = byArm.get(run.arm) ?? NOTHING;
      const sampling = steps.reduce((sum, { gatherSeconds = 0 }) => sum + gatherSeconds, 0);
      const all = steps.reduce((sum, { seconds }) => sum + seconds, 0);
      byArm.set(run.arm, {
        sampling: before.sampling + sampling,
        updating: before.updating + all - sampling,
        evaluating: before.evaluating + evaluationSeconds,
      });
    },
    /** A line an arm, in seconds of one thread of work (or of the graphics card), and the sum. */
    text({ arms }: Experiment): string {
      const line = (name: string, { sampling, updating, evaluating }: Cost) =>
        [name.padEnd(32), ...[sampling, updating, evaluating].map((s) => s.toFixed(0).padStart(9))].join("");
      const found = arms.flatMap(({ id, title }) => (byArm.has(id) ? [[title, byArm.get(id)!] as const] : []));
      const total = found.reduce<Cost>(
        (sum, [, cost]) => ({
          sampling: sum.sampling + cost.sampling,
          updating: sum.updating + cost.updating,
          evaluating: sum.evaluating + cost.evaluating,
        }),
        NOTHING,
      );
      const head = ["seconds of".padEnd(32), ...["sampling", "updating", "asking"].map((w) => w.padStart(9))].join("");
      return [head, ...found.map(([name, cost]) => line(name, cost)), line("all", total)].join("\n");
    },
  };
}
