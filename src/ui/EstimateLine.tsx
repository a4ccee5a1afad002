// What an experiment will take, in a line: time, memory, and how sure that is.

import { t } from "../text/text";
import { sayBytes, saySpan } from "./quantities";
import type { EstimateView } from "./view";

export function EstimateLine({ estimate }: { estimate: EstimateView | null }) {
  if (!estimate) return null;
  const { cost, memory } = estimate;
  return (
    <p class="estimate-line" data-testid="estimate" data-source={cost.source} data-seconds={cost.seconds.middle}>
      <b>{saySpan(cost.seconds)}</b>{" "}
      <span>{[...(memory ? [sayBytes(memory.peak)] : []), t(`estimate-${cost.source}`)].join(" · ")}</span>
    </p>
  );
}
