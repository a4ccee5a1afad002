// WebLLM's list: what each model needs, whether it runs here, what is kept of it, and where its files come from.

import { useState } from "preact/hooks";
import { t } from "../../text/text";
import { formatWhole } from "../format";
import { sayBytes } from "../quantities";
import type { ModelsListView, ModelView, TeacherDraft, TeachersActions } from "./teachersView";

const FROM = ["hub", "mirror", "folder"] as const;
const MEMORIES = [1, 2, 4, 6, 8, 12, 16, 24, 48];

interface Props {
  readonly list: ModelsListView;
  readonly draft: TeacherDraft;
  readonly actions: TeachersActions;
}

export function TeachersModels({ list, draft, actions }: Props) {
  const [find, setFind] = useState("");
  const [isAll, setIsAll] = useState(false);
  const { models, adapter } = list;
  const fits = (models ?? []).filter(({ trouble, kept, id }) => trouble === null || kept || id === draft.model);
  const words = find.toLowerCase().split(/\s+/);
  const shown = (isAll || fits.length === 0 ? (models ?? []) : fits).filter(({ id }) =>
    words.every((word) => id.toLowerCase().includes(word)),
  );
  return (
    <div class="teachers-models" data-testid="webllm">
      <div class="fields">
        <label class="field">
          <span class="field-head">{t("teachers-from")}</span>
          <select
            data-testid="webllm-from"
            value={draft.from}
            onChange={({ currentTarget: { value } }) =>
              actions.change({ from: FROM.find((one) => one === value) ?? "hub" })
            }
          >
            {FROM.map((id) => (
              <option key={id} value={id}>
                {t(`teachers-from-${id}`)}
              </option>
            ))}
          </select>
          <span class="field-help">{t(`teachers-from-${draft.from}-help`)}</span>
        </label>
        {draft.from === "mirror" && <Mirror draft={draft} actions={actions} />}
        <label class="field">
          <span class="field-head">{t("teachers-memory")}</span>
          <select
            value={String(draft.memory)}
            onChange={({ currentTarget: { value } }) => actions.change({ memory: Number(value) })}
          >
            {MEMORIES.map((gigabytes) => (
              <option key={gigabytes} value={String(gigabytes)}>
                {t("quantity-gb", { amount: String(gigabytes) })}
              </option>
            ))}
          </select>
          <span class="field-help">{t("teachers-memory-help")}</span>
        </label>
      </div>
      <p class="hint" role="status" data-testid="webllm-adapter">
        {models === null
          ? t("teachers-models-reading")
          : adapter === null
            ? t("teachers-adapter-none")
            : t(adapter.hasF16 ? "teachers-adapter-f16" : "teachers-adapter-f32", { title: adapter.title })}
      </p>
      {models && (
        <>
          <div class="teachers-find">
            <label>
              <span>{t("teachers-find")}</span>
              <input
                type="search"
                value={find}
                data-testid="webllm-find"
                onInput={({ currentTarget: { value } }) => setFind(value)}
              />
            </label>
            <label class="teachers-check">
              <input
                type="checkbox"
                checked={isAll}
                data-testid="webllm-all"
                onChange={({ currentTarget: { checked } }) => setIsAll(checked)}
              />
              {t("teachers-show-all", { count: models.length - fits.length })}
            </label>
          </div>
          <Table models={shown} draft={draft} actions={actions} />
        </>
      )}
    </div>
  );
}

function Mirror({ draft, actions }: Omit<Props, "list">) {
  return (
    <>
      {(["mirror", "libraries"] as const).map((id) => (
        <label key={id} class="field">
          <span class="field-head">{t(`teachers-${id}`)}</span>
          <input
            type="text"
            class="mono"
            inputMode="url"
            spellcheck={false}
            data-testid={`webllm-${id}`}
            placeholder={id === "mirror" ? "https://mirror.example.org" : "https://raw.githubusercontent.com"}
            value={draft[id]}
            onChange={({ currentTarget: { value } }) => actions.change({ [id]: value.trim() })}
          />
          <span class="field-help">{t(`teachers-${id}-help`)}</span>
        </label>
      ))}
    </>
  );
}

interface TableProps {
  readonly models: readonly ModelView[];
  readonly draft: TeacherDraft;
  readonly actions: TeachersActions;
}

function Table({ models, draft, actions }: TableProps) {
  if (models.length === 0) return <p class="empty">{t("teachers-none-found")}</p>;
  return (
    <div class="scroller teachers-list" tabIndex={0} role="region" aria-label={t("teachers-models")}>
      <table data-testid="webllm-models">
        <thead>
          <tr>
            <th scope="col">{t("teachers-model")}</th>
            <th scope="col" class="number">
              {t("teachers-needs")}
            </th>
            <th scope="col" class="number">
              {t("teachers-context")}
            </th>
            <th scope="col">{t("teachers-here")}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <Row key={model.id} model={model} isChosen={draft.model === model.id} actions={actions} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ model, isChosen, actions }: { model: ModelView; isChosen: boolean; actions: TeachersActions }) {
  const { id, megabytes, context, needsF16, trouble, kept } = model;
  const size = kept?.bytes == null ? null : sayBytes(kept.bytes);
  return (
    <tr data-chosen={isChosen} data-trouble={trouble ?? ""} data-model={id}>
      <th scope="row">
        <label class="teachers-model">
          <input type="radio" name="webllm-model" checked={isChosen} onChange={() => actions.change({ model: id })} />
          <span class="mono">{id.replace(/-MLC(?=$|-)/, "")}</span>
        </label>
      </th>
      <td class="number">
        {megabytes === null ? t("teachers-unknown") : sayBytes(megabytes * 1e6)}
        {needsF16 && <span class="tag">f16</span>}
      </td>
      <td class="number">{context === null ? t("teachers-unknown") : formatWhole(context)}</td>
      <td>
        {trouble !== null && <span class="teachers-not">{t(`teachers-not-${trouble}`)}</span>}
        {trouble === null && !kept && t("teachers-runs")}
        {kept && (
          <span class="teachers-kept">
            {t(kept.isWhole ? "teachers-kept" : "teachers-kept-part", { size: size ?? t("teachers-unknown") })}
            <button
              type="button"
              class="link"
              aria-label={t("teachers-delete-model", { model: id })}
              onClick={() => actions.deleteModel(id)}
            >
              {t("teachers-delete")}
            </button>
          </span>
        )}
      </td>
    </tr>
  );
}
