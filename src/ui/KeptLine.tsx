// One kept experiment: a line of the table, and beneath it what a person can say of it and do with it.

import { say, t } from "../text/text";
import { formatInterval, formatPercent, formatValue } from "./format";
import { KeptDetails } from "./KeptDetails";
import { saySeconds } from "./quantities";
import { hrefOf } from "./route";
import type { ExperimentRow, WorkbenchActions } from "./workbenchView";

interface Props {
  readonly row: ExperimentRow;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  readonly onTick: () => void;
  readonly onOpen: () => void;
  readonly columns: number;
  readonly actions: WorkbenchActions;
}

const date = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

export function KeptLine({ row, isTicked, isOpen, onTick, onOpen, columns, actions }: Props) {
  const { id, title, result } = row;
  return (
    <tbody data-testid="kept-row" data-id={id} data-open={isOpen}>
      <tr>
        <td>
          <input
            type="checkbox"
            checked={isTicked}
            aria-label={t("kept-tick", { title })}
            data-testid="kept-tick"
            onChange={onTick}
          />
        </td>
        <th scope="row">
          <a href={hrefOf({ page: "experiment", id })}>{say(title)}</a>
          {row.isTuning && <span class="tag">{t("kept-tuning")}</span>}
          {row.tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
          <button type="button" class="kept-more" aria-expanded={isOpen} data-testid="kept-more" onClick={onOpen}>
            {row.note ? t("kept-has-note") : t("kept-edit")}
            <span class="visually-hidden"> {title}</span>
          </button>
        </th>
        <td>{say(row.task)}</td>
        <td class="kept-arms">{row.arms.map(say).join(", ")}</td>
        <td>{t("kept-seeds-of", { done: row.seedsDone, all: row.seeds })}</td>
        <td>{stateOf(row)}</td>
        <td>
          {result ? (
            <>
              <span class="kept-result">{result.name}</span>
              <b>{formatValue(result.estimate.mean, true)}</b> <small>{formatInterval(result.estimate, true)}</small>
            </>
          ) : (
            "–"
          )}
        </td>
        <td>{row.outcome ? t(`outcome-${row.outcome}`) : "–"}</td>
        <td>{date.format(new Date(row.at))}</td>
        <td>{row.seconds === null ? "–" : saySeconds(row.seconds)}</td>
        <td class="kept-device">{row.device ?? "–"}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns}>
            <KeptDetails row={row} actions={actions} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function stateOf({ isRunning, fraction }: ExperimentRow): string {
  if (isRunning) return t("kept-running");
  if (fraction >= 1) return t("kept-done");
  return fraction > 0 ? t("kept-unfinished", { percent: formatPercent(fraction) }) : t("kept-not-run");
}
