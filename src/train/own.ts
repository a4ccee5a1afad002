// A person's model on a person's data, as what a trainer works with.

import { isBrought } from "../lib/brought";
import { openExecutor } from "../engine/open";
import type { Executor } from "../engine/executor";
import { createBase, type Base } from "../model/base";
import { initialParameters, parameterLayout, type ModelConfig } from "../model/config";
import { readPublished } from "../model/published/readPublished";
import type { FileSource } from "../model/published/source";
import { streamWeights } from "../model/published/streamWeights";
import type { Backend, DeviceReport, Experiment, OwnStart } from "../types";
import { taskOf } from "./experiment";
import { createModels } from "./models";
import { configOf } from "./ownConfig";
import { shapeOwn } from "./ownPlan";
import type { Lab } from "./run";

/** Finds what a person brought, in the browser's storage. */
export interface Bring {
  /** @throws {RangeError} if it is not there */
  model(id: string): Promise<FileSource>;
  /** Makes the data known as the task of that id, to this thread. @throws {RangeError} if it is not there */
  data(id: string, own: OwnStart): Promise<void>;
}

interface OpenOwnOptions {
  readonly backend: Backend;
  readonly threads: number;
  readonly onLoaded?: (fraction: number) => void;
}

type Opened = Pick<Lab, "models" | "tokenizer" | "task" | "start" | "brought"> & {
  readonly sha256: string;
  readonly executor: Executor;
  readonly report: DeviceReport;
};

/** Where adapters start: the same for every seed, as a checkpoint is. */
const ADAPTER_SEED = 1;

/**
 * Reads the model's files, puts its weights on the device, and makes its data known.
 *
 * @throws {RangeError} naming what is wrong with the model, or what it needs of memory and what there is
 */
export async function openOwn(bring: Bring, experiment: Experiment, options: OpenOwnOptions): Promise<Opened> {
  const { task, start: from } = experiment;
  const { own } = from;
  if (!own) throw new RangeError("own: got an experiment that begins from a checkpoint of the site");
  if (isBrought(task)) await bring.data(task, own);
  const source = await bring.model(from.checkpoint);
  const model = await readPublished(source);
  const config = configOf(model, own);
  const { executor, report } = await openExecutor(options.backend, options.threads, (device) =>
    shapeOwn(config, experiment, device),
  );
  try {
    const onProgress = (done: number, total: number) => options.onLoaded?.(done / total);
    const base = own.lora && createBase(config, executor);
    const parameters = own.lora ? initialParameters(config, ADAPTER_SEED) : flatOf(config);
    const offsets = new Map(parameterLayout(config).specs.map(({ name, offset }) => [name, offset]));
    await streamWeights(
      model,
      source,
      (name, offset, data) =>
        base ? base.write(name, data, offset) : parameters.set(data, offsets.get(name)! + offset),
      { onProgress },
    );
    if (base && base.missing.length > 0)
      throw new RangeError(`model: got no values for ${base.missing.join(", ")}, want all weights`);
    const start = { task, config, alphabet: "", parameters, recipe: {} };
    const models = createModels(executor, start, undefined, base);
    return {
      ...{ models, tokenizer: model.tokenizer, task: taskOf(task), start, brought: { model, source } },
      ...{ sha256: from.sha256, executor, report: { ...report, ...(base && packingOf(own, base)) } },
    };
  } catch (error) {
    await executor.close();
    throw error;
  }
}

/** How far the frozen weights are from those that were read. */
function packingOf({ precision }: OwnStart, { error }: Base): Pick<DeviceReport, "packing"> {
  return precision === "f32" ? {} : { packing: { bits: precision === "f16" ? 16 : 8, ...error } };
}

const flatOf = (config: ModelConfig) => new Float32Array(parameterLayout(config).length);
