// Language models that answer, critique and explain.

import { signal } from "@preact/signals";
import type { TeachersActions, TeachersView } from "../../ui/own/teachersView";
import type { Part } from "../../ui/own/parts";
import type { OwnOptions } from ".";

export function createTeachers(_options: OwnOptions): Part<TeachersView, TeachersActions> {
  const view = signal<TeachersView>({ list: null });
  return { view, actions: { open: () => void (view.value = { list: [] }) } };
}
