// The measurement of a kept ONNX file: started, followed, ended.

import type { Signal } from "@preact/signals";
import type { Store } from "../../store/db";
import { listModels, modelBlobs } from "../../store/models";
import type { MeasureView, ModelsActions, ModelsView } from "../../ui/own/modelsView";

export function createMeasuring(
  view: Signal<ModelsView>,
  database: () => Promise<Store | null>,
): Pick<ModelsActions, "measure" | "stopMeasuring"> {
  let abort: AbortController | null = null;

  function show(id: string, measure: MeasureView | null): void {
    const { [id]: _, ...others } = view.value.measures;
    view.value = { ...view.value, measures: measure ? { ...others, [id]: measure } : others };
  }

  async function measure(id: string, task: string): Promise<void> {
    if (abort) return;
    const { signal } = (abort = new AbortController());
    try {
      const { PROBLEMS: all, measureOnnx } = await import("./onnxFiles");
      const report = (done: number) => show(id, { state: "running", task, done, all });
      report(0);
      const store = await database();
      const model = store && (await listModels(store)).find((one) => one.id === id);
      const blob = model && (await modelBlobs(store, id)).get(model.title);
      if (!blob || !model.onnx) throw new RangeError(`model: got '${id}', which is not kept in this browser`);
      const { title: name, onnx } = model;
      const found = await measureOnnx({ name, blob, onnx }, task, { signal, onProgress: report });
      show(id, { state: "done", task, ...found });
    } catch (error) {
      const { message } = error as Error;
      show(id, signal.aborted ? null : { state: "failed", task, reason: message });
    } finally {
      abort = null;
    }
  }

  return { measure: (id, task) => void measure(id, task), stopMeasuring: () => abort?.abort() };
}
