// What this page is, how its numbers are made, what it is made of, and what it keeps.

import messages from "../text/en/late/about.ftl?raw";
import { addMessages, t } from "../text/text";
import { AboutPart } from "./AboutPart";
import { AboutNumbers } from "./AboutNumbers";
import { AboutSignals } from "./AboutSignals";
import { AboutTasks } from "./AboutTasks";
import type { AboutView } from "./aboutView";
import { ForgetAll } from "./ForgetAll";
import { Rich } from "./Rich";
import "./about.css";

addMessages(messages);

interface Props {
  /** null while it is being put together. */
  readonly about: AboutView | null;
  /** Deletes everything that is stored here. */
  readonly onForget: () => Promise<void>;
}

const KEYS = ["start", "skip", "tokens", "charts", "present", "escape"] as const;
const code = { code: (text: string) => <code>{text}</code> };
const key = { key: (text: string) => <kbd>{text}</kbd> };

export function About({ about, onForget }: Props) {
  return (
    <div class="about prose" data-testid="about">
      <h1>{t("about-title")}</h1>
      <p>{t("about-what")}</p>
      <AboutNumbers />
      {about && (
        <>
          <AboutSignals families={about.families} />
          <AboutTasks tasks={about.tasks} metrics={about.metrics} />
        </>
      )}
      <AboutPart id="about-data" title={t("about-data")}>
        <p>{t("about-data-where")}</p>
        <p>{t("about-data-export")}</p>
        <ForgetAll onForget={onForget} />
      </AboutPart>
      <AboutPart id="about-keyboard" title={t("about-keyboard")}>
        <ul>
          {KEYS.map((one) => (
            <li key={one}>
              <Rich id={`about-key-${one}`} parts={key} />
            </li>
          ))}
        </ul>
      </AboutPart>
      <AboutPart id="about-licence" title={t("about-licence")}>
        <p>{t("about-licence-text")}</p>
        {about && (
          <p data-testid="version">
            <Rich id="about-version" args={{ commit: about.version }} parts={code} />
          </p>
        )}
      </AboutPart>
    </div>
  );
}
