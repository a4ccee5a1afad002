// The lesson to read, a step at a time, beside the instrument that it speaks of.

import { useEffect, useRef, useState } from "preact/hooks";
import { fillResults } from "../lib/fill";
import { say, t } from "../text/text";
import type { LessonStep, LessonVerdict, Look } from "../types";
import { formatEstimate } from "./format";
import type { LessonText } from "./view";

interface Props {
  readonly lesson: LessonText;
  /** The verdict that the text speaks of: the recorded one. null where it is not to be had. */
  readonly recorded: LessonVerdict | null;
}

export function Guide({ lesson, recorded }: Props) {
  const [at, setAt] = useState(0);
  const root = useRef<HTMLElement>(null);
  const [isLed, setIsLed] = useState(false); // nothing is marked before somebody reads
  const step = lesson.steps[at]!;
  useMark(isLed ? selectorOf(step.look) : null);
  const go = (next: number) => {
    setAt(next);
    setIsLed(true);
    // Beside the instrument there is room to lead the eye; above it the reader would lose the place.
    if (root.current && getComputedStyle(root.current).position === "sticky") show(lesson.steps[next]!.look);
  };
  const fill = (text: string) => fillResults(say(text), recorded?.contrasts ?? null, formatEstimate);
  return (
    <section class="guide" aria-labelledby="reading-title" data-testid="reading" ref={root}>
      <h2 id="reading-title">{t("guide-title")}</h2>
      <ol class="guide-steps">
        {lesson.steps.map(({ id, title }, i) => (
          <li key={id}>
            <button type="button" aria-current={i === at ? "step" : undefined} onClick={() => go(i)}>
              {say(title)}
            </button>
          </li>
        ))}
      </ol>
      {lesson.steps.map((one, i) => (
        <Step key={one.id} step={one} isShown={i === at} fill={fill} criterion={lesson.criterion} />
      ))}
      <div class="guide-moves">
        <button type="button" class="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {t("guide-back")}
        </button>
        <button type="button" class="button" disabled={at === lesson.steps.length - 1} onClick={() => go(at + 1)}>
          {t("guide-on")}
        </button>
        <button type="button" class="link" onClick={() => show(step.look)}>
          {t("guide-show")}
        </button>
      </div>
      <p class="paper">
        <a href={lesson.paper.url} target="_blank" rel="noreferrer">
          {lesson.paper.title} <span class="visually-hidden">{t("lessons-new-tab")}</span>
        </a>
      </p>
    </section>
  );
}

interface StepProps {
  readonly step: LessonStep;
  readonly isShown: boolean;
  readonly fill: (text: string) => string;
  readonly criterion: string;
}

/** All of them are there, for paper; on a screen one is shown. */
function Step({ step: { id, title, paragraphs, details }, isShown, fill, criterion }: StepProps) {
  return (
    <div class="guide-step" data-step={id} data-shown={isShown} aria-live={isShown ? "polite" : "off"}>
      <h3>{say(title)}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{fill(paragraph)}</p>
      ))}
      {id === "test" && (
        <details class="criterion">
          <summary>{t("guide-criterion")}</summary>
          <p>{say(criterion)}</p>
        </details>
      )}
      {details && (
        <details>
          <summary>{t("lessons-details")}</summary>
          {details.map((paragraph) => (
            <p key={paragraph}>{fill(paragraph)}</p>
          ))}
        </details>
      )}
    </div>
  );
}

/** What a step speaks of, in the page. */
function selectorOf(look: Look): string {
  if (typeof look === "object") return look.charts.map((id) => `[data-testid="chart-${id}"]`).join(",");
  return look === "arms" || look === "students" ? ".students" : look === "verdict" ? ".verdict" : ".microscope";
}

function show(look: Look): void {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.querySelector(selectorOf(look))?.scrollIntoView({ block: "start", behavior: isCalm ? "auto" : "smooth" });
}

/** Marks what the step speaks of, as long as it is read. */
function useMark(selector: string | null): void {
  useEffect(() => {
    if (selector === null) return;
    const marked = [...document.querySelectorAll<HTMLElement>(selector)];
    for (const element of marked) element.dataset["looked"] = "true";
    return () => marked.forEach((element) => delete element.dataset["looked"]);
  });
}
