// One lesson in the gallery: its claim, the picture of what came out, the verdicts, its source and what it costs.

import { say, t } from "../text/text";
import { ClaimPicture } from "./ClaimPicture";
import { formatEstimate } from "./format";
import type { HereView, LessonCardView, OutcomeView } from "./galleryView";
import { hrefOf } from "./route";
import { VerdictMark } from "./VerdictMark";

interface Props {
  readonly lesson: LessonCardView;
  /** How far the recorded results are. */
  readonly results: "reading" | "read" | "unread";
  /** Expected seconds on this device, or null. */
  readonly seconds: number | null;
}

export function LessonCard({ lesson, results, seconds }: Props) {
  const { id, number, title, theme, claim, task, paper, recorded, here } = lesson;
  const isComparable = here.state === "done" && !here.isChanged;
  return (
    <article class="lesson-card" aria-labelledby={`lesson-${id}`} data-testid={`lesson-${id}`}>
      <p class="kicker">{t("lessons-kicker", { number, theme: t(`lessons-theme-${theme}`) })}</p>
      <h2 id={`lesson-${id}`}>
        <a class="lesson-link" href={hrefOf({ page: "lesson", id })}>
          {say(title)}
        </a>
      </h2>
      <p class="lesson-claim">
        <span class="visually-hidden">{t("lessons-claim")} </span>
        {say(claim)}
      </p>
      {recorded ? (
        <ClaimPicture contrasts={recorded.contrasts} here={isComparable ? here.contrasts : []} />
      ) : (
        <p class="picture empty">{t(`lessons-results-${results}`)}</p>
      )}
      <dl class="lesson-verdicts">
        {recorded && (
          <div title={say(recorded.note)}>
            <dt>{t("lessons-recorded")}</dt>
            <dd data-testid="recorded">
              <Outcome {...recorded} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t("lessons-here")}</dt>
          <dd data-testid="here">
            <Here here={here} />
          </dd>
        </div>
      </dl>
      <p class="lesson-foot">
        <span>{say(task)}</span>
        <Cost seconds={seconds} recorded={recorded} />
        <a class="lesson-paper" href={paper.url} target="_blank" rel="noreferrer">
          {paper.title}
          <span class="visually-hidden"> {t("lessons-new-tab")}</span>
        </a>
      </p>
    </article>
  );
}

/** Which contrast an outcome hangs on: a claim that holds, one that does not, one that is open. */
const DECISIVE = { reproduced: "yes", reversed: "no", null: "open", inconclusive: "open", measured: null } as const;

function Outcome({ outcome, contrasts }: OutcomeView) {
  const decisive = contrasts.find(({ holds }) => holds === DECISIVE[outcome]) ?? contrasts[0];
  return (
    <>
      <span class="outcome-word" data-outcome={outcome}>
        <VerdictMark outcome={outcome} />
        {t(`lessons-outcome-${outcome}`)}
      </span>
      {decisive && <span class="outcome-number">{formatEstimate(decisive.advantage)}</span>}
    </>
  );
}

function Here({ here }: { here: HereView }) {
  if (here.state !== "done") return <>{t(`lessons-here-${here.state}`)}</>;
  return (
    <>
      <Outcome {...here} />
      {here.isChanged && (
        <a class="here-changed" href={hrefOf({ page: "experiment", id: here.experiment })}>
          {t("lessons-here-changed")}
        </a>
      )}
    </>
  );
}

/** What it takes: on this device where that can be told, otherwise where it was recorded. */
function Cost({ seconds, recorded }: { seconds: number | null; recorded: LessonCardView["recorded"] }) {
  const known = seconds ?? recorded?.seconds;
  if (known === undefined) return null;
  const time =
    known < 90
      ? t("lessons-seconds", { count: Math.round(known) })
      : t("lessons-minutes", { count: Math.round(known / 60) });
  return (
    <span>
      {seconds !== null
        ? t("lessons-cost-here", { time })
        : t("lessons-cost-recorded", { time, workers: recorded?.workers ?? 1 })}
    </span>
  );
}
