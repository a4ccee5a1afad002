// The first screen: what is asked, the button that starts it, and the two students it is about.

import type { ComponentChildren } from "preact";
import { say, t } from "../text/text";
import { budgetOf } from "./chartAxis";
import type { Part } from "./embed";
import { formatCompact, formatWhole } from "./format";
import { LessonPath } from "./LessonPath";
import { RunBar } from "./RunBar";
import { StartButton } from "./StartButton";
import type { LabActions, LabView } from "./view";

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  readonly isUnderWay: boolean;
  readonly hidden: ReadonlySet<Part>;
  /** The students, to the right of the question. */
  readonly children: ComponentChildren;
}

export function Hero({ view, actions, isUnderWay, hidden, children }: Props) {
  const { data, seeds } = view.experiment;
  const budget = budgetOf(view.experiment);
  return (
    <section class="hero" aria-labelledby="question">
      <div class="hero-text">
        <LessonPath view={view} />
        <h1 id="question">{say(view.lesson.question)}</h1>
        {!hidden.has("text") && (
          <p class="lede">
            {t("hero-lede", { count: view.arms.filter(({ signal }) => signal !== "start").length })}{" "}
            <em>{t("hero-lede-point")}</em>
          </p>
        )}
        {!hidden.has("run") && (
          <div class="hero-run">
            {isUnderWay ? (
              <RunBar view={view} actions={actions} />
            ) : (
              <StartButton view={view} onStart={actions.start} />
            )}
          </div>
        )}
        {!hidden.has("text") && (
          <>
            <dl class="facts">
              <Fact name={t("fact-questions")} value={formatWhole(data.questions)} />
              <Fact
                name={t(`fact-budget-${budget.axis === "step" ? "steps" : "tokens"}`)}
                value={formatCompact(budget.amount)}
              />
              <Fact name={t("fact-seeds")} value={formatWhole(seeds.length)} />
            </dl>
            <p class="task" data-testid="task">
              <b>{say(view.task.title)}.</b> {say(view.task.notation)}
            </p>
          </>
        )}
      </div>
      {children}
    </section>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);
