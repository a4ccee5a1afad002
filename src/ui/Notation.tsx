// How to read the students' shorthand: the task's own words, and its signs on the problem that is being looked at.

import { say, t } from "../text/text";
import type { Problem } from "../types";

const CHAIN = /^\d(?:[-+*]\d)+$/;
const STEP = /^(\d)([-+*])(\d)=(\d)/;
const COUNTDOWN = /^\d+(?:,\d+)+=(\d+)$/;

/** @param words the task's notation, a sentence or two */
export function Notation({ problem, words }: { problem: Problem; words: string }) {
  const signs = signsOf(problem);
  return (
    <details class="notation">
      <summary>{t("notation-title")}</summary>
      <p>{say(words)}</p>
      <dl>
        {signs.map(([sign, meaning]) => (
          <div key={sign}>
            <dt class="mono">{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function signsOf({ id, prompt, solution, answer }: Problem): [sign: string, meaning: string][] {
  const end: [string, string] = ["⏎", t("notation-end")];
  const step = STEP.exec(solution);
  if (CHAIN.test(id) && step) {
    const [text, left = "", operator = "", right = "", result = ""] = step;
    const sign = operator === "*" ? "×" : operator === "-" ? "−" : "+";
    return [
      [id, t("notation-chain")],
      [text, t("notation-chain-step", { left, sign, right, result })],
      [`#${answer}`, t("notation-chain-answer")],
      end,
      ["S…:", t("notation-chain-solve")],
      ["C…:…|", t("notation-chain-criticise")],
      [`${text}Y`, t("notation-chain-mark")],
      ["#N1>…", t("notation-chain-conclusion")],
    ];
  }
  const target = COUNTDOWN.exec(id)?.[1];
  if (target === undefined) return [end];
  return [
    [prompt, t("notation-countdown-ask", { target })],
    [solution, t("notation-countdown-chain")],
    ["B", t("notation-countdown-back")],
    end,
  ];
}
