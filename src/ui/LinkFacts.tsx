// The sizes of a link's experiment, said in full: data, budget, seeds, evaluation, start, and all of it together.

import { say, t } from "../text/text";
import type { LinkPreviewView } from "./shareView";

export function LinkFacts({ view }: { view: LinkPreviewView }) {
  const { task, experiment } = view;
  const { data, training, evaluation, seeds, start, teacher } = experiment;
  const { points, problems, sampledProblems: sampled, samples } = evaluation;
  const { tokens, steps, batch } = training;
  const facts: readonly (readonly [name: string, value: string] | null)[] = [
    [t("preview-task"), `${say(task.title)}. ${say(task.notation)}`],
    [t("preview-data"), listed(t("preview-data-text", { ...data }), data.band === "hard" ? t("preview-hard") : null)],
    [
      t("preview-budget"),
      steps === undefined ? t("preview-budget-tokens", { tokens }) : t("preview-budget-steps", { steps, batch }),
    ],
    [t("preview-seeds-name"), seeds.join(", ")],
    [
      t("preview-evaluation"),
      listed(
        t("preview-evaluation-text", { points, problems, sampled, samples }),
        evaluation.on === "validation" ? t("preview-validation") : null,
      ),
    ],
    [t("preview-start"), weightsOf(start)],
    teacher ? [t("preview-teacher"), weightsOf(teacher)] : null,
    [t("preview-size"), sizeOf(view)],
  ];
  return (
    <dl class="preview-facts" data-testid="preview-facts">
      {facts
        .filter((fact) => fact !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const listed = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(", ");

const weightsOf = ({ checkpoint, sha256 }: LinkPreviewView["experiment"]["start"]): string =>
  t("preview-start-text", { file: checkpoint.replace("checkpoints/", ""), hash: sha256.slice(0, 8) });

function sizeOf({ size: { runs, tokens, sequences, completions }, seconds }: LinkPreviewView): string {
  return listed(
    t("preview-size-runs", { count: runs }),
    tokens === null ? null : t("preview-size-tokens", { tokens }),
    sequences === null ? null : t("preview-size-sequences", { sequences }),
    completions === 0 ? null : t("preview-size-completions", { completions }),
    seconds === null ? null : t("preview-seconds", { minutes: Math.round(seconds / 60) }),
  );
}
