// What a person may change of the experiment, folded away: its sizes, its arms, the device.

import { useState } from "preact/hooks";
import { t } from "../text/text";
import { ArmsToggle } from "./ArmsToggle";
import { CopyButton } from "./CopyButton";
import { DeviceChip } from "./DeviceChip";
import { Knobs } from "./Knobs";
import { lazy } from "./Lazy";
import type { LabActions, LabView } from "./view";

const ArmsPanel = lazy(
  async () => (await import("./ArmsPanel")).ArmsPanel,
  () => "",
);

export function Setup({ view, actions }: { view: LabView; actions: LabActions }) {
  const [isEditing, setIsEditing] = useState(false);
  const mayEdit = view.phase === "ready" || view.phase === "done";
  return (
    <section class="setup" aria-label={t("setup-label")}>
      <div class="setup-row">
        <DeviceChip view={view} isDisabled={!mayEdit && view.phase !== "loading"} onBackend={actions.setBackend} />
        <div class="setup-changes">
          <Knobs knobs={view.knobs} isDisabled={!mayEdit} onKnob={actions.setKnob} />
          <ArmsToggle isOpen={isEditing && mayEdit} isDisabled={!mayEdit} onToggle={() => setIsEditing(!isEditing)} />
          <CopyButton isDisabled={view.phase === "loading"} onCopy={actions.copy} />
        </div>
      </div>
      {isEditing && mayEdit && <ArmsPanel view={view} actions={actions} />}
    </section>
  );
}
