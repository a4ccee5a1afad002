// Bringing data: a file that is chosen or dropped, a data set of the hub, the sample.

import { useState } from "preact/hooks";
import { t } from "../../text/text";
import type { DataActions, Hub } from "./dataView";

interface Props {
  readonly hub: Hub | null;
  readonly isBusy: boolean;
  readonly actions: DataActions;
}

export function DataBring({ hub, isBusy, actions }: Props) {
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      class="data-bring"
      data-over={isOver}
      data-testid="data-drop"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !isBusy) actions.choose(file);
      }}
    >
      <h2 tabIndex={-1}>{t("data-bring")}</h2>
      <p class="section-lede">{t("data-bring-lede")}</p>
      <div class="data-ways">
        <label class="button strong file-button" data-disabled={isBusy}>
          {t("data-choose")}
          <input
            type="file"
            class="visually-hidden"
            accept=".jsonl,.ndjson,.json,.csv,.tsv,.parquet"
            disabled={isBusy}
            data-testid="data-file"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) actions.choose(file);
              input.value = "";
            }}
          />
        </label>
        <span class="data-or">{t("data-drop")}</span>
        <button type="button" class="button" disabled={isBusy} onClick={actions.takeSample}>
          {t("data-sample")}
        </button>
      </div>
      <p class="hint">{t("data-sample-help")}</p>
      {hub && <DataHub hub={hub} isBusy={isBusy} actions={actions} />}
    </div>
  );
}

function DataHub({ hub, isBusy, actions }: Props & { readonly hub: Hub }) {
  const [id, setId] = useState(hub.id);
  const [path, setPath] = useState("");
  const chosen = hub.files?.find((file) => file.path === path) ?? hub.files?.[0];
  return (
    <div class="data-hub">
      <form
        class="data-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (id.trim()) actions.listHub(id);
        }}
      >
        <label>
          <span>{t("data-hub")}</span>
          <input
            type="text"
            class="mono"
            value={id}
            placeholder="openai/gsm8k"
            data-testid="data-hub"
            onInput={(event) => setId(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={isBusy || hub.isBusy}>
          {t("data-hub-list")}
        </button>
      </form>
      {hub.isBusy && <p role="status">{t("data-hub-listing")}</p>}
      {hub.files && chosen && (
        <div class="data-line">
          <label>
            <span>{t("data-hub-file", { count: hub.files.length })}</span>
            <select value={chosen.path} onChange={(event) => setPath(event.currentTarget.value)}>
              {hub.files.map((file) => (
                <option key={file.path} value={file.path}>
                  {t("data-hub-size", { path: file.path, megabytes: Math.ceil(file.size / 1e5) / 10 })}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" disabled={isBusy} onClick={() => actions.readHub(chosen.path)}>
            {t("data-hub-read")}
          </button>
        </div>
      )}
      <p class="hint">{t("data-hub-help")}</p>
    </div>
  );
}
