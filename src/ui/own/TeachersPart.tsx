// Language models that answer, critique and explain: who writes, what about, and what was written.

import { useEffect } from "preact/hooks";
import messages from "../../text/en/late/teachers.ftl?raw";
import { addMessages, t } from "../../text/text";
import type { TeachersActions, TeachersView } from "./teachersView";
import type { Part } from "./parts";
import { TeachersDraft } from "./TeachersDraft";
import { TeachersJobs } from "./TeachersJobs";
import { TeachersModels } from "./TeachersModels";
import { TeachersProgress } from "./TeachersProgress";
import { TeachersResults } from "./TeachersResults";
import { TeachersServer } from "./TeachersServer";
import { TeachersTrouble } from "./TeachersTrouble";
import "./teachers.css";

addMessages(messages);

const KINDS = ["webllm", "server"] as const;

export function TeachersPart({ view, actions }: Part<TeachersView, TeachersActions>) {
  useEffect(actions.open, [actions]);
  const shown = view.value;
  const { draft, work, trouble, jobs, open, origin } = shown;
  const isReady = draft.kind === "server" ? draft.serverModel.trim() !== "" : draft.kind !== null && draft.model !== "";
  return (
    <section class="teachers" aria-label={t("own-teachers")} data-testid="teachers">
      <p class="section-lede">{t("teachers-lede")}</p>
      <fieldset class="teachers-step">
        <legend>{t("teachers-who")}</legend>
        <div class="teachers-kinds">
          {KINDS.map((kind) => (
            <label key={kind} class="teachers-kind" data-chosen={draft.kind === kind}>
              <input
                type="radio"
                name="teacher-kind"
                data-testid={`teacher-${kind}`}
                checked={draft.kind === kind}
                onChange={() => actions.change({ kind })}
              />
              <span>
                <b>{t(`teachers-kind-${kind}`)}</b>
                <span class="hint">{t(`teachers-kind-${kind}-hint`)}</span>
              </span>
            </label>
          ))}
        </div>
        {draft.kind === "webllm" && <TeachersModels list={shown.list} draft={draft} actions={actions} />}
        {draft.kind === "server" && <TeachersServer server={shown.server} draft={draft} actions={actions} />}
      </fieldset>
      <TeachersDraft view={shown} actions={actions} />
      <div class="teachers-start">
        <button
          type="button"
          class="button strong"
          data-testid="teacher-start"
          disabled={!isReady || work !== null}
          onClick={actions.start}
        >
          {t(`teachers-start-${draft.mode}`, { count: draft.count })}
        </button>
        {!isReady && <p class="hint">{t("teachers-choose-first")}</p>}
      </div>
      {trouble && <TeachersTrouble trouble={trouble} origin={origin} onClose={actions.dismiss} />}
      {work && <TeachersProgress work={work} onStop={actions.stop} />}
      {jobs && <TeachersJobs jobs={jobs} open={open?.job.id ?? null} work={work} actions={actions} />}
      {open && <TeachersResults open={open} canKeep={shown.canKeep} made={shown.made} actions={actions} />}
    </section>
  );
}
