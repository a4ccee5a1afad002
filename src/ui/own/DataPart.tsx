// The data that a person brought: bring some, say what its columns are, look at what is kept, take it away.

import { useEffect, useRef } from "preact/hooks";
import { addMessages, say, t } from "../../text/text";
import messages from "../../text/en/late/data.ftl?raw";
import { formatPercent } from "../format";
import { DataBring } from "./DataBring";
import { DataList } from "./DataList";
import { DataMapping } from "./DataMapping";
import type { DataActions, DataView } from "./dataView";
import type { Part } from "./parts";
import "./data.css";

addMessages(messages);

export function DataPart({ view, actions }: Part<DataView, DataActions>) {
  useEffect(actions.open, [actions]);
  const { list, isKept, work, incoming, failure, done, peek, hub } = view.value;
  const top = useRef<HTMLElement>(null);
  const hadIncoming = useRef(false);
  const hasIncoming = incoming !== null;
  useEffect(() => {
    // What a person was at is gone: the keyboard goes on where the new thing is.
    if (hasIncoming !== hadIncoming.current) top.current?.querySelector<HTMLElement>("h2")?.focus();
    hadIncoming.current = hasIncoming;
  }, [hasIncoming]);
  return (
    <section class="data" aria-label={t("own-data")} ref={top} data-testid="data">
      {incoming ? (
        <DataMapping incoming={incoming} isBusy={work !== null} actions={actions} />
      ) : (
        <DataBring hub={hub} isBusy={work !== null} actions={actions} />
      )}
      {failure && (
        <div class="data-failure" role="alert" data-testid="data-failure">
          <p>
            {failure.name === "" ? null : <b>{failure.name} </b>}
            {say(failure.reason)}
          </p>
          <p>{t("data-nothing-changed")}</p>
          <button type="button" class="button" onClick={actions.dismiss}>
            {t("data-dismiss")}
          </button>
        </div>
      )}
      {work && (
        <div
          class="data-work"
          role="group"
          aria-label={t(`data-${work.kind}`, { name: work.name })}
          data-testid="data-work"
        >
          <p>
            {t(`data-${work.kind}`, { name: work.name })}
            {work.fraction === null ? "" : ` ${formatPercent(work.fraction)}`}
          </p>
          {work.fraction !== null && <progress max={1} value={work.fraction} aria-label={t("data-progress")} />}
          {work.kind === "reading" && (
            <button type="button" class="button" onClick={actions.cancel}>
              {t("data-cancel")}
            </button>
          )}
        </div>
      )}
      <p class="data-done" role="status" data-testid="data-done">
        {done ? t(`data-done-${done.kind}`, { name: done.name }) : ""}
      </p>
      {!isKept && <p class="hint">{t("data-not-kept")}</p>}
      {!incoming && <DataList list={list} peek={peek} isBusy={work !== null} actions={actions} />}
    </section>
  );
}
