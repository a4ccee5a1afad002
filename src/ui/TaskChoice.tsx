// The tasks to choose from: what each is about, a problem with its solution, how large its student is.

import { say, t } from "../text/text";
import { formatWhole } from "./format";
import { sayBytes } from "./quantities";
import type { TaskView } from "./workbenchView";

interface Props {
  readonly tasks: readonly TaskView[];
  readonly chosen: string;
  readonly onChoose: (task: string) => void;
}

export function TaskChoice({ tasks, chosen, onChoose }: Props) {
  return (
    <fieldset class="task-choice">
      <legend>{t("builder-task")}</legend>
      {tasks.map(({ id, title, notation, example, parameters, bytes }) => (
        <label key={id} class="task-card" data-chosen={id === chosen}>
          <input
            type="radio"
            name="task"
            value={id}
            data-testid={`task-${id}`}
            checked={id === chosen}
            aria-describedby={`task-${id}-about`}
            onChange={() => onChoose(id)}
          />
          <span class="task-title">{say(title)}</span>
          <span class="task-about" id={`task-${id}-about`}>
            <span>{say(notation)}</span>
            <span class="task-example">
              <span class="mono">{example.prompt}</span> <b class="mono">{example.solution}</b>
            </span>
            <span>{t("builder-task-size", { parameters: formatWhole(parameters), size: sayBytes(bytes) })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
