// The models that a person brought: how to bring one, what is being done with it, and those that are kept.

import { useEffect } from "preact/hooks";
import messages from "../../text/en/late/models.ftl?raw";
import { addMessages, say, t } from "../../text/text";
import { ModelCard } from "./ModelCard";
import { ModelProgress } from "./ModelProgress";
import { ModelSource } from "./ModelSource";
import type { ModelsActions, ModelsView } from "./modelsView";
import { OnnxCard } from "./OnnxCard";
import type { Part } from "./parts";
import "./models.css";

addMessages(messages);

export function ModelsPart({ view, actions }: Part<ModelsView, ModelsActions>) {
  useEffect(actions.open, [actions]);
  const { list, work, refusal, newest, noStorage, address, measures } = view.value;
  return (
    <section class="models" aria-labelledby="models-title" data-testid="models">
      <header>
        <h2 id="models-title">{t("own-models")}</h2>
        <p class="section-lede">{t("models-lede")}</p>
      </header>
      {noStorage === null ? (
        <ModelSource address={address} isBusy={work !== null} actions={actions} />
      ) : (
        <p class="models-refusal" role="alert">
          {t("models-no-storage", { why: say(noStorage) })}
        </p>
      )}
      {work && <ModelProgress work={work} onCancel={actions.cancel} />}
      <p role="status" class="visually-hidden">
        {newest === null ? "" : t("models-done", { title: titleOf(view.value, newest) })}
      </p>
      {refusal && (
        <div class="models-refusal" role="alert" data-testid="model-refusal">
          <p>
            <b>{t("models-refused", { title: refusal.title })}</b>
          </p>
          <p class="models-reason">{say(refusal.reason)}</p>
          <p class="hint">{t("models-refused-hint")}</p>
          <button type="button" class="button" onClick={actions.dismiss}>
            {t("models-dismiss")}
          </button>
        </div>
      )}
      {list === null && noStorage === null && <p class="empty">{t("models-reading")}</p>}
      {list?.length === 0 && !work && (
        <div class="models-empty" data-testid="models-empty">
          <p class="empty">{t("models-empty")}</p>
          <p class="section-lede">{t("models-empty-help")}</p>
        </div>
      )}
      {list !== null && list.length > 0 && (
        <>
          <h3 class="models-kept">{t("models-kept", { count: list.length })}</h3>
          <ul class="models-list" data-testid="models-list">
            {list.map(({ onnx, ...row }) => {
              const shared = { row, isNew: row.id === newest, onRemove: () => actions.remove(row.id) };
              return onnx ? (
                <OnnxCard key={row.id} {...shared} onnx={onnx} measures={measures} actions={actions} />
              ) : (
                <ModelCard key={row.id} {...shared} />
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

const titleOf = ({ list }: ModelsView, id: string): string => list?.find((row) => row.id === id)?.title ?? "";
