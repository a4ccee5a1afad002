// Comparing experiments: their evaluations go to a thread of their own, which draws the newest question that was asked.

import { wrap, type Remote } from "comlink";

import type { Comparison } from "../../workers/comparison.worker";
import type { PageStore } from "../store/pageStore";
import type { ComparisonView } from "../ui/workbenchView";
import { titleOf } from "./records";
import { ownRuns } from "./state";
import { startComparison } from "./workers";

export interface Comparing {
  open(ids: readonly string[], store: PageStore): Promise<void>;
  draw(metric: string | null, setting: string | null | undefined): Promise<void>;
  close(): void;
}

export function createComparing(show: (view: ComparisonView | null) => void): Comparing {
  let worker: Worker | undefined;
  let comparison: Remote<Comparison> | undefined;
  let about: Pick<ComparisonView, "experiments" | "missing"> = { experiments: [], missing: 0 };
  let asked = 0;

  async function draw(metric: string | null, setting: string | null | undefined): Promise<void> {
    const ask = ++asked;
    const drawn = await comparison?.draw(metric, setting);
    if (drawn && ask === asked) show({ ...about, ...drawn });
  }
  const close = () => {
    asked++;
    worker?.terminate();
    worker = comparison = undefined;
  };

  return {
    async open(ids, store) {
      close();
      const ask = asked;
      show(null);
      const records = (await Promise.all(ids.map((id) => store.loadExperiment(id)))).filter((one) => one !== undefined);
      const compared = await Promise.all(
        records.map(async (record) => {
          const { id, experiment } = record;
          const runs = ownRuns(experiment, await store.listRuns(id));
          const evaluations = await store.evaluationsOf(runs.map((run) => run.id));
          return { id, title: titleOf(record), experiment, evaluations };
        }),
      );
      if (ask !== asked) return;
      about = {
        experiments: compared.map(({ id, title }) => ({ id, title })),
        missing: ids.length - records.length,
      };
      worker = startComparison();
      comparison = wrap<Comparison>(worker);
      await comparison.begin(compared);
      await draw(null, undefined);
    },
    draw,
    close,
  };
}
