// One set of data that is kept: look at it, name it, take it away, delete it.

import { useEffect, useRef, useState } from "preact/hooks";
import { languageOf, t } from "../../text/text";
import type { Dataset } from "../../types";
import { DataPeek } from "./DataPeek";
import { CONTINUED, WRITTEN, type DataActions, type DataView } from "./dataView";

interface Props {
  readonly dataset: Dataset;
  readonly peek: DataView["peek"];
  readonly isBusy: boolean;
  readonly actions: DataActions;
}

export function DataItem({ dataset, peek, isBusy, actions }: Props) {
  const { id, title, rows, problems, responses, critiques, verifier, origin, createdAt } = dataset;
  const date = new Intl.DateTimeFormat(languageOf(), { dateStyle: "medium" }).format(new Date(createdAt));
  const layouts = WRITTEN.filter((one) => one !== "cft" || critiques > 0);
  const signals = CONTINUED.filter((one) => one !== "cft" || critiques > 0);
  return (
    <li class="data-item" data-testid="data-item">
      <div class="data-item-head">
        <div class="data-item-title">
          <h3>{title}</h3>
          <Renaming title={title} isBusy={isBusy} onRename={(name) => actions.rename(id, name)} />
          <Deleting title={title} isBusy={isBusy} onDelete={() => actions.remove(id)} />
        </div>
        <p class="data-facts">
          {t("data-counts", { rows, questions: problems, responses, critiques })}{" "}
          {t("data-marked-by", { verifier: t(`data-verifier-${verifier.kind}`) })}
        </p>
        <p class="hint">
          {origin === "sample" ? t("data-origin-sample") : t("data-origin", { origin })} {t("data-since", { date })}{" "}
          <span class="mono">{id}</span>
        </p>
      </div>
      <div class="data-doings">
        <button type="button" class="button" aria-expanded={peek !== null} onClick={() => actions.look(id)}>
          {t(peek ? "data-close" : "data-look")}
        </button>
        <Choosing
          label={t("data-write")}
          ids={layouts}
          nameOf={(one) => t(`data-write-${one}`)}
          action={t("data-write-go")}
          isBusy={isBusy}
          onGo={(layout) => actions.write(id, layout)}
        />
        <Choosing
          label={t("data-trl")}
          ids={signals}
          nameOf={(one) => t(`data-trl-${one}`)}
          action={t("data-trl-go")}
          isBusy={isBusy}
          onGo={(signal) => actions.continueInTrl(id, signal)}
        />
      </div>
      {peek && <DataPeek peek={peek} rows={rows} onTurn={actions.turn} />}
    </li>
  );
}

interface ChoosingProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly nameOf: (id: Id) => string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onGo: (id: Id) => void;
}

function Choosing<Id extends string>({ label, ids, nameOf, action, isBusy, onGo }: ChoosingProps<Id>) {
  const [chosen, setChosen] = useState(ids[0]!);
  return (
    <div class="data-choosing" role="group" aria-label={label}>
      <label>
        <span>{label}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value as Id)}>
          {ids.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" disabled={isBusy} onClick={() => onGo(chosen)}>
        {action}
      </button>
    </div>
  );
}

interface RenamingProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onRename: (title: string) => void;
}

function Renaming({ title, isBusy, onRename }: RenamingProps) {
  const [name, setName] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isOpen = name !== null;
  useEffect(() => {
    if (isOpen) field.current?.select();
  }, [isOpen]);
  if (name === null)
    return (
      <button type="button" class="link" disabled={isBusy} onClick={() => setName(title)}>
        {t("data-rename")}
      </button>
    );
  return (
    <form
      class="data-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") onRename(name);
        setName(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") setName(null);
      }}
    >
      <label>
        <span>{t("data-title")}</span>
        <input
          ref={field}
          type="text"
          value={name}
          maxLength={120}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t("data-rename-go")}
      </button>
    </form>
  );
}

interface DeletingProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onDelete: () => void;
}

function Deleting({ title, isBusy, onDelete }: DeletingProps) {
  const [isAsking, setIsAsking] = useState(false);
  const harmless = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) harmless.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <button type="button" class="link" disabled={isBusy} onClick={() => setIsAsking(true)}>
        {t("data-delete")}
      </button>
    );
  return (
    <div class="data-line" role="group" aria-label={t("data-delete")}>
      <p>{t("data-delete-ask", { title })}</p>
      <button ref={harmless} type="button" class="button" onClick={() => setIsAsking(false)}>
        {t("data-delete-not")}
      </button>
      <button type="button" class="button danger" onClick={onDelete}>
        {t("data-delete-sure")}
      </button>
    </div>
  );
}
