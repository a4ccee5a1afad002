// What a person can say of a kept experiment (its name, tags, a note) and do with it (open, copy, export, delete).

import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../text/text";
import { hrefOf } from "./route";
import type { ExperimentRow, WorkbenchActions } from "./workbenchView";

export function KeptDetails({ row, actions }: { row: ExperimentRow; actions: WorkbenchActions }) {
  const { id, title, note, isRunning } = row;
  const { onExport } = actions;
  return (
    <div class="kept-details" data-testid="kept-details">
      <label class="kept-field">
        <span>{t("kept-name")}</span>
        <Typed value={title} onValue={(name) => actions.rename(id, name)}>
          {(own) => <input type="text" data-testid="kept-name" maxLength={80} {...own} />}
        </Typed>
      </label>
      <Tags row={row} onTags={(tags) => actions.setTags(id, tags)} />
      <label class="kept-field kept-note">
        <span>{t("kept-note")}</span>
        <Typed value={note} onValue={(text) => actions.setNote(id, text)}>
          {(own) => <textarea data-testid="kept-note" rows={3} maxLength={2000} {...own} />}
        </Typed>
      </label>
      <div class="kept-buttons">
        <a class="button" href={hrefOf({ page: "experiment", id })}>
          {t("kept-open")}
        </a>
        <button type="button" class="button" data-testid="kept-duplicate" onClick={() => actions.duplicate(id)}>
          {t("kept-duplicate")}
        </button>
        <button type="button" class="button" data-testid="kept-export" onClick={() => onExport(id)}>
          {t("kept-export")}
        </button>
        <button
          type="button"
          class="button danger"
          data-testid="kept-delete"
          disabled={isRunning}
          onClick={() => actions.remove(id)}
        >
          {t("kept-delete")}
        </button>
        {isRunning && <span class="hint">{t("kept-delete-running")}</span>}
      </div>
    </div>
  );
}

interface TypedProps {
  readonly value: string;
  /** Called when the field is left. */
  readonly onValue: (value: string) => void;
  readonly children: (own: {
    readonly value: string;
    readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
    readonly onChange: () => void;
  }) => VNode;
}

/** A text that is kept when its field is left: what is being typed outlives a new drawing of the table. */
function Typed({ value, onValue, children }: TypedProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return children({
    value: text,
    onInput: (event) => setText(event.currentTarget.value),
    onChange: () => onValue(text),
  });
}

function Tags({ row: { tags }, onTags }: { row: ExperimentRow; onTags: (tags: readonly string[]) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      class="kept-field kept-tags"
      onSubmit={(event) => {
        event.preventDefault();
        const tag = text.trim();
        if (tag && !tags.includes(tag)) onTags([...tags, tag]);
        setText("");
      }}
    >
      <label>
        <span>{t("kept-tags")}</span>
        <input
          type="text"
          data-testid="kept-tag"
          maxLength={24}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button" disabled={text.trim() === ""}>
        {t("kept-tag-add")}
      </button>
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag tag-remove"
          aria-label={t("kept-tag-remove", { tag })}
          onClick={() => onTags(tags.filter((other) => other !== tag))}
        >
          {tag} <span aria-hidden="true">×</span>
        </button>
      ))}
    </form>
  );
}
