// Builds an experiment: a title, a task, arms, sizes, and what all of it will take before it starts.

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { say, t } from "../text/text";
import { ArmList } from "./ArmList";
import { ArmStylesContext, armStyles } from "./armStyle";
import { EstimateLine } from "./EstimateLine";
import { EstimateParts } from "./EstimateParts";
import { KnobFields } from "./KnobFields";
import { hrefOf } from "./route";
import { TaskChoice } from "./TaskChoice";
import type { KnobView } from "./view";
import type { BuilderActions, BuilderView } from "./workbenchView";

interface Props {
  readonly view: BuilderView;
  readonly actions: BuilderActions;
}

/** Knobs by what they are about, in their order on the page; what is not named comes with the last. */
const GROUPS: readonly (readonly [id: string, knobs: readonly string[]])[] = [
  ["data", ["questions", "responses", "band", "noise", "errors"]],
  ["training", ["tokens", "steps", "batch", "warmup", "decay"]],
  ["evaluation", ["seeds", "points", "problems", "samples"]],
];

export function Builder({ view, actions }: Props) {
  const { draft, baseline } = view;
  const notes = useMemo(
    () =>
      Object.fromEntries(draft.map((arm) => [arm.id, view.signals.find(({ id }) => id === arm.signal)?.short ?? ""])),
    [draft, view.signals],
  );
  const styles = useMemo(
    () => armStyles({ arms: draft, draft, baseline, armNotes: notes, charts: [], recorded: null }),
    [draft, baseline, notes],
  );
  const isBad = view.draftError !== null;
  return (
    <ArmStylesContext.Provider value={styles}>
      <section class="builder" aria-labelledby="builder-title" data-testid="builder">
        <header class="builder-head">
          <p class="kicker">
            <a href={hrefOf({ page: "workbench" })}>{t("workbench-title")}</a>
          </p>
          <h1 id="builder-title">{t("builder-title")}</h1>
          <p class="section-lede">{t("builder-lede")}</p>
          <label class="builder-name">
            <span>{t("builder-name")}</span>
            <input
              type="text"
              data-testid="builder-name"
              maxLength={80}
              placeholder={t("builder-name-placeholder")}
              value={view.title}
              onInput={(event) => actions.setTitle(event.currentTarget.value)}
            />
          </label>
        </header>
        <div class="builder-body">
          <div class="builder-parts">
            <TaskChoice tasks={view.tasks} chosen={view.task} onChoose={actions.setTask} />
            <section aria-labelledby="builder-arms">
              <h2 id="builder-arms">{t("arms-title")}</h2>
              <p class="section-lede">{t("builder-arms-lede")}</p>
              <ArmList view={view} actions={actions} />
            </section>
            <section aria-labelledby="builder-sizes">
              <h2 id="builder-sizes">{t("builder-sizes")}</h2>
              <p class="section-lede">{t("builder-sizes-lede")}</p>
              {GROUPS.map(([id, wanted]) => (
                <KnobGroup
                  key={id}
                  id={id}
                  knobs={view.knobs.filter((knob) => wanted.includes(knob.id))}
                  onKnob={actions.setKnob}
                >
                  {id === "training" && <BudgetKind isByStep={view.isByStep} onChoose={actions.setBudget} />}
                </KnobGroup>
              ))}
            </section>
          </div>
          <aside class="builder-foot" aria-label={t("builder-takes")}>
            <h2>{t("builder-takes")}</h2>
            <EstimateLine estimate={isBad ? null : view.estimate} />
            {isBad && <p class="refusal">{t("arms-refusal", { why: say(view.draftError ?? "") })}</p>}
            <div class="builder-buttons">
              <button
                type="button"
                class="button strong"
                data-testid="builder-run"
                disabled={isBad}
                onClick={() => actions.open(true)}
              >
                {t("builder-run")}
              </button>
              <button
                type="button"
                class="button"
                data-testid="builder-open"
                disabled={isBad}
                onClick={() => actions.open(false)}
              >
                {t("builder-open")}
              </button>
            </div>
            {view.twin && (
              <p class="hint" data-testid="builder-twin">
                {t("builder-twin", { title: view.twin.title })}
              </p>
            )}
            {!isBad && view.estimate && <EstimateParts estimate={view.estimate} />}
          </aside>
        </div>
      </section>
    </ArmStylesContext.Provider>
  );
}

interface GroupProps {
  readonly id: string;
  readonly knobs: readonly KnobView[];
  readonly onKnob: BuilderActions["setKnob"];
  readonly children?: ComponentChildren;
}

function KnobGroup({ id, knobs, onKnob, children }: GroupProps) {
  return (
    <fieldset class="knob-group">
      <legend>{t(`builder-group-${id}`)}</legend>
      {children}
      <KnobFields knobs={knobs} onKnob={onKnob} />
    </fieldset>
  );
}

function BudgetKind({ isByStep, onChoose }: { isByStep: boolean; onChoose: BuilderActions["setBudget"] }) {
  return (
    <fieldset class="segments">
      <legend>{t("builder-budget")}</legend>
      {(["tokens", "steps"] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="budget"
            value={kind}
            checked={isByStep === (kind === "steps")}
            onChange={() => onChoose(kind)}
          />
          <span>{t(`builder-budget-${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
