// How undecided the student is at each token it samples; near zero it always writes the same.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const entropy = defineMetric({
  title: "Token entropy",
  unit: "nats/token",
  help: "How undecided the student is at each token it samples; near zero it always writes the same.",
  formula: {
    tex: tex`\frac1N\sum_{i,t}H\bigl(p(\cdot\mid x,\,y_{i,<t})\bigr)`,
    words: aside`The mean, over sampled tokens, of the entropy of the distribution that each was drawn from.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ entropy }) => entropy,
});
