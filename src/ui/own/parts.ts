// What people bring to the page: models, data, teachers, and training on these. Each part has a state of its own.

import type { ReadonlySignal } from "@preact/signals";
import type { DataActions, DataView } from "./dataView";
import type { ModelsActions, ModelsView } from "./modelsView";
import type { NetworkActions, NetworkView } from "./networkView";
import type { TeachersActions, TeachersView } from "./teachersView";
import type { TrainActions, TrainView } from "./trainView";

/** What is shown, and what may be done with it. */
export interface Part<View, Actions> {
  readonly view: ReadonlySignal<View>;
  readonly actions: Actions;
}

export interface OwnParts {
  readonly network: Part<NetworkView, NetworkActions>;
  readonly models: Part<ModelsView, ModelsActions>;
  readonly data: Part<DataView, DataActions>;
  readonly teachers: Part<TeachersView, TeachersActions>;
  readonly train: Part<TrainView, TrainActions>;
}
