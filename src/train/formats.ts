// The files that a student can be taken away as. A line here is a choice in the page.

import type { StartCheckpoint } from "../model/checkpointFile";
import { writeCheckpoint } from "../model/checkpointFile";
import { writeOnnx } from "../model/onnx";
import type { OnnxPrecision } from "../model/onnxPrecision";
import type { Experiment } from "../types";
import type { Brought } from "./brought";

export interface Format {
  /** After the name of the file: `onnx`. */
  readonly extension: string;
  /** In ONNX, which the page can run: the precision of its weights. The file is checked before it is offered. */
  readonly onnx?: OnnxPrecision;
  /** Whether students of this experiment can be written so. @default all can */
  readonly isFor?: (experiment: Experiment) => boolean;
  /** Of a person's model: the adapters alone are written, and nothing is merged. */
  readonly isAdapters?: true;
  /**
   * @param student all its weights, adapters merged (or the adapters alone), no value head
   * @param brought the model that it comes from, where a person brought it
   */
  write(student: StartCheckpoint, brought?: Brought): Promise<Uint8Array<ArrayBuffer>>;
}

const onnx = (precision: OnnxPrecision): Format => ({
  extension: "onnx",
  onnx: precision,
  write: ({ config, parameters, alphabet, task, recipe }) => {
    const metadata = { alphabet, task, recipe: JSON.stringify(recipe) };
    return Promise.resolve(writeOnnx(config, parameters, { precision, hidden: true, metadata }));
  },
});

function wanted(brought: Brought | undefined): Brought {
  if (!brought) throw new RangeError("take: got a student of this page, want one of a model that was brought");
  return brought;
}

/** By the name that the page's texts have for it: `take-format-NAME`. */
export const formats: Readonly<Record<string, Format>> = {
  onnx: onnx("f32"),
  onnxHalf: onnx("f16"),
  checkpoint: {
    extension: "safetensors",
    isFor: ({ start }) => !start.own,
    write: (student) => writeCheckpoint(student),
  },
  adapters: {
    extension: "peft.zip",
    isAdapters: true,
    isFor: ({ start }) => start.own?.lora !== undefined,
    async write({ config, parameters }, brought) {
      return (await import("./brought")).adaptersAlone(wanted(brought), config, parameters);
    },
  },
  published: {
    extension: "zip",
    isFor: ({ start }) => start.own !== undefined,
    async write({ config, parameters }, brought) {
      return (await import("./brought")).publishAgain(wanted(brought), config, parameters);
    },
  },
};
