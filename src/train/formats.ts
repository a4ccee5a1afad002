// The files that a student can be taken away as. A line here is a choice in the page.

import type { StartCheckpoint } from "../model/checkpointFile";
import { writeCheckpoint } from "../model/checkpointFile";
import { writeOnnx } from "../model/onnx";
import type { OnnxPrecision } from "../model/onnxPrecision";
import type { Experiment } from "../types";

export interface Format {
  /** After the name of the file: `onnx`. */
  readonly extension: string;
  /** In ONNX, which the page can run: the precision of its weights. The file is checked before it is offered. */
  readonly onnx?: OnnxPrecision;
  /** Whether students of this experiment can be written so. @default all can */
  readonly isFor?: (experiment: Experiment) => boolean;
  /** @param student all its weights, adapters merged, no value head */
  write(student: StartCheckpoint): Promise<Uint8Array<ArrayBuffer>>;
}

const onnx = (precision: OnnxPrecision): Format => ({
  extension: "onnx",
  onnx: precision,
  write: ({ config, parameters, alphabet, task, recipe }) => {
    const metadata = { alphabet, task, recipe: JSON.stringify(recipe) };
    return Promise.resolve(writeOnnx(config, parameters, { precision, hidden: true, metadata }));
  },
});

/** By the name that the page's texts have for it: `take-format-NAME`. */
export const formats: Readonly<Record<string, Format>> = {
  onnx: onnx("f32"),
  onnxHalf: onnx("f16"),
  checkpoint: { extension: "safetensors", write: writeCheckpoint },
};
