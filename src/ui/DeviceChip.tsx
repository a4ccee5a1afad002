// Which device does the work, why that one, and the choice of another.

import type { Backend } from "../types";
import type { LabView } from "./view";

const BACKENDS: readonly { readonly id: Backend; readonly label: string }[] = [
  { id: "auto", label: "Automatic" },
  { id: "webgpu", label: "WebGPU" },
  { id: "wasm", label: "WebAssembly" },
];

interface Props {
  readonly view: LabView;
  readonly isDisabled: boolean;
  readonly onBackend: (backend: Backend) => void;
}

export function DeviceChip({ view, isDisabled, onBackend }: Props) {
  const { device, backend } = view;
  return (
    <div class="device" data-testid="device">
      <label>
        <span>Device</span>
        <select
          value={backend}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = BACKENDS.find(({ id }) => id === event.currentTarget.value);
            if (chosen) onBackend(chosen.id);
          }}
        >
          {BACKENDS.map(({ id, label }) => (
            <option key={id} value={id} selected={id === backend}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p>
        {device ? (
          <>
            <strong data-testid="device-title">{device.title}</strong> {device.reason}
          </>
        ) : (
          "Looking for the fastest device here…"
        )}
      </p>
    </div>
  );
}
