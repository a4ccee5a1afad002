// What a link would run, before anything is: whose lesson it is, every arm with its settings, sizes, and what the sender found.

import { t, say } from "../text/text";
import { ArmName } from "./ArmName";
import { ArmStylesContext, armStyles } from "./armStyle";
import { sayArm } from "./controlText";
import { LinkFacts } from "./LinkFacts";
import { SentDigest } from "./SentDigest";
import type { LinkPreviewActions, LinkPreviewView } from "./shareView";
import "./share.css";

export function LinkPreview({ view, actions }: { view: LinkPreviewView; actions: LinkPreviewActions }) {
  const { experiment, lesson, digest, problem } = view;
  const { arms, baseline } = experiment;
  const styles = armStyles({ arms, draft: arms, baseline, armNotes: {}, charts: [], recorded: null });
  return (
    <ArmStylesContext.Provider value={styles}>
      <article class="preview" aria-labelledby="preview-title" data-testid="link-preview" data-match={view.match}>
        <header class="preview-head">
          <p class="kicker">{t("preview-kicker")}</p>
          <h1 id="preview-title">{lesson ? say(lesson.question) : say(view.task.title)}</h1>
          <p class="section-lede">{matchOf(view)}</p>
          <p class="hint">{t("preview-not-started")}</p>
        </header>
        {problem && (
          <p class="preview-problem" role="alert" data-testid="link-problem">
            {problem.kind === "start"
              ? t("preview-problem-start", { checkpoint: problem.checkpoint })
              : t("preview-problem-refused", { reason: say(problem.reason) })}
          </p>
        )}
        <div class="preview-body">
          <section aria-labelledby="preview-arms">
            <h2 id="preview-arms">{t("preview-arms", { count: arms.length })}</h2>
            <ul class="preview-arms">
              {arms.map((arm) => (
                <li key={arm.id} data-testid={`preview-arm-${arm.id}`}>
                  <ArmName arm={arm.id} />
                  {arm.id === baseline && <span class="tag">{t("preview-baseline")}</span>}
                  <span class="arm-note">
                    {sayArm(
                      arm,
                      view.signals.find(({ id }) => id === arm.signal),
                      view.decoding,
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          <LinkFacts view={view} />
        </div>
        {digest && digest.contrasts.length > 0 && <SentDigest digest={digest} mayRun={problem === null} />}
        <footer class="preview-foot">
          <button
            type="button"
            class="button primary"
            data-testid="preview-open"
            disabled={problem !== null}
            onClick={actions.open}
          >
            {t("preview-open")}
          </button>
          <button type="button" class="button" data-testid="preview-leave" onClick={actions.leave}>
            {t("preview-leave")}
          </button>
        </footer>
      </article>
    </ArmStylesContext.Provider>
  );
}

function matchOf({ match, lesson }: LinkPreviewView): string {
  return t(`preview-${match}`, { lesson: lesson ? say(lesson.title) : "" });
}
