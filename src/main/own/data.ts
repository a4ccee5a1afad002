// The data that a person brought.

import { signal } from "@preact/signals";
import type { DataActions, DataView } from "../../ui/own/dataView";
import type { Part } from "../../ui/own/parts";
import type { OwnOptions } from ".";

export function createData(_options: OwnOptions): Part<DataView, DataActions> {
  const view = signal<DataView>({ list: null });
  return { view, actions: { open: () => void (view.value = { list: [] }) } };
}
