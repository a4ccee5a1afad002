// A kept ONNX file in the list of models.

import type { OnnxFile } from "../../types";
import type { ModelRow } from "../../ui/own/modelsView";

/** @param blobs its files as they are kept */
export async function onnxRowOf(
  row: Omit<ModelRow, "facts" | "damage" | "onnx">,
  onnx: OnnxFile,
  blobs: ReadonlyMap<string, Blob>,
): Promise<ModelRow> {
  const { measurable, titleOfTask } = await import("./onnxFiles");
  const found = blobs.get(row.title)?.size ?? 0;
  const damage = found === row.bytes ? null : `model: got ${found} bytes of '${row.title}', want ${row.bytes}`;
  return { ...row, facts: null, damage, onnx: { ...onnx, taskTitle: titleOfTask(onnx), tasks: measurable(onnx) } };
}
