// What the columns of a file are: recognised, changed by hand, seen on five rows, marked by a verifier, kept.

import { t } from "../../text/text";
import { DataCounts } from "./DataCounts";
import { DataRowCard } from "./DataRowCard";
import { DataVerifier } from "./DataVerifier";
import { FIELDS, type DataActions, type Field, type Incoming } from "./dataView";

interface Props {
  readonly incoming: Incoming;
  readonly isBusy: boolean;
  readonly actions: DataActions;
}

export function DataMapping({ incoming, isBusy, actions }: Props) {
  const { name, title, format, columns, rows, mapping, preview } = incoming;
  const problem = problemOf(incoming);
  return (
    <div class="data-mapping" data-testid="data-mapping">
      <header>
        <h2 tabIndex={-1}>{name}</h2>
        <p class="section-lede" data-testid="data-layout">
          {t("data-read", { format, rows, columns: columns.length })} {t(`data-layout-${mapping.layout}`)}
        </p>
      </header>

      <section aria-labelledby="data-columns">
        <h3 id="data-columns">{t("data-columns")}</h3>
        <div class="data-fields">
          {FIELDS.map((field) => (
            <FieldChoice
              key={field}
              field={field}
              columns={columns}
              value={mapping.columns[field] ?? null}
              onChoose={(column) => actions.setColumn(field, column)}
            />
          ))}
        </div>
      </section>

      <DataVerifier incoming={incoming} actions={actions} />

      <section aria-labelledby="data-preview">
        <h3 id="data-preview">{t("data-preview")}</h3>
        {preview ? (
          <>
            <DataCounts preview={preview} />
            <ol class="data-rows" data-testid="data-preview">
              {preview.first.map((row, i) => (
                <DataRowCard key={i} row={row} />
              ))}
            </ol>
          </>
        ) : (
          <p class="empty" role="status">
            {t("data-working-out")}
          </p>
        )}
      </section>

      <div class="data-keep">
        <label>
          <span>{t("data-title")}</span>
          <input
            type="text"
            value={title}
            maxLength={120}
            data-testid="data-title"
            onInput={(event) => actions.setTitle(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button strong"
          disabled={isBusy || problem !== null || !preview}
          aria-describedby={problem ? "data-problem" : undefined}
          data-testid="data-keep"
          onClick={actions.keep}
        >
          {t("data-keep", { rows: preview?.rows ?? 0 })}
        </button>
        <button type="button" class="button quiet" disabled={isBusy} onClick={actions.cancel}>
          {t("data-discard")}
        </button>
        {problem && (
          <p id="data-problem" class="field-error">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

/** Why it cannot be kept yet. */
function problemOf({ preview, title, mapping }: Incoming): string | null {
  if (mapping.columns.question === undefined) return t("data-no-question");
  if (title.trim() === "") return t("data-no-title");
  if (preview?.fault) return t("data-no-verifier");
  return preview && preview.rows === 0 ? t("data-no-rows") : null;
}

interface FieldProps {
  readonly field: Field;
  readonly columns: readonly string[];
  readonly value: string | null;
  readonly onChoose: (column: string | null) => void;
}

function FieldChoice({ field, columns, value, onChoose }: FieldProps) {
  const help = `data-help-${field}`;
  return (
    <div class="data-field" data-set={value !== null}>
      <label>
        <span>{t(`data-field-${field}`)}</span>
        <select
          value={value === null ? "" : `=${value}`}
          aria-describedby={help}
          data-testid={`data-field-${field}`}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChoose(chosen === "" ? null : chosen.slice(1));
          }}
        >
          <option value="">{t("data-field-none")}</option>
          {columns.map((column) => (
            <option key={column} value={`=${column}`}>
              {column}
            </option>
          ))}
        </select>
      </label>
      <p id={help} class="hint">
        {t(help)}
      </p>
    </div>
  );
}
