// The arms of an experiment, each to open and to change, and another one to add.

import { say, t } from "../text/text";
import { AddArm } from "./AddArm";
import { ArmEditor } from "./ArmEditor";
import { TeacherChoice } from "./TeacherChoice";
import type { ArmsActions, ArmsView } from "./view";

const MAX_ARMS = 14; // colours times shapes that can be told apart

export function ArmList({ view, actions }: { view: ArmsView; actions: ArmsActions }) {
  const { draft, draftError } = view;
  return (
    <>
      <p class="refusal" role="alert" data-testid="draft-error">
        {draftError !== null && t("arms-refusal", { why: say(draftError) })}
      </p>
      <div class="arm-editors">
        {draft.map((arm) => (
          <ArmEditor key={arm.id} arm={arm} view={view} actions={actions} />
        ))}
      </div>
      {view.teacher && <TeacherChoice teacher={view.teacher} actions={actions} />}
      <AddArm signals={view.signals} isFull={draft.length >= MAX_ARMS} onAdd={actions.addArm} />
    </>
  );
}
