// The jobs that are kept: what was written in each, and going on with those that were not finished.

import { useState } from "preact/hooks";
import { say, t } from "../../text/text";
import type { JobView, TeachersActions, WorkView } from "./teachersView";

interface Props {
  readonly jobs: readonly JobView[];
  readonly open: string | null;
  readonly work: WorkView | null;
  readonly actions: TeachersActions;
}

export function TeachersJobs({ jobs, open, work, actions }: Props) {
  return (
    <div class="teachers-jobs" data-testid="teacher-jobs">
      <h2>{t("teachers-jobs")}</h2>
      {jobs.length === 0 ? (
        <p class="empty">{t("teachers-jobs-none")}</p>
      ) : (
        <ul>
          {jobs.map((job) => (
            <Job key={job.id} job={job} isOpen={job.id === open} work={work} actions={actions} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface JobProps {
  readonly job: JobView;
  readonly isOpen: boolean;
  readonly work: WorkView | null;
  readonly actions: TeachersActions;
}

function Job({ job, isOpen, work, actions }: JobProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { id, mode, teacher, source, count, written, failed } = job;
  const isWorking = work?.job === id;
  return (
    <li data-testid="teacher-job" data-open={isOpen}>
      <button type="button" class="teachers-job" aria-pressed={isOpen} onClick={() => actions.show(isOpen ? null : id)}>
        <b>{t(`teachers-mode-${mode}`)}</b>
        <span>{say(source)}</span>
        <span class="mono">{teacher}</span>
      </button>
      <span class="teachers-count">
        {t("teachers-written", { written, count })}
        {failed > 0 && <span class="teachers-not"> {t("teachers-failed", { count: failed })}</span>}
      </span>
      <span class="teachers-job-buttons">
        {written < count && !isWorking && (
          <button
            type="button"
            class="button"
            data-testid="job-resume"
            disabled={work !== null}
            onClick={() => actions.resume(id)}
          >
            {t("teachers-resume")}
          </button>
        )}
        {!isWorking && (
          <button
            type="button"
            class={isAsking ? "button danger" : "button quiet"}
            data-testid="job-delete"
            onBlur={() => setIsAsking(false)}
            onClick={() => (isAsking ? actions.removeJob(id) : setIsAsking(true))}
          >
            {t(isAsking ? "teachers-delete-sure" : "teachers-delete")}
          </button>
        )}
      </span>
    </li>
  );
}
