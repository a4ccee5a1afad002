// How far the student's distribution has moved from the start's, on what it writes itself.

import { aside, tex } from "../lib/tex";
import { defineMetric } from "./metric";

export const klToStart = defineMetric({
  title: "Divergence from the start",
  unit: "nats/token",
  help: "How far the student has moved from the model it started as, on its own completions; 0 is not at all.",
  formula: {
    tex: tex`\frac1N\sum_{i,t}\bigl(u_{i,t}-\log u_{i,t}-1\bigr),\qquad u_{i,t}=\frac{p_0(y_{i,t}\mid x,\,y_{i,<t})}{p(y_{i,t}\mid x,\,y_{i,<t})}`,
    words: aside`The mean, over sampled tokens, of u minus the logarithm of u minus one, u being the token’s probability under the start over that under the student.`,
  },
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ klToStart }) => klToStart ?? null,
});
