// What to measure, on which devices, with which libraries; and the button that starts it.

import { formatTimeLeft } from "../../src/ui/format";
import type { Choice } from "../suite";
import { choice, CONTENDERS, estimatedSeconds, isComplete, machine, phase, start, SUITES } from "./state";

const DEVICES = [
  { id: "wasm", label: "Processor", about: "WebAssembly" },
  { id: "webgpu", label: "Graphics card", about: "WebGPU" },
] as const;

const change = (part: Partial<Choice>) => void (choice.value = { ...choice.value, ...part });
const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

export function Choose() {
  const { suites, devices, contenders } = choice.value;
  const adapter = machine.value?.adapter;
  return (
    <form
      class="choose"
      onSubmit={(event) => {
        event.preventDefault();
        start().catch(() => {}); // the page says what went wrong
      }}
    >
      {Object.values(SUITES).map(({ id, title, about, cases }) => (
        <fieldset key={id}>
          <legend>{title}</legend>
          <p class="hint">{about}</p>
          <div class="boxes">
            {cases.map((name) => (
              <Box
                key={name}
                label={name}
                testId={`case-${id}-${name}`}
                isOn={suites[id]?.includes(name) ?? false}
                onToggle={() =>
                  change({ suites: { ...suites, [id]: inOrder(cases, toggled(suites[id] ?? [], name)) } })
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset>
        <legend>Device</legend>
        <div class="boxes">
          {DEVICES.map(({ id, label, about }) => (
            <Box
              key={id}
              label={label}
              note={id === "webgpu" && !adapter ? "WebGPU is not to be had here" : about + slow(id, adapter)}
              testId={`device-${id}`}
              isOn={devices.includes(id)}
              isDisabled={id === "webgpu" && !adapter}
              onToggle={() => change({ devices: toggled(devices, id) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Libraries</legend>
        <div class="boxes">
          {Object.entries(CONTENDERS).map(([id, { name }]) => (
            <Box
              key={id}
              label={name}
              testId={`contender-${id}`}
              isOn={contenders.includes(id)}
              onToggle={() => change({ contenders: toggled(contenders, id) })}
            />
          ))}
        </div>
      </fieldset>
      <div class="start">
        <button type="submit" class="button primary" disabled={!isComplete.value} data-testid="measure">
          {phase.value === "done" ? "Measure again" : "Measure"}
        </button>
        <p class="hint">
          {isComplete.value
            ? `${formatTimeLeft(estimatedSeconds.value).replace(" left", "")}; longer on a slow machine. Leave the tab in front.`
            : "Choose at least one size, one device and one library."}
        </p>
      </div>
    </form>
  );
}

const inOrder = (order: readonly string[], some: readonly string[]) => order.filter((name) => some.includes(name));
const slow = (id: string, adapter: { readonly isSoftware: boolean } | null | undefined) =>
  id === "webgpu" && adapter?.isSoftware ? ", in software: slow" : "";

interface BoxProps {
  readonly label: string;
  readonly note?: string;
  readonly testId: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onToggle: () => void;
}

function Box({ label, note, testId, isOn, isDisabled = false, onToggle }: BoxProps) {
  return (
    <label class="box" data-disabled={isDisabled}>
      <input type="checkbox" checked={isOn} disabled={isDisabled} onChange={onToggle} data-testid={testId} />
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
    </label>
  );
}
