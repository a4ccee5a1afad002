// One kept model: what it is, where it came from, and how it is deleted.

import { languageOf, say, t } from "../../text/text";
import { formatCompact, formatWhole } from "../format";
import { ModelRemove } from "./ModelRemove";
import type { ModelFacts, ModelRow } from "./modelsView";
import { saySize } from "./size";

interface Props {
  readonly row: Omit<ModelRow, "onnx">;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

export function ModelCard({ row, isNew, onRemove }: Props) {
  const { title, origin, createdAt, bytes, parameters, facts, damage } = row;
  const day = new Intl.DateTimeFormat(languageOf(), { dateStyle: "medium" }).format(new Date(createdAt));
  return (
    <li class="model" data-testid="model" data-id={row.id} data-new={isNew}>
      <div class="model-head">
        <h4>
          {title}
          {isNew && <span class="tag">{t("models-new")}</span>}
        </h4>
        <p class="hint">{origin === title ? t("models-folder", { day }) : t("models-origin", { origin, day })}</p>
      </div>
      <dl class="model-facts">
        <Fact id="parameters" value={formatCompact(parameters)} />
        <Fact id="size" value={facts ? `${saySize(bytes)}, ${facts.dtypes.join(", ")}` : saySize(bytes)} />
        {facts && <Shape facts={facts} />}
      </dl>
      {damage !== null && (
        <p class="models-reason" role="alert">
          {t("models-damaged", { why: say(damage) })}
        </p>
      )}
      <ModelRemove title={title} isTrainable onRemove={onRemove} />
    </li>
  );
}

function Shape({ facts }: { facts: ModelFacts }) {
  const { context, layers, width, heads, kvHeads, vocab, isTied, hasTemplate } = facts;
  return (
    <>
      <Fact id="context" value={t("models-tokens", { count: formatWhole(context) })} />
      <Fact id="layers" value={t("models-layers", { count: layers, width: formatWhole(width) })} />
      <Fact
        id="heads"
        value={
          kvHeads === heads ? t("models-heads", { count: heads }) : t("models-grouped", { heads, groups: kvHeads })
        }
      />
      <Fact id="vocabulary" value={t(isTied ? "models-tied" : "models-untied", { count: formatWhole(vocab) })} />
      <Fact id="prompts" value={t(hasTemplate ? "models-template" : "models-plain")} />
    </>
  );
}

const Fact = ({ id, value }: { id: string; value: string }) => (
  <div>
    <dt>{t(`models-fact-${id}`)}</dt>
    <dd>{value}</dd>
  </div>
);
