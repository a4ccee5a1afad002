// A frozen baseline: an ONNX file is asked held-out problems, and how many it solves is shown with the interval.

import { useState } from "preact/hooks";
import { say, t } from "../../text/text";
import { formatPercent, formatValue } from "../format";
import type { MeasureView, ModelsActions, TaskChoice } from "./modelsView";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly TaskChoice[];
  readonly measure: MeasureView | undefined;
  readonly isBusy: boolean;
  readonly actions: Pick<ModelsActions, "measure" | "stopMeasuring">;
}

export function OnnxMeasure({ id, title, tasks, measure, isBusy, actions }: Props) {
  const [chosen, setChosen] = useState(tasks[0]!.id);
  return (
    <div class="onnx-measure" role="group" aria-label={t("onnx-measure-of", { title })} data-testid="onnx-measure">
      {measure?.state === "running" ? (
        <Progress measure={measure} onStop={actions.stopMeasuring} />
      ) : (
        <div class="onnx-ask">
          <label>
            <span>{t("onnx-task")}</span>
            <select value={chosen} data-testid="onnx-task" onChange={(event) => setChosen(event.currentTarget.value)}>
              {tasks.map((task) => (
                <option key={task.id} value={task.id}>
                  {say(task.title)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="button"
            disabled={isBusy}
            data-testid="onnx-start"
            onClick={() => actions.measure(id, chosen)}
          >
            {t("onnx-measure")}
            <span class="visually-hidden"> {title}</span>
          </button>
        </div>
      )}
      <div role="status">
        {measure?.state === "done" && <Result measure={measure} tasks={tasks} />}
        {measure?.state === "failed" && <p class="models-reason">{t("onnx-failed", { why: say(measure.reason) })}</p>}
      </div>
    </div>
  );
}

type Of<State> = Extract<MeasureView, { readonly state: State }>;

function Progress({ measure: { done, all }, onStop }: { measure: Of<"running">; onStop: () => void }) {
  const said = t("onnx-asked", { done, all });
  return (
    <div class="onnx-ask">
      <label>
        <span>{said}</span>
        <progress max={all} value={done} />
      </label>
      <button type="button" class="button" data-testid="onnx-stop" onClick={onStop}>
        {t("models-cancel")}
      </button>
    </div>
  );
}

function Result({ measure, tasks }: { measure: Of<"done">; tasks: readonly TaskChoice[] }) {
  const { task, problems, right, accuracy, finished } = measure;
  const { mean, low, high } = accuracy;
  const title = tasks.find(({ id }) => id === task)?.title ?? task;
  return (
    <>
      <p class="onnx-accuracy" data-testid="onnx-accuracy" data-right={right} data-problems={problems}>
        <b>{formatValue(mean)}</b> {t("onnx-interval", { low: formatValue(low), high: formatValue(high) })}
      </p>
      <p class="hint">{t("onnx-result", { right, problems, task: say(title), finished: formatPercent(finished) })}</p>
    </>
  );
}
