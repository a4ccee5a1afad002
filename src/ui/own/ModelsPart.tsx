// The models that a person brought.

import { useEffect } from "preact/hooks";
import { t } from "../../text/text";
import type { ModelsActions, ModelsView } from "./modelsView";
import type { Part } from "./parts";

export function ModelsPart({ view, actions }: Part<ModelsView, ModelsActions>) {
  useEffect(actions.open, [actions]);
  const { list } = view.value;
  return <section aria-label={t("own-models")}>{list?.length ?? ""}</section>;
}
