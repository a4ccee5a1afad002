// What this page is, how its numbers are made, and the signals it has.

import { ArmName } from "./ArmName";
import type { LabView } from "./view";

export function About({ view }: { view: LabView }) {
  return (
    <div class="about prose" data-testid="about">
      <h1>About Errata</h1>
      <p>
        Errata trains a small transformer in this tab, several times from the same start. Each copy gets another
        training signal: right answers to copy, critiques of wrong ones, or a mixture. Then it measures what each copy
        can do.
      </p>
      <h2>How the numbers are made</h2>
      <ul>
        <li>All arms start from the same checkpoint, see the same problems and may spend the same budget.</li>
        <li>They are measured on problems that no arm was trained on.</li>
        <li>
          An <em>advantage</em> is an arm minus the baseline on the same problems and seeds. Its 95% interval allows for
          other problems and other seeds, by Student’s t for as few as there are.
        </li>
        <li>
          <em>pass@k</em> is the chance that at least one of k attempts is right. A student that always gives the same
          answer gains nothing from more attempts.
        </li>
        <li>The criterion was written down before the run. Null results and reversals are shown like any other.</li>
      </ul>
      <h2>In this experiment</h2>
      <ul class="about-arms">
        {view.arms.map((arm) => (
          <li key={arm.id}>
            <ArmName arm={arm.id} />
            {view.armNotes?.[arm.id] && <span class="arm-note">{view.armNotes[arm.id]}</span>}
          </li>
        ))}
      </ul>
      <p>
        The lesson follows{" "}
        <a href={view.lesson.paper.url} target="_blank" rel="noreferrer">
          {view.lesson.paper.title}
          <span class="visually-hidden"> (opens in a new tab)</span>
        </a>
        .
      </p>
      <h2>Your data</h2>
      <p>
        Examples, runs and checkpoints are kept in this browser only. You can export them as files, and remove them by
        clearing this site’s data. Nothing is sent anywhere.
      </p>
      <h2>Keyboard</h2>
      <p>
        <kbd>Enter</kbd> starts the experiment while nothing else has the focus. In the microscope, the arrow keys move
        from token to token and <kbd>Esc</kbd> closes the details.
      </p>
    </div>
  );
}
