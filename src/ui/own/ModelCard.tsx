// One kept model: what it is, where it came from, and how it is deleted.

import { useEffect, useRef, useState } from "preact/hooks";
import { languageOf, say, t } from "../../text/text";
import { formatCompact, formatWhole } from "../format";
import type { ModelFacts, ModelRow } from "./modelsView";
import { hrefOf } from "../route";
import { saySize } from "./size";

interface Props {
  readonly row: ModelRow;
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
      <Remove title={title} onRemove={onRemove} />
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

/** Asks once more: gigabytes may have taken an hour to come. */
function Remove({ title, onRemove }: { title: string; onRemove: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking)
      keep.current?.focus(); // the harmless one
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking)
    return (
      <div class="model-actions">
        <a class="button" href={hrefOf({ page: "own", part: "train" })}>
          {t("models-train")}
          <span class="visually-hidden"> {title}</span>
        </a>
        <button ref={first} type="button" class="button danger" onClick={() => setIsAsking(true)}>
          {t("models-remove")}
          <span class="visually-hidden"> {title}</span>
        </button>
      </div>
    );
  return (
    <div class="model-actions" role="group" aria-label={t("models-remove")}>
      <p>{t("models-remove-ask", { title })}</p>
      <button ref={keep} type="button" class="button" onClick={() => setIsAsking(false)}>
        {t("models-remove-keep")}
      </button>
      <button type="button" class="button danger" data-testid="model-remove" onClick={onRemove}>
        {t("models-remove-sure")}
      </button>
    </div>
  );
}
