// The first screen: what is asked, what is compared, and the button that starts it.

import type { ComponentChildren } from "preact";
import { DeviceChip } from "./DeviceChip";
import { budgetOf } from "./chartAxis";
import { EstimateLine } from "./EstimateLine";
import { ExperimentCard } from "./ExperimentCard";
import { hrefOf } from "./route";
import type { LabActions, LabView } from "./view";

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

interface Props {
  readonly view: LabView;
  readonly actions: LabActions;
  readonly isUnderWay: boolean;
  /** The button that opens the arms. */
  readonly armsToggle: ComponentChildren;
}

export function Hero({ view, actions, isUnderWay, armsToggle }: Props) {
  const count = view.arms.length;
  const copies = `${NUMBERS[count] ?? count} cop${count === 1 ? "y" : "ies"} of one small student`;
  return (
    <section class="hero" data-compact={isUnderWay} aria-labelledby="question">
      <div class="hero-text">
        <Lessons view={view} />
        <h1 id="question">{view.lesson.question}</h1>
        <p class="lede">
          {count > 0 && <>{copies}. </>}Same questions, same{" "}
          {budgetOf(view.experiment).axis === "step" ? "number of steps" : "token budget"};{" "}
          <em>only the training signal differs.</em>
        </p>
        {!isUnderWay && (
          <>
            <StartButton view={view} onStart={actions.start} />
            <DeviceChip view={view} isDisabled={false} onBackend={actions.setBackend} />
          </>
        )}
      </div>
      {!isUnderWay && <ExperimentCard view={view} onKnob={actions.setKnob} armsToggle={armsToggle} />}
    </section>
  );
}

/** Which lesson: links, so that each has an address of its own. */
function Lessons({ view }: { view: LabView }) {
  return (
    <nav class="lessons" aria-label="Lessons" data-testid="lessons">
      {view.lessons.map(({ id, title }) => (
        <a key={id} href={hrefOf({ page: "lesson", id })} aria-current={id === view.lesson.id ? "page" : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}

function StartButton({ view, onStart }: { view: LabView; onStart: () => void }) {
  const isLoading = view.phase === "loading";
  return (
    <div class="start">
      {view.phase === "failed" && (
        <p class="failure" data-testid="failure">
          The experiment could not go on. You can start it again.
        </p>
      )}
      <button
        type="button"
        class="button primary"
        data-testid="run"
        disabled={isLoading || view.draftError !== null}
        onClick={onStart}
      >
        {isLoading ? "Preparing the student…" : "Run the experiment"}
      </button>
      {view.draftError !== null && <p class="refusal">Not as it is: {view.draftError}.</p>}
      <p class="start-hint">
        {view.phase === "ready" && (
          <span class="start-key">
            or press <kbd>Enter</kbd>.{" "}
          </span>
        )}
        It trains here, in this tab.
      </p>
      <EstimateLine estimate={view.draftError === null ? view.estimate : null} />
    </div>
  );
}
