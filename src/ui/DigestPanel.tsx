// After the run that a link asked for: whether its results agree with those in the link, contrast by contrast.

import { say, t } from "../text/text";
import type { DigestComparison, DigestRow, Estimate } from "../types";
import { formatInterval, formatValue } from "./format";
import "./share.css";

const MARKS: Record<DigestRow["agreement"], string> = { exact: "=", agrees: "≈", differs: "≠" };

export function DigestPanel({ comparison }: { comparison: DigestComparison }) {
  const { agreement, rows, theirs, ours } = comparison;
  return (
    <section class="digest" aria-labelledby="digest-title" data-testid="digest" data-agreement={agreement}>
      <h2 id="digest-title">
        <span class="kicker">{t("digest-title")}</span>
        <span class="digest-headline" data-testid="digest-headline">
          {headlineOf(comparison)}
        </span>
      </h2>
      <p class="hint">
        {t("digest-sides", {
          ...{ theirSeeds: theirs.seeds, theirDevice: t(`digest-device-${theirs.device}`) },
          ...{ ourSeeds: ours.seeds, ourDevice: t(`digest-device-${ours.device}`) },
        })}{" "}
        {theirs.outcome !== ours.outcome &&
          t("digest-outcomes", {
            theirs: t(`digest-outcome-${theirs.outcome}`),
            ours: t(`digest-outcome-${ours.outcome}`),
          })}
      </p>
      {rows.length > 0 && <DigestTable rows={rows} />}
    </section>
  );
}

function headlineOf({ agreement, rows }: DigestComparison): string {
  const names = rows.filter((row) => row.agreement === "differs").map(({ name }) => say(name));
  if (rows.length === 0) return t("digest-nothing");
  if (agreement === "exact") return t("digest-exact");
  return agreement === "agrees"
    ? t("digest-agrees")
    : t("digest-differs", { count: names.length, names: names.join("; ") });
}

function DigestTable({ rows }: { rows: readonly DigestRow[] }) {
  const ends = rows.flatMap(({ theirs, ours }) => [theirs, ours]).flatMap((one) => (one ? [one.low, one.high] : []));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number) => `${(100 * (value - low)) / (high - low || 1)}%`;
  return (
    <div class="scroller" role="region" tabIndex={0} aria-label={t("digest-caption")}>
      <table class="digest-table">
        <caption class="visually-hidden">{t("digest-caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("digest-contrast")}</th>
            <th scope="col">{t("digest-difference")}</th>
            <th scope="col">{t("digest-theirs")}</th>
            <th scope="col">{t("digest-ours")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} data-agreement={row.agreement}>
              <th scope="row">
                {say(row.name)}
                <Track row={row} at={at} />
              </th>
              <td>
                <Difference row={row} />
              </td>
              <td>
                <Value of={row.theirs} />
              </td>
              <td>
                <Value of={row.ours} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ of }: { of: Estimate | null }) {
  if (!of) return <span class="empty">{t("digest-missing")}</span>;
  return (
    <>
      <b>{formatValue(of.mean, true)}</b> <span class="digest-interval">{formatInterval(of, true)}</span>
    </>
  );
}

function Difference({ row: { difference, allowed, agreement } }: { row: DigestRow }) {
  const word = t(`digest-row-${agreement}`);
  const limit = { allowed: formatValue(allowed ?? 0) };
  return (
    <>
      <b>
        <span aria-hidden="true">{MARKS[agreement]}</span> {word}
      </b>{" "}
      {difference !== null && agreement !== "exact" && (
        <span class="digest-interval">
          {formatValue(difference, true)},{" "}
          {agreement === "agrees" ? t("digest-allowed", limit) : t("digest-beyond", limit)}
        </span>
      )}
    </>
  );
}

/** Both intervals on one scale: the link's above with an open dot, ours below with a full one. */
function Track({ row: { theirs, ours }, at }: { row: DigestRow; at: (value: number) => string }) {
  return (
    <svg class="digest-track" aria-hidden="true" width="100%" height="26">
      <line class="digest-zero" x1={at(0)} x2={at(0)} y1="0" y2="26" />
      {[theirs, ours].map((one, i) => {
        const y = 8 + 10 * i;
        return (
          one && (
            <g key={y} class={i === 0 ? "digest-theirs" : "digest-ours"}>
              <line x1={at(one.low)} x2={at(one.high)} y1={y} y2={y} />
              <circle cx={at(one.mean)} cy={y} r="4" />
            </g>
          )
        );
      })}
    </svg>
  );
}
