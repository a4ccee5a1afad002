// How undecided the student is at each token it samples; near zero it always writes the same.

import { defineMetric } from "./metric";

export const entropy = defineMetric({
  title: "Token entropy",
  unit: "nats/token",
  help: "How undecided the student is at each token it samples; near zero it always writes the same.",
  better: "neither",
  split: "id",
  mode: "sampled",
  read: ({ entropy }) => entropy,
});
