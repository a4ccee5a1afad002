// What is written, and about what.

import { say, t } from "../../text/text";
import { formatPercent } from "../format";
import type { TeacherDraft, TeachersActions, TeachersView, WritingMode } from "./teachersView";

const MODES: readonly WritingMode[] = ["critique", "answer", "rewrite", "lesson"];
const COUNTS = [6, 20, 50, 100, 200, 500, 1000];
const NOISES = [0.1, 0.2, 0.3, 0.5, 0.8];
const TOKENS = [64, 128, 256, 512, 1024, 2048, 3200];
const TEMPERATURES = [0, 0.3, 0.7, 1];

interface Props {
  readonly view: TeachersView;
  readonly actions: TeachersActions;
}

export function TeachersDraft({ view: { draft, sources }, actions }: Props) {
  const { mode, source } = draft;
  const isTask = sources.find(({ id }) => id === source)?.kind === "task";
  return (
    <fieldset class="teachers-step">
      <legend>{t("teachers-what")}</legend>
      <div class="teachers-modes">
        {MODES.map((id) => (
          <label key={id} class="teachers-mode" data-chosen={mode === id}>
            <input
              type="radio"
              name="teacher-mode"
              data-testid={`mode-${id}`}
              checked={mode === id}
              onChange={() => actions.change({ mode: id })}
            />
            {t(`teachers-mode-${id}`)}
          </label>
        ))}
      </div>
      <p class="hint">{t(`teachers-mode-${mode}-hint`)}</p>
      <div class="fields">
        <label class="field">
          <span class="field-head">{t("teachers-about")}</span>
          <select
            data-testid="writing-source"
            value={source}
            onChange={({ currentTarget: { value } }) => actions.change({ source: value })}
          >
            {(["data", "task"] as const).map((kind) => {
              const group = sources.filter((one) => one.kind === kind);
              return (
                group.length > 0 && (
                  <optgroup key={kind} label={t(`teachers-about-${kind}`)}>
                    {group.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {say(title)}
                      </option>
                    ))}
                  </optgroup>
                )
              );
            })}
          </select>
          <span class="field-help">{t(isTask ? "teachers-about-task-help" : "teachers-about-data-help")}</span>
        </label>
        <Choice id="count" values={COUNTS} draft={draft} actions={actions} />
        {isTask && mode !== "answer" && (
          <Choice id="noise" values={NOISES} draft={draft} actions={actions} format={formatPercent} />
        )}
        <Choice id="maxTokens" values={TOKENS} draft={draft} actions={actions} />
        <Choice id="temperature" values={TEMPERATURES} draft={draft} actions={actions} />
      </div>
      {mode === "critique" && (
        <label class="teachers-check">
          <input
            type="checkbox"
            checked={draft.json}
            data-testid="writing-json"
            onChange={({ currentTarget: { checked } }) => actions.change({ json: checked })}
          />
          <span>
            {t("teachers-json")} <span class="hint">{t("teachers-json-help")}</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: "count" | "noise" | "maxTokens" | "temperature";
  readonly values: readonly number[];
  readonly draft: TeacherDraft;
  readonly actions: TeachersActions;
  readonly format?: (value: number) => string;
}

function Choice({ id, values, draft, actions, format = (value) => t("teachers-number", { value }) }: ChoiceProps) {
  const all = values.includes(draft[id]) ? values : [...values, draft[id]].sort((a, b) => a - b);
  return (
    <label class="field">
      <span class="field-head">{t(`teachers-${id}`)}</span>
      <select
        data-testid={`writing-${id}`}
        value={String(draft[id])}
        onChange={({ currentTarget: { value } }) => actions.change({ [id]: Number(value) })}
      >
        {all.map((value) => (
          <option key={value} value={String(value)}>
            {format(value)}
          </option>
        ))}
      </select>
      <span class="field-help">{t(`teachers-${id}-help`)}</span>
    </label>
  );
}
