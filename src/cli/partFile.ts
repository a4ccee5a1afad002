// What `pretrain` keeps beside its output while it works, so that hours of work survive an interruption.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

import { readSafetensors, writeSafetensors } from "../lib/safetensors";
import type { Begun } from "../train/making";
import { UsageError } from "./arguments";

const FORMAT = "errata-part/1";
const TENSORS = ["parameters", "firstMoment", "secondMoment"] as const;

export type Part = Begun & { readonly seconds: number };

export interface PartFile {
  readonly path: string;
  /** undefined where there is none. @throws {UsageError} if it is damaged, or of another recipe */
  read(): Part | undefined;
  /** Whole or not at all: a crash while it is written leaves the one before. */
  write(part: Part): void;
  remove(): void;
}

/** @param recipe all that the weights depend on: what was begun with another is refused */
export function partFile(out: string, recipe: unknown): PartFile {
  const path = `${out}.part`;
  const wanted = JSON.stringify(recipe);
  function parse(): Part {
    const { tensors, metadata } = readSafetensors(readFileSync(path));
    const { format, recipe: got, stage, step, tokens, loss, seconds } = metadata;
    if (format !== FORMAT) throw new RangeError(`got format '${format}', want '${FORMAT}'`);
    if (got !== wanted) throw new RangeError(`it was begun by another recipe: got ${got}, want ${wanted}`);
    const [parameters, firstMoment, secondMoment] = TENSORS.map((name) => {
      const data = tensors.get(name)?.data;
      if (!data) throw new RangeError(`got no '${name}', want ${TENSORS.join(", ")}`);
      return Float32Array.from(data);
    }) as [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
    return {
      stage: stage as Part["stage"],
      ...{ step: Number(step), tokens: Number(tokens), loss: Number(loss), seconds: Number(seconds) },
      state: { parameters, firstMoment, secondMoment },
    };
  }

  return {
    path,
    read() {
      if (!existsSync(path)) return undefined;
      try {
        return parse();
      } catch (error) {
        if (error instanceof RangeError) throw new UsageError(`'${path}': ${error.message}; delete it to begin anew`);
        throw error;
      }
    },
    write({ stage, step, tokens, loss, seconds, state }) {
      const numbers = { step: String(step), tokens: String(tokens), loss: String(loss), seconds: String(seconds) };
      const tensors = new Map(TENSORS.map((name) => [name, { shape: [state[name].length], data: state[name] }]));
      writeFileSync(
        `${path}.new`,
        writeSafetensors({ tensors, metadata: { format: FORMAT, recipe: wanted, stage, ...numbers } }),
      );
      renameSync(`${path}.new`, path);
    },
    remove: () => rmSync(path, { force: true }),
  };
}
