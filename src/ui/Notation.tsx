// How to read the students' shorthand, explained on the problem that is being looked at.

import type { Problem } from "../types";

const CHAIN = /^\d(?:[-+*]\d)+$/;
const STEP = /^(\d)([-+*])(\d)=(\d)/;

export function Notation({ problem }: { problem: Problem }) {
  const step = STEP.exec(problem.solution);
  if (!CHAIN.test(problem.id) || !step) return null;
  const [text, left, operator, right, result] = step;
  const sign = operator === "*" ? "×" : operator === "-" ? "−" : "+";
  return (
    <details class="notation">
      <summary>How to read the shorthand</summary>
      <dl>
        <div>
          <dt class="mono">{problem.id}</dt>
          <dd>Work from left to right, whatever the operator, and keep only the last digit of every result.</dd>
        </div>
        <div>
          <dt class="mono">{text}</dt>
          <dd>
            The last digit of {left} {sign} {right} is {result}. Below zero, add ten: 3 − 8 = −5 counts as 5.
          </dd>
        </div>
        <div>
          <dt class="mono">#{problem.answer}</dt>
          <dd>The final answer.</dd>
        </div>
        <div>
          <dt class="mono">S…:</dt>
          <dd>“Solve this”: the student writes the steps.</dd>
        </div>
        <div>
          <dt class="mono">C…:…|</dt>
          <dd>“Criticise this answer”: the student reads somebody's steps and marks them.</dd>
        </div>
        <div>
          <dt class="mono">{text}Y</dt>
          <dd>A critique does each step again and says Y where the answer had it right, N where it had not.</dd>
        </div>
        <div>
          <dt class="mono">#N1&gt;…</dt>
          <dd>The critique's conclusion: wrong from step 1 on; then a corrected continuation. #Y means all right.</dd>
        </div>
      </dl>
    </details>
  );
}
