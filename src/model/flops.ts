// What a token costs, in floating-point operations: Kaplan et al. 2020, https://arxiv.org/abs/2001.08361, section 2.1.

import { parameterLayout, sizeOfModel, type ModelConfig } from "./config";

/** Of reading or writing it once: two for each number of the model. */
export const readingFlops = (config: ModelConfig): number => 2 * sizeOfModel(config);

/** Of training on it: four more for each number that is trained; two more for a frozen one, which has no gradient of its own. */
export const trainingFlops = (config: ModelConfig): number =>
  4 * sizeOfModel(config) + 2 * parameterLayout(config).count;
