// The data view: lists the experiment's examples, filters them, shows one, exports and imports them.

import type { PageStore } from "../store/pageStore";
import { exampleSetId, sourceOf } from "../train/examples";
import { taskOf } from "../train/experiment";
import type { Example } from "../types";
import type { ExampleFilter, ExamplesView } from "../ui/view";
import { download } from "./download";
import { noticeOf, notices, type Remedies } from "./notices";
import type { LabState } from "./state";

const SHOWN = 200;
const MAX_BYTES = 64 * 1024 * 1024;
const EVERYTHING: ExampleFilter = { text: "", verdict: "all", author: "all" };

export function createExamplesPanel(state: LabState, store: PageStore, remedies: Remedies) {
  const { view, patch } = state;
  let all: readonly Example[] = [];

  const show = (filter: ExampleFilter, selectedId: string | null) => {
    const task = taskOf(view.value.experiment.task);
    const matches = all.filter((example) => isMatch(example, filter));
    const example = all.find(({ id }) => id === selectedId);
    const problem = example && task.parse(example.problem);
    const examples: ExamplesView = {
      filter,
      total: all.length,
      matching: matches.length,
      rows: matches.slice(0, SHOWN),
      selected: example && problem ? { example, problem, verdict: task.verify(problem, example.response) } : null,
    };
    patch({ examples });
  };

  /** Every set that the experiment's arms train from, once made. */
  async function open() {
    const { experiment } = view.value;
    const ids = experiment.seeds.flatMap((seed) =>
      experiment.arms.map((arm) => exampleSetId(experiment, seed, sourceOf(arm))),
    );
    const sets = await Promise.all([...new Set(ids)].map((id) => store.loadExamples(id)));
    all = sets.flatMap((set) => set ?? []);
    show(view.value.examples?.filter ?? EVERYTHING, null);
  }

  return {
    open,
    filter: (filter: ExampleFilter) => show(filter, null),
    select: (id: string | null) => show(view.value.examples?.filter ?? EVERYTHING, id),

    async import(file: File) {
      try {
        const { experiment } = view.value;
        if (file.size > MAX_BYTES) throw new RangeError(`the file has ${file.size} bytes, want at most ${MAX_BYTES}`);
        const setId = exampleSetId(experiment, experiment.seeds[0]!, { own: false, errors: 0, level: "full" });
        const task = taskOf(experiment.task);
        const check = ({ task: id, problem, response, critique }: Example): string | undefined => {
          if (id !== experiment.task) return `it is about task '${id}', want '${experiment.task}'`;
          try {
            task.parse(problem);
          } catch (error) {
            return (error as Error).message;
          }
          const stray = [...`${response}${critique ?? ""}`].find((character) => !task.alphabet.includes(character));
          if (stray !== undefined) return `it has '${stray}', which the student cannot read`;
          const length = [task.critiquePrompt(task.parse(problem), response), critique ?? ""].join("").length + 1;
          return length > task.context ? `it has ${length} tokens, want at most ${task.context}` : undefined;
        };
        const { readExamples } = await import("../store/exchange");
        const examples = readExamples(await file.text(), { setId, check });
        await store.saveExamples(setId, examples);
        await open();
        patch({ notice: notices.imported(examples.length) });
      } catch (error) {
        patch({ notice: noticeOf(error, `importing ${file.name}`, remedies) });
      }
    },

    async export() {
      const { writeExamples } = await import("../store/exchange");
      if (all.length) download("errata-examples.jsonl", writeExamples(all), "application/jsonl");
    },
  };
}

function isMatch({ problem, response, critique, reward, author }: Example, filter: ExampleFilter): boolean {
  const text = `${problem} ${response} ${critique ?? ""}`;
  const verdict = filter.verdict === "all" || (reward === 1) === (filter.verdict === "right");
  return verdict && (filter.author === "all" || author === filter.author) && text.includes(filter.text.trim());
}
