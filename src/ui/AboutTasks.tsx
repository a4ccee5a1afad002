// Every task with an example, and every measurement with its formula where it has one.

import { say, t } from "../text/text";
import type { AboutView } from "./aboutView";
import { Paper } from "./AboutSignals";
import { Formula } from "./Formula";

export function AboutTasks({ tasks, metrics }: Pick<AboutView, "tasks" | "metrics">) {
  return (
    <>
      <section aria-labelledby="about-tasks">
        <h2 id="about-tasks">{t("about-tasks", { count: tasks.length })}</h2>
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
      </section>
      <section aria-labelledby="about-metrics">
        <h2 id="about-metrics">{t("about-metrics", { count: metrics.length })}</h2>
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
      </section>
    </>
  );
}
