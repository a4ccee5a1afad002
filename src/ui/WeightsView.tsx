// What each signal says about each token: pushed up, pushed down, or only read.

import { ArmName } from "./ArmName";
import { useArmStyle } from "./armStyle";
import type { Inspection } from "./view";
import { WeightedTokens } from "./WeightedTokens";

export function WeightsView({ inspection }: { inspection: Inspection }) {
  const { response, weights } = inspection;
  const all = weights.flatMap(({ sequences }) =>
    sequences.flatMap((tokens) => tokens.map(({ weight }) => Math.abs(weight))),
  );
  const scale = Math.max(1e-9, ...all);
  return (
    <div class="weights" data-testid="weights">
      <h3>What each signal says about each token</h3>
      <p class="hint">
        Given this problem and the answer <code class="answer mono">{response}</code>, each signal makes its own text to
        learn from. Every token of it gets a weight.
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
        {weights.map(({ arm, sequences }) => (
          <ArmWeights key={arm} arm={arm} sequences={sequences} scale={scale} />
        ))}
      </div>
    </div>
  );
}

type Weights = Inspection["weights"][number];

function ArmWeights({ arm, sequences, scale }: { arm: string; sequences: Weights["sequences"]; scale: number }) {
  const { title } = useArmStyle(arm);
  const learnt = sequences.flat().filter(({ weight }) => weight !== 0).length;
  return (
    <article class="arm-weights" data-testid={`weights-${arm}`} aria-label={`${title}: weighted tokens`}>
      <header>
        <h4>
          <ArmName arm={arm} />
        </h4>
        <p>{learnt === 0 ? "learns nothing from it" : `learns from ${learnt} of ${sequences.flat().length} tokens`}</p>
      </header>
      {sequences.map((tokens, i) => (
        <WeightedTokens key={i} tokens={tokens} scale={scale} />
      ))}
    </article>
  );
}
