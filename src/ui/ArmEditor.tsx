// One arm to change: its name, its signal's controls, its learning rate, how it writes when it is measured.

import type { Arm } from "../types";
import { ArmName } from "./ArmName";
import { sayArm } from "./controlText";
import { NumberField } from "./NumberField";
import type { ControlView, LabActions, LabView } from "./view";

interface Props {
  readonly arm: Arm;
  readonly view: LabView;
  readonly actions: LabActions;
}

const RATE: ControlView = {
  id: "learningRate",
  label: "Learning rate",
  unit: "",
  help: "Of AdamW. Each arm has its own, since no rate is fair to all.",
  min: 1e-9,
  max: 1,
  step: 1e-5,
  default: NaN,
};

export function ArmEditor({ arm, view, actions }: Props) {
  const { id } = arm;
  const signal = view.signals.find((one) => one.id === arm.signal);
  const { draftError } = view;
  const mine = `arm ${id}: `;
  const error = draftError?.startsWith(mine) ? draftError.slice(mine.length) : null;
  const isBaseline = view.baseline === id;
  const fields = (controls: readonly ControlView[], values: Readonly<Record<string, number | undefined>>, part: Part) =>
    controls.map((control) => (
      <NumberField
        key={control.id}
        id={`edit-${id}-${control.id}`}
        control={control}
        value={values[control.id] ?? control.default}
        onValue={(value) => actions.setArm(id, { [part]: { [control.id]: value } })}
      />
    ));

  return (
    <details class="arm-editor" data-testid={`edit-${id}`} data-wrong={error !== null}>
      <summary>
        <ArmName arm={id} />
        {isBaseline && <span class="tag">baseline</span>}
        <span class="arm-line">{sayArm(arm, signal, view.decoding)}</span>
        {error && <span class="field-error">{error}</span>}
      </summary>
      <div class="arm-body">
        {signal && (
          <p class="hint">
            {signal.summary}{" "}
            <a href={signal.paper} target="_blank" rel="noreferrer">
              Paper<span class="visually-hidden"> of {signal.title} (opens in a new tab)</span>
            </a>
          </p>
        )}
        <fieldset class="fields">
          <legend class="visually-hidden">{arm.title}: training</legend>
          <div class="field">
            <div class="field-head">
              <label for={`edit-${id}-title`}>Name</label>
            </div>
            <input
              type="text"
              id={`edit-${id}-title`}
              value={arm.title}
              maxLength={40}
              onInput={(event) => actions.setArm(id, { title: event.currentTarget.value })}
            />
          </div>
          <NumberField
            id={`edit-${id}-learningRate`}
            control={{ ...RATE, default: arm.learningRate }}
            value={arm.learningRate}
            onValue={(learningRate) => actions.setArm(id, { learningRate })}
          />
          {fields(signal?.controls ?? [], arm.settings, "settings")}
        </fieldset>
        <details class="decoding">
          <summary>How it writes when it is measured</summary>
          <fieldset class="fields">
            <legend class="visually-hidden">{arm.title}: decoding</legend>
            {fields(view.decoding, { ...arm.decode }, "decode")}
          </fieldset>
        </details>
        <div class="arm-buttons">
          <button type="button" class="button" disabled={isBaseline} onClick={() => actions.setBaseline(id)}>
            Make it the baseline
          </button>
          <button type="button" class="button danger" onClick={() => actions.removeArm(id)}>
            Remove<span class="visually-hidden"> {arm.title}</span>
          </button>
        </div>
      </div>
    </details>
  );
}

type Part = "settings" | "decode";
