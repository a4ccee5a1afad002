// The dialog that takes a student away: which one, as what, whether the file is the same student, and the file.

import { useEffect, useRef } from "preact/hooks";
import { say, t } from "../../text/text";
import { formatPercent } from "../format";
import type { TakeActions, TakePart, TakeView } from "./takeView";
import { TakenFile } from "./TakenFile";
import "./messages";
import "./take.css";

export function TakeAway({ view: { value: view }, actions }: TakePart) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current!;
    shown.showModal();
    return () => shown.close(); // gives the focus back to what opened it
  }, []);
  const { work, taken, failure } = view;
  return (
    <dialog ref={dialog} class="take" aria-labelledby="take-title" data-testid="take" onClose={actions.close}>
      <div class="take-head">
        <h2 id="take-title">{t("take-title")}</h2>
        <button type="button" class="button quiet" data-testid="take-close" onClick={() => dialog.current!.close()}>
          {t("take-close")}
        </button>
      </div>
      <p class="hint">{t("take-lede")}</p>
      <Choice view={view} actions={actions} />
      <div class="take-outcome" role="status" data-testid="take-outcome" data-state={taken?.state ?? "none"}>
        {work && <Work {...work} />}
        {failure !== null && (
          <p class="refusal" data-testid="take-failure">
            {t("take-failed", { reason: say(failure) })}
          </p>
        )}
        {taken && <TakenFile taken={taken} onDownload={actions.download} />}
      </div>
    </dialog>
  );
}

function Choice({ view, actions }: { view: TakeView; actions: TakeActions }) {
  const { arms, formats, choice, hasGpu, isOneFile, work } = view;
  const seeds = arms.find(({ id }) => id === choice.arm)?.seeds ?? [];
  const isChecked = formats.find(({ id }) => id === choice.format)?.isChecked ?? false;
  return (
    <form
      class="take-choice"
      onSubmit={(event) => {
        event.preventDefault();
        actions.make();
      }}
    >
      <Choose
        id="arm"
        value={choice.arm ?? ""}
        options={[["", t("take-start")], ...arms.map(({ id, title }) => [id, say(title)] as const)]}
        onChoose={(arm) => actions.choose({ arm: arm || null })}
      />
      {seeds.length > 1 && (
        <Choose
          id="seed"
          value={String(choice.seed)}
          options={seeds.map((seed) => [String(seed), String(seed)] as const)}
          onChoose={(seed) => actions.choose({ seed: Number(seed) })}
        />
      )}
      <Choose
        id="format"
        value={choice.format}
        options={formats.map(({ id }) => [id, t(`take-format-${id}`)] as const)}
        onChoose={(format) => actions.choose({ format })}
      />
      {isChecked && hasGpu && !isOneFile && (
        <Choose
          id="device"
          value={choice.device}
          options={(["wasm", "webgpu"] as const).map((device) => [device, t(`take-device-${device}`)] as const)}
          onChoose={(device) => actions.choose({ device: device === "webgpu" ? "webgpu" : "wasm" })}
        />
      )}
      <p class="hint take-about">{t(`take-about-${choice.format}`)}</p>
      {isChecked && isOneFile && <p class="hint take-about">{t("take-one-file")}</p>}
      {work ? (
        <button type="button" class="button" data-testid="take-cancel" onClick={actions.cancel}>
          {t("take-cancel")}
        </button>
      ) : (
        <button type="submit" class="button strong" data-testid="take-make">
          {isChecked && !isOneFile ? t("take-make-checked") : t("take-make")}
        </button>
      )}
    </form>
  );
}

interface ChooseProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

function Choose({ id, value, options, onChoose }: ChooseProps) {
  return (
    <label class="take-field">
      <span>{t(`take-choose-${id}`)}</span>
      <select data-testid={`take-${id}`} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Work({ stage, fraction }: NonNullable<TakeView["work"]>) {
  const doing = t(`take-${stage}`);
  return (
    <div class="take-work" data-testid="take-work" data-stage={stage}>
      <span>{doing}</span>
      <progress aria-label={doing} max={1} {...(fraction !== null && { value: fraction })} />
      <span class="take-percent">{fraction !== null && formatPercent(fraction)}</span>
    </div>
  );
}
