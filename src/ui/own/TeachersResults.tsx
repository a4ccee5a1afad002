// What was written in one job: how good the critic is, and every critique beside the verifier's word.

import { t } from "../../text/text";
import { formatInterval, formatPercent, formatValue } from "../format";
import { TeachersRow } from "./TeachersRow";
import type { OpenJobView, ShareView, TeachersActions, WritingFilter } from "./teachersView";

const FILTERS: readonly WritingFilter[] = ["all", "right", "wrong", "unreadable", "failed"];

interface Props {
  readonly open: OpenJobView;
  readonly canKeep: boolean;
  readonly made: string | null;
  readonly actions: TeachersActions;
}

export function TeachersResults({ open, canKeep, made, actions }: Props) {
  const { job, filter, counts, rows, usable } = open;
  const isCritique = job.mode === "critique";
  return (
    <div class="teachers-results" data-testid="teacher-results">
      {open.verdict && <Summary open={open} isCritique={isCritique} />}
      <div class="teachers-bar">
        <div class="teachers-filters" role="group" aria-label={t("teachers-filter")}>
          {FILTERS.filter((id) => id === "all" || counts[id] > 0 || id === filter).map((id) => (
            <button
              key={id}
              type="button"
              class="teachers-filter"
              aria-pressed={id === filter}
              data-testid={`filter-${id}`}
              onClick={() => actions.filter(id)}
            >
              {t(isCritique ? `teachers-filter-${id}` : `teachers-filter-solved-${id}`)} <b>{counts[id]}</b>
            </button>
          ))}
        </div>
        <div class="teachers-files">
          {canKeep && (
            <button
              type="button"
              class="button"
              data-testid="writing-keep"
              disabled={usable === 0}
              onClick={actions.keep}
            >
              {t("teachers-keep", { count: usable })}
            </button>
          )}
          <button
            type="button"
            class="button"
            data-testid="writing-download"
            disabled={usable === 0}
            onClick={actions.download}
          >
            {t("teachers-download", { count: usable })}
          </button>
        </div>
      </div>
      {made !== null && <p role="status">{t("teachers-made", { title: made })}</p>}
      {rows.length === 0 && <p class="empty">{t("teachers-rows-none")}</p>}
      <ol class="teachers-rows" data-testid="writing-rows">
        {rows.map((row) => (
          <TeachersRow key={row.index} row={row} mode={job.mode} />
        ))}
      </ol>
      {rows.length < counts[filter] && (
        <p class="hint">{t("teachers-rows-first", { shown: rows.length, count: counts[filter] })}</p>
      )}
    </div>
  );
}

function Summary({ open, isCritique }: { open: OpenJobView; isCritique: boolean }) {
  const { verdict, step, unreadable, misses, falseAlarms, always } = open;
  return (
    <div class="teachers-summary" data-testid="critic-summary">
      {verdict && <Share id={isCritique ? "verdict" : "solved"} share={verdict} />}
      {step && <Share id="step" share={step} />}
      {isCritique && unreadable && <Share id="unreadable" share={unreadable} />}
      {isCritique && misses.of + falseAlarms.of > 0 && (
        <p class="teachers-confusion">
          {t("teachers-misses", { count: misses.count, of: misses.of })}{" "}
          {t("teachers-false-alarms", { count: falseAlarms.count, of: falseAlarms.of })}{" "}
          {always !== null && t("teachers-always", { share: formatPercent(always) })} {t("teachers-finding")}
        </p>
      )}
    </div>
  );
}

const Share = ({ id, share }: { id: "verdict" | "solved" | "step" | "unreadable"; share: ShareView }) => (
  <div class="teachers-share" data-testid={`share-${id}`}>
    <span class="kicker">{t(`teachers-share-${id}`)}</span>
    <b>{formatValue(share.mean)}</b>
    <span class="hint">
      {formatInterval(share)} · {t("teachers-of", { count: share.count, of: share.of })}
    </span>
  </div>
);
