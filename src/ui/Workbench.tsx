// The workbench: all that is kept, what is being built, or some experiments beside each other.

import { useEffect } from "preact/hooks";
import { Builder } from "./Builder";
import { Compare } from "./Compare";
import { Kept } from "./Kept";
import type { Phase } from "./view";
import type { WorkbenchActions, WorkbenchView } from "./workbenchView";

export interface WorkbenchProps {
  readonly view: WorkbenchView;
  readonly actions: WorkbenchActions;
}

interface Props extends WorkbenchProps {
  /** Of the address. */
  readonly part: string;
  /** Of what is open in the lab: when that comes to its end, there is more to tell. */
  readonly phase: Phase;
}

export function Workbench({ view, actions, part, phase }: Props) {
  useEffect(actions.refresh, [actions, phase]);
  if (part === "new") return <Builder view={view.builder} actions={actions.builder} />;
  if (part.startsWith("compare/")) return <Compare comparison={view.comparison} actions={actions} />;
  return <Kept view={view} actions={actions} />;
}
