// The models that a person brought.

import { signal } from "@preact/signals";
import type { ModelsActions, ModelsView } from "../../ui/own/modelsView";
import type { Part } from "../../ui/own/parts";
import type { OwnOptions } from ".";

export function createModels(_options: OwnOptions): Part<ModelsView, ModelsActions> {
  const view = signal<ModelsView>({ list: null });
  return { view, actions: { open: () => void (view.value = { list: [] }) } };
}
