// Language models that answer, critique and explain.

import { useEffect } from "preact/hooks";
import { t } from "../../text/text";
import type { TeachersActions, TeachersView } from "./teachersView";
import type { Part } from "./parts";

export function TeachersPart({ view, actions }: Part<TeachersView, TeachersActions>) {
  useEffect(actions.open, [actions]);
  const { list } = view.value;
  return <section aria-label={t("own-teachers")}>{list?.length ?? ""}</section>;
}
