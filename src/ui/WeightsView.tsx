// What each signal says about each token: pushed up, pushed down, or only read.

import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import { formatValue } from "./format";
import type { Inspection } from "./view";
import { WeightedTokens } from "./WeightedTokens";

export function WeightsView({ inspection }: { inspection: Inspection }) {
  const { response, weights } = inspection;
  return (
    <div class="weights" data-testid="weights">
      <h3>What each signal says about each token</h3>
      <p class="hint">
        Given this problem and the answer <code class="answer mono">{response}</code>, each signal makes its own text to
        learn from, or samples its own. Every token of it gets a weight: full colour is the largest of the arm, the
        number shows under the pointer.
      </p>
      <ul class="weights-key">
        <li>
          <span class="weight-token mono" data-sign="up">
            5
          </span>
          pushed up: write this more often
        </li>
        <li>
          <span class="weight-token mono" data-sign="down">
            5
          </span>
          pushed down: write this less often
        </li>
        <li>
          <span class="weight-token mono" data-sign="zero">
            5
          </span>
          weight 0: read, not learnt
        </li>
      </ul>
      <div class="weights-grid">
        {weights.map((entry) => (
          <ArmWeights key={entry.arm} entry={entry} />
        ))}
      </div>
    </div>
  );
}

/** `rewards` are those of the sequences, where they are completions of the student. */
type Weights = Inspection["weights"][number];

const SHOWN = 4; // the others are scrolled to

function ArmWeights({ entry: { arm, sequences, rewards } }: { entry: Weights }) {
  const { title } = useArmStyle(arm);
  const scale = Math.max(...sequences.flat().map(({ weight }) => Math.abs(weight)), Number.MIN_VALUE);
  const isLong = sequences.length > SHOWN;
  const more = isLong ? { tabIndex: 0, role: "region" as const, "aria-label": `Sequences of ${title}` } : {};
  const learnt = sequences.flat().filter(({ weight }) => weight !== 0).length;
  return (
    <article class="arm-weights" data-testid={`weights-${arm}`} aria-label={`${title}: weighted tokens`}>
      <header>
        <h4>
          <ArmName arm={arm} />
        </h4>
        <p>{learnt === 0 ? "learns nothing from it" : `learns from ${learnt} of ${sequences.flat().length} tokens`}</p>
      </header>
      <div class="weighted-list" data-scrolls={isLong} {...more}>
        {sequences.map((tokens, i) => (
          <div key={i} class="weighted">
            {typeof rewards?.[i] === "number" && (
              <p class="reward">
                {i + 1} of {sequences.length}, reward {formatValue(rewards[i])}
              </p>
            )}
            <WeightedTokens tokens={tokens} scale={scale} />
          </div>
        ))}
      </div>
    </article>
  );
}
