// One arm to change: its name, its signal's controls, its learning rate, how it writes when it is measured.

import { say, t } from "../text/text";
import type { Arm } from "../types";
import { ArmName } from "./ArmName";
import { sayArm } from "./controlText";
import { NumberField } from "./NumberField";
import { Rich } from "./Rich";
import type { ArmsActions, ArmsView, ControlView } from "./view";

interface Props {
  readonly arm: Arm;
  readonly view: ArmsView;
  readonly actions: ArmsActions;
}

/** An arm’s learning rate as a control. */
export const RATE: ControlView = {
  id: "learningRate",
  label: "Learning rate",
  unit: "",
  help: "Of AdamW. Each arm has its own, since no rate is fair to all.",
  min: 1e-9,
  max: 1,
  step: 1e-5,
  slider: [1e-6, 1e-2],
  default: NaN,
};

const hidden = (text: string) => <span class="visually-hidden">{text}</span>;

export function ArmEditor({ arm, view, actions }: Props) {
  const { id } = arm;
  const title = say(arm.title);
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
        {isBaseline && <span class="tag">{t("arm-baseline")}</span>}
        <span class="arm-line">{sayArm(arm, signal, view.decoding)}</span>
        {error && <span class="field-error">{say(error)}</span>}
      </summary>
      <div class="arm-body">
        {signal && (
          <p class="hint">
            {say(signal.summary)}{" "}
            <a href={signal.paper} target="_blank" rel="noreferrer">
              <Rich id="arm-paper" args={{ signal: say(signal.title) }} parts={{ hidden }} />
            </a>
          </p>
        )}
        <fieldset class="fields">
          <legend class="visually-hidden">{t("arm-training", { arm: title })}</legend>
          <div class="field">
            <div class="field-head">
              <label for={`edit-${id}-title`}>{t("arm-name")}</label>
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
          <summary>{t("arm-decoding")}</summary>
          <fieldset class="fields">
            <legend class="visually-hidden">{t("arm-decoding-of", { arm: title })}</legend>
            {fields(view.decoding, { ...arm.decode }, "decode")}
          </fieldset>
        </details>
        <div class="arm-buttons">
          <button type="button" class="button" disabled={isBaseline} onClick={() => actions.setBaseline(id)}>
            {t("arm-make-baseline")}
          </button>
          <button type="button" class="button danger" onClick={() => actions.removeArm(id)}>
            <Rich id="arm-remove" args={{ arm: title }} parts={{ hidden }} />
          </button>
        </div>
      </div>
    </details>
  );
}

type Part = "settings" | "decode";
