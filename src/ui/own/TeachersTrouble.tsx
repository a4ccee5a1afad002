// What went wrong, by its name, and what can be done about it.

import { say, t } from "../../text/text";
import type { TroubleView } from "./teachersView";

interface Props {
  readonly trouble: TroubleView;
  readonly origin: string;
  readonly onClose: () => void;
}

/** How each server is told to let this page read its answers. */
const allowances = (origin: string) =>
  [
    ["Ollama", `OLLAMA_ORIGINS=${origin} ollama serve`],
    ["llama.cpp", "llama-server -m model.gguf --port 8080"],
    ["vLLM", `vllm serve MODEL --allowed-origins '["${origin}"]'`],
  ] as const;

export function TeachersTrouble({ trouble: { kind, detail }, origin, onClose }: Props) {
  return (
    <div class="teachers-trouble" role="alert" data-testid="teacher-trouble" data-kind={kind}>
      <div class="teachers-trouble-head">
        <h3>{t(`teachers-trouble-${kind}`)}</h3>
        <button type="button" class="button quiet" onClick={onClose}>
          {t("teachers-dismiss")}
        </button>
      </div>
      <p>{t(`teachers-next-${kind}`)}</p>
      {kind === "unreachable" && (
        <dl class="teachers-allow">
          {allowances(origin).map(([name, command]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{command}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="hint mono">{say(detail)}</p>
    </div>
  );
}
