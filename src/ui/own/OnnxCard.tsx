// One kept ONNX file: what it says of itself, and what it can do as it is.

import messages from "../../text/en/late/onnx.ftl?raw";
import { addMessages, languageOf, say, t } from "../../text/text";
import { formatCompact, formatWhole } from "../format";
import { ModelRemove } from "./ModelRemove";
import type { MeasureView, ModelRow, ModelsActions, OnnxView } from "./modelsView";
import { OnnxMeasure } from "./OnnxMeasure";
import { saySize } from "./size";

addMessages(messages);

interface Props {
  readonly row: Omit<ModelRow, "onnx">;
  readonly onnx: OnnxView;
  readonly isNew: boolean;
  readonly measures: Readonly<Record<string, MeasureView>>;
  readonly actions: Pick<ModelsActions, "measure" | "stopMeasuring">;
  readonly onRemove: () => void;
}

export function OnnxCard({ row, onnx, isNew, measures, actions, onRemove }: Props) {
  const { id, title, createdAt, bytes, parameters, damage } = row;
  const { kind, vocab, layers, cache, tasks, taskTitle } = onnx;
  const day = new Intl.DateTimeFormat(languageOf(), { dateStyle: "medium" }).format(new Date(createdAt));
  const isBusy = Object.values(measures).some(({ state }) => state === "running");
  return (
    <li class="model" data-testid="model" data-id={id} data-new={isNew} data-onnx={kind}>
      <div class="model-head">
        <h4>
          {title}
          {isNew && <span class="tag">{t("models-new")}</span>}
        </h4>
        <p class="hint">{t(`onnx-from-${kind}`, { day })}</p>
      </div>
      <dl class="model-facts">
        <Fact name={t("models-fact-parameters")} value={formatCompact(parameters)} />
        <Fact name={t("models-fact-size")} value={saySize(bytes)} />
        {vocab !== null && (
          <Fact name={t("models-fact-vocabulary")} value={t("models-tokens", { count: formatWhole(vocab) })} />
        )}
        {layers !== null && <Fact name={t("models-fact-layers")} value={formatWhole(layers)} />}
        {cache !== null && <Fact name={t("onnx-fact-cache")} value={cache} />}
        <Fact name={t("onnx-fact-alphabet")} value={alphabetOf(onnx)} />
        {taskTitle !== null && <Fact name={t("onnx-fact-task")} value={say(taskTitle)} />}
      </dl>
      {damage !== null && (
        <p class="models-reason" role="alert">
          {t("models-damaged", { why: say(damage) })}
        </p>
      )}
      {damage === null && tasks.length > 0 && (
        <OnnxMeasure id={id} title={title} tasks={tasks} measure={measures[id]} isBusy={isBusy} actions={actions} />
      )}
      <ModelRemove title={title} isTrainable={false} onRemove={onRemove} />
    </li>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

function alphabetOf({ kind, alphabet }: OnnxView): string {
  if (kind === "encoder") return t("onnx-encoder");
  return t(alphabet === null ? "onnx-alphabet-none" : "onnx-alphabet-ours");
}
