// A student as a file, with what the engine says and writes, so that whatever runs the file can be held to it.

import { parameterLayout } from "../model/config";
import type { Reference } from "../teachers/onnxCheck";
import type { Experiment } from "../types";
import { heldOut, heldOutSplit } from "./evaluate";
import { armOf, NOTHING_SPENT } from "./experiment";
import { formats } from "./formats";
import { parametersFor } from "./models";
import { momentsOf, readAll, writeGreedily } from "./moments";
import type { Lab } from "./run";

export interface TakeRequest {
  readonly arm: string;
  readonly seed: number;
  /** The student as it was before it was trained. */
  readonly isStart: boolean;
  /** A name of `formats`. */
  readonly format: string;
  /** Held-out problems that the file is checked on. */
  readonly problems: number;
}

export interface Taken {
  readonly file: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly step: number; // optimiser steps behind it
  /** Token that ends what it writes. */
  readonly eos: number;
  readonly maxTokens: number;
  /** The device that the references are from. */
  readonly device: string;
  /** [] for files that are not ONNX. */
  readonly references: readonly Reference[];
}

/** Of the logits of all references together: of a large vocabulary, fewer problems are looked at. */
const MAX_LOGITS = 2 ** 24;

/** @throws {RangeError} if there is no such format or arm, or the file would be too large */
export async function takeAway(
  lab: Lab,
  experiment: Experiment,
  experimentId: string,
  { arm: id, seed, isStart, format, problems }: TakeRequest,
): Promise<Taken> {
  const way = Object.hasOwn(formats, format) ? formats[format]! : undefined;
  if (!way) throw new RangeError(`take: got format '${format}', want one of ${Object.keys(formats).join(", ")}`);
  const { tokenizer, task, start } = lab;
  const arm = armOf(experiment, id);
  const moments = await momentsOf(lab, experiment, experimentId, arm, seed, "last");
  const moment = moments.at(-1)!;
  const { student } = moment;
  const { interpolation = 0 } = arm.decode ?? {};
  const begun = parametersFor(student.config, start);
  const trained = isStart ? begun : moment.parameters;
  const parameters =
    interpolation > 0 ? trained.map((p, i) => (1 - interpolation) * p + interpolation * begun[i]!) : trained;
  const taken = { ...moment, parameters };

  const { valueHead: _, ...config } = student.config;
  const { lora: __, precision: ___, ...whole } = config;
  const spent = isStart ? NOTHING_SPENT : moment.at;
  const recipe = {
    ...start.recipe,
    experiment: experimentId,
    arm: arm.id,
    seed,
    step: spent.step,
    tokens: spent.tokens,
  };
  const weights = parameters.slice(0, parameterLayout(config).length); // a value head comes after all else
  const { brought } = lab;
  const isMerged = brought && !way.isAdapters;
  const file = await way.write(
    {
      ...{ task: start.task, alphabet: start.alphabet, recipe },
      config: isMerged ? whole : config,
      parameters: isMerged ? await (await import("./brought")).mergedOf(brought, config, weights) : weights,
    },
    brought,
  );

  const references: Reference[] = [];
  let left = MAX_LOGITS;
  for (const problem of way.onnx ? heldOut(task, heldOutSplit(experiment), problems) : []) {
    if (left <= 0) break;
    const prompt = tokenizer.encodePrompt(problem.prompt);
    const { tokens } = await writeGreedily(lab, taken, problem);
    const [score] = await readAll(taken, prompt, [tokens]);
    const text = tokenizer.decode(tokens);
    references.push({ question: problem.id, text, prompt, completion: tokens, logits: score!.logits });
    left -= score!.logits.length;
  }
  const who = isStart ? "start" : `${arm.id}-${seed}`;
  return {
    ...{ file, references, step: spent.step, maxTokens: task.maxTokens, device: lab.device },
    eos: tokenizer.eos,
    name: `errata-${nameOf(experiment.start.own?.title ?? start.task)}-${who}${way.onnx === "f16" ? "-f16" : ""}.${way.extension}`,
  };
}

/** For a file: a person's model may be called anything. */
const nameOf = (title: string): string => title.replaceAll(/[^\w.-]+/g, "-").slice(0, 60);
