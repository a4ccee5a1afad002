// The data that a person brought.

import { useEffect } from "preact/hooks";
import { t } from "../../text/text";
import type { DataActions, DataView } from "./dataView";
import type { Part } from "./parts";

export function DataPart({ view, actions }: Part<DataView, DataActions>) {
  useEffect(actions.open, [actions]);
  const { list } = view.value;
  return <section aria-label={t("own-data")}>{list?.length ?? ""}</section>;
}
