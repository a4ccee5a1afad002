// Every training signal by family: what it does, its loss, where it comes from, and what differs from there.

import { say, t } from "../text/text";
import { AboutPart } from "./AboutPart";
import { LETTERS } from "./aboutMath";
import type { AboutView, SignalAbout } from "./aboutView";
import { asideOf, Formula, Letter } from "./Formula";

export function AboutSignals({ families }: { families: AboutView["families"] }) {
  const count = families.reduce((sum, { signals }) => sum + signals.length, 0);
  return (
    <AboutPart id="about-signals" title={t("about-signals", { count })}>
      <p>{t("about-signals-text")}</p>
      <Letters />
      {families.map(({ family, signals }) => (
        <div key={family} class="about-group">
          <h3>{say(family)}</h3>
          {signals.map((signal) => (
            <Signal key={signal.id} signal={signal} />
          ))}
        </div>
      ))}
    </AboutPart>
  );
}

function Signal({ signal }: { signal: SignalAbout }) {
  const { id, title, short, summary, formula, paper, departures } = signal;
  return (
    <details class="about-entry" data-testid={`signal-${id}`}>
      <summary>
        <b>{say(title)}</b> <span>{say(short)}</span>
      </summary>
      <p>{say(summary)}</p>
      <Formula {...formula} />
      <p>
        <b>{t("about-departures")}</b> {asideOf(departures)}
      </p>
      <p>
        <Paper url={paper} />
      </p>
    </details>
  );
}

/** The address itself, which names the archive and the paper's number. */
export function Paper({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {t("about-paper", { place: url.replace(/^https:\/\//, "") })}
      <span class="visually-hidden"> {t("lessons-new-tab")}</span>
    </a>
  );
}

function Letters() {
  return (
    <details class="about-entry" data-testid="letters">
      <summary>
        <b>{t("about-letters")}</b>
      </summary>
      <dl class="about-letters">
        {LETTERS.map(([message, tex]) => (
          <div key={message}>
            <dt>
              <Letter tex={tex} />
            </dt>
            <dd>{t(`about-letter-${message}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t("about-letters-text")}</p>
    </details>
  );
}
