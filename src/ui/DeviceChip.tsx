// Which device does the work, why that one, and the choice of another.

import { say, t } from "../text/text";
import type { Backend, DeviceReport } from "../types";
import { formatSmallShare } from "./format";
import type { LabView } from "./view";

const BACKENDS: readonly Backend[] = ["auto", "webgpu", "wasm"];

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
        <span>{t("device-label")}</span>
        <select
          value={backend}
          disabled={isDisabled}
          onChange={(event) => {
            const chosen = BACKENDS.find((id) => id === event.currentTarget.value);
            if (chosen) onBackend(chosen);
          }}
        >
          {BACKENDS.map((id) => (
            <option key={id} value={id} selected={id === backend}>
              {t(`device-${id}`)}
            </option>
          ))}
        </select>
      </label>
      <p>
        {device ? (
          <>
            <strong data-testid="device-title">{say(device.title)}</strong> {say(device.reason)}
            {device.packing && <Packing packing={device.packing} />}
          </>
        ) : (
          t("device-looking")
        )}
      </p>
    </div>
  );
}

function Packing({ packing: { bits, relativeRms } }: { packing: NonNullable<DeviceReport["packing"]> }) {
  return (
    <span data-testid="packing">
      {". "}
      {t("device-packing", { bits, off: formatSmallShare(relativeRms) })}
    </span>
  );
}
