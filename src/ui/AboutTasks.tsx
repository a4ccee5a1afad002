// Every task with an example, and every measurement with its formula where it has one.

import { say, t } from "../text/text";
import { AboutPart } from "./AboutPart";
import type { AboutView } from "./aboutView";
import { Paper } from "./AboutSignals";
import { Formula } from "./Formula";

export function AboutTasks({ tasks, metrics }: Pick<AboutView, "tasks" | "metrics">) {
  return (
    <>
      <AboutPart id="about-tasks" title={t("about-tasks", { count: tasks.length })}>
        <p>{t("about-tasks-text")}</p>
        {tasks.map(({ id, title, notation, paper, example }) => (
          <details key={id} class="about-entry" data-testid={`task-${id}`}>
            <summary>
              <b>{say(title)}</b>
            </summary>
            <p>{say(notation)}</p>
            <p class="about-example">
              <span class="about-example-part">{t("about-example-reads")}</span> <code>{example.prompt}</code>
              <br />
              <span class="about-example-part">{t("about-example-writes")}</span> <code>{example.solution}</code>
            </p>
            <p>
              <Paper url={paper} />
            </p>
          </details>
        ))}
      </AboutPart>
      <AboutPart id="about-metrics" title={t("about-metrics", { count: metrics.length })}>
        <p>{t("about-metrics-text")}</p>
        {metrics.map(({ id, title, unit, help, formula }) => (
          <details key={id} class="about-entry" data-testid={`metric-${id}`}>
            <summary>
              <b>{say(title)}</b> <span>{say(unit)}</span>
            </summary>
            <p>{say(help)}</p>
            {formula && <Formula {...formula} />}
          </details>
        ))}
      </AboutPart>
    </>
  );
}
