// The shape of a person's model, with what an experiment says of its training.

import type { ModelConfig } from "../model/config";
import type { PublishedModel } from "../model/published/readPublished";
import type { OwnStart } from "../types";

export const configOf = ({ config }: Pick<PublishedModel, "config">, own: OwnStart): ModelConfig => ({
  ...config,
  context: own.context,
  ...(own.lora && { lora: own.lora, precision: own.precision }),
});
