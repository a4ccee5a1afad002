// The benchmark page from top to bottom: the question, the choice, the progress, the tables.

import { useEffect, useRef } from "preact/hooks";

import { Choose } from "./Choose";
import { MachineFacts } from "./MachineFacts";
import { ResultTable } from "./ResultTable";
import { Running } from "./Running";
import { TakeAway } from "./TakeAway";
import { failure, phase, tables } from "./state";

export function Page() {
  const results = useRef<HTMLElement>(null);
  useEffect(() => {
    if (phase.value === "done") results.current?.focus(); // the button that had the focus is gone
  }, [phase.value]);
  return (
    <>
      <a class="skip-link" href="#main">
        Skip to the measurement
      </a>
      <header class="masthead">
        <p class="wordmark">
          <img src="../icon.svg" alt="" width="28" height="28" />
          <a href="../" class="home">
            Errata
          </a>
        </p>
        <p class="strapline">measure this machine</p>
      </header>
      <main id="main" tabIndex={-1} data-phase={phase.value}>
        <div class="panel bench">
          <section class="bench-head">
            <h1>How fast does this machine train?</h1>
            <p class="section-lede">
              The same small transformer, from the same weights, on the same data, in Errata and in other libraries.
              They must agree before they are timed; then they take turns. Nothing is sent anywhere.
            </p>
            <MachineFacts />
          </section>
          {phase.value === "measuring" ? <Running /> : <Choose />}
          {failure.value && (
            <div class="notice" data-kind="error" role="alert">
              <span class="notice-glyph" aria-hidden="true">
                !
              </span>
              <p>
                <strong>The measurement stopped.</strong> {failure.value}
              </p>
            </div>
          )}
          <p class="visually-hidden" role="status">
            {{ ready: "", measuring: "Measuring.", done: "The measurement has ended." }[phase.value]}
          </p>
          <section aria-label="Results" class="results" tabIndex={-1} ref={results}>
            {tables.value.map((table) => (
              <ResultTable key={table.title} table={table} />
            ))}
            {phase.value === "done" && <TakeAway />}
          </section>
          <Method />
        </div>
      </main>
      <footer class="colophon">
        Everything runs in this tab. <a href="../">Back to the laboratory</a>
      </footer>
    </>
  );
}

function Method() {
  return (
    <details class="method">
      <summary>How this is measured</summary>
      <p class="hint">
        Every library runs in a worker of its own and trains the same Llama-like model: RMSNorm, rotary positions,
        causal attention, a gated feed-forward layer, AdamW with the gradient clipped to norm 1. Before any timing, the
        losses of the first step have to agree within 1 in 10,000 and those of up to 20 steps within 1%; a library that
        disagrees is not timed. Then all take turns, five rounds of about two seconds each, so that a busy moment of the
        machine falls on all. A row shows the median of the rounds with a 95% bootstrap interval. If two intervals
        overlap, the run shows no difference between them. The time to the first step of a cold start is not measured
        here: a page cannot forget what it has fetched and compiled.
      </p>
    </details>
  );
}
