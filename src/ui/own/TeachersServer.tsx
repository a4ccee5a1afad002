// A server on this machine: its address, what models it has, a key if it wants one.

import { t } from "../../text/text";
import type { ServerView, TeacherDraft, TeachersActions } from "./teachersView";

const USUAL = [
  ["Ollama", "http://localhost:11434"],
  ["llama.cpp", "http://localhost:8080"],
  ["vLLM", "http://localhost:8000"],
  ["LM Studio", "http://localhost:1234"],
] as const;

interface Props {
  readonly server: ServerView;
  readonly draft: TeacherDraft;
  readonly actions: TeachersActions;
}

export function TeachersServer({ server, draft, actions }: Props) {
  const { isAsking, models } = server;
  return (
    <form
      class="teachers-server"
      data-testid="server"
      onSubmit={(event) => {
        event.preventDefault();
        actions.connect();
      }}
    >
      <div class="fields">
        <label class="field">
          <span class="field-head">{t("teachers-address")}</span>
          <input
            type="text"
            class="mono"
            inputMode="url"
            spellcheck={false}
            list="teachers-usual"
            data-testid="server-address"
            value={draft.address}
            onInput={({ currentTarget: { value } }) => actions.change({ address: value })}
          />
          <datalist id="teachers-usual">
            {USUAL.map(([name, address]) => (
              <option key={name} value={address}>
                {name}
              </option>
            ))}
          </datalist>
          <span class="field-help">{t("teachers-address-help")}</span>
        </label>
        <label class="field">
          <span class="field-head">{t("teachers-key")}</span>
          <input
            type="password"
            autocomplete="off"
            data-testid="server-key"
            value={draft.key}
            onInput={({ currentTarget: { value } }) => actions.change({ key: value })}
          />
          <span class="field-help">{t("teachers-key-help")}</span>
        </label>
        {models && (
          <label class="field">
            <span class="field-head">{t("teachers-model")}</span>
            {models.length > 0 ? (
              <select
                class="mono"
                data-testid="server-model"
                value={draft.serverModel}
                onChange={({ currentTarget: { value } }) => actions.change({ serverModel: value })}
              >
                {models.map((id) => (
                  <option key={id} value={id}>
                    {id}
                  </option>
                ))}
              </select>
            ) : (
              <span class="hint">{t("teachers-server-empty")}</span>
            )}
          </label>
        )}
      </div>
      <button
        type="submit"
        class="button"
        data-testid="server-connect"
        disabled={isAsking || draft.address.trim() === ""}
      >
        {t(isAsking ? "teachers-connecting" : models ? "teachers-connect-again" : "teachers-connect")}
      </button>
    </form>
  );
}
