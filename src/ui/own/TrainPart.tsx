// Sets up an experiment on what a person brought: a model, data, how it is trained, arms, sizes, and what it takes.

import { useEffect, useMemo } from "preact/hooks";
import { addMessages, say, t } from "../../text/text";
import messages from "../../text/en/late/train.ftl?raw";
import { ArmList } from "../ArmList";
import { ArmStylesContext, armStyles } from "../armStyle";
import { formatCompact } from "../format";
import { KnobFields } from "../KnobFields";
import { hrefOf } from "../route";
import { HowFields } from "./HowFields";
import type { Part } from "./parts";
import { Takes } from "./Takes";
import type { TrainActions, TrainView } from "./trainView";
import "./train.css";

addMessages(messages);

export function TrainPart({ view: state, actions }: Part<TrainView, TrainActions>) {
  useEffect(actions.open, [actions]);
  const view = state.value;
  const { draft, baseline, signals } = view;
  const notes = useMemo(
    () => Object.fromEntries(draft.map((arm) => [arm.id, signals.find(({ id }) => id === arm.signal)?.short ?? ""])),
    [draft, signals],
  );
  const styles = useMemo(
    () => armStyles({ arms: draft, draft, baseline, armNotes: notes, charts: [], recorded: null }),
    [draft, baseline, notes],
  );
  if (!view.models) return null;
  if (view.models.length === 0) return <NoModel />;
  return (
    <ArmStylesContext.Provider value={styles}>
      <section class="builder-body own-train" aria-label={t("own-train")} data-testid="own-train">
        <div class="builder-parts">
          <Choices
            name="model"
            title={t("train-model")}
            chosen={view.model}
            choices={view.models.map(({ id, title, parameters }) => ({
              ...{ id, title },
              about: t("train-parameters", { count: formatCompact(parameters) }),
            }))}
            onChoose={actions.setModel}
          />
          <Choices
            name="source"
            title={t("train-data")}
            chosen={view.source}
            choices={view.sources.map(({ id, title, about }) => ({ id, title: say(title), about: say(about) }))}
            onChoose={actions.setSource}
          />
          {view.how && <HowFields how={view.how} onHow={actions.setHow} />}
          {view.how && view.source && (
            <>
              <section aria-labelledby="train-arms">
                <h2 id="train-arms">{t("arms-title")}</h2>
                <p class="section-lede">{t("train-arms-lede")}</p>
                <ArmList view={view} actions={actions} />
              </section>
              <section aria-labelledby="train-sizes">
                <h2 id="train-sizes">{t("train-sizes")}</h2>
                <KnobFields knobs={view.knobs} onKnob={actions.setKnob} />
              </section>
            </>
          )}
        </div>
        <Takes view={view} onStart={actions.start} />
      </section>
    </ArmStylesContext.Provider>
  );
}

function NoModel() {
  return (
    <div class="own-empty" data-testid="train-empty">
      <p>{t("train-no-model")}</p>
      <a class="button strong" href={hrefOf({ page: "own", part: "models" })}>
        {t("train-bring-model")}
      </a>
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly title: string;
  readonly chosen: string | null;
  readonly choices: readonly { readonly id: string; readonly title: string; readonly about: string }[];
  readonly onChoose: (id: string) => void;
}

function Choices({ name, title, chosen, choices, onChoose }: ChoicesProps) {
  return (
    <fieldset class="task-choice">
      <legend>{title}</legend>
      {choices.map(({ id, title: named, about }) => (
        <label key={id} class="task-card" data-chosen={id === chosen}>
          <input
            type="radio"
            name={`train-${name}`}
            value={id}
            data-testid={`train-${name}-${id}`}
            checked={id === chosen}
            aria-describedby={`train-${name}-${id}-about`}
            onChange={() => onChoose(id)}
          />
          <span class="task-title">{named}</span>
          <span class="task-about" id={`train-${name}-${id}-about`}>
            {about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
