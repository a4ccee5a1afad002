// The larger model that arms follow: which one it is, and the choice of another size.

import { useEffect, useState } from "preact/hooks";
import messages from "../text/en/late/teacherChoice.ftl?raw";
import { addMessages, say, t } from "../text/text";
import { Rich } from "./Rich";
import { formatCompact } from "./format";
import type { ArmsActions, KeptTeacher, TeacherSize, TeacherView } from "./view";
import "./teacherChoice.css";

addMessages(messages);

/** A command that is broken between its words only. */
const code = (command: string) => (
  <code>
    {command.split(" ").map((word) => (
      <>
        <span>{word}</span>{" "}
      </>
    ))}
  </code>
);

const SIZES = ["small", "large"] as const;

/** What came of the last choice. */
type Outcome = { readonly kind: "looking" | "missing" } | { readonly kind: "failed"; readonly reason: string };

/** Which one it is, and whether it is here. */
function now({ size, checkpoint }: TeacherView, kept: readonly KeptTeacher[] | null): string {
  if (size !== "kept") return t("teacher-choice-now", { file: checkpoint });
  const found = kept?.find(({ id }) => id === checkpoint);
  if (!found && kept) return t("teacher-choice-gone", { file: checkpoint });
  return t("teacher-choice-kept-now", { title: found?.title ?? checkpoint });
}

interface Props {
  readonly teacher: TeacherView;
  readonly actions: Pick<ArmsActions, "takeTeacher" | "keptTeachers">;
}

export function TeacherChoice({ teacher, actions }: Props) {
  const { size, checkpoint, task } = teacher;
  const [kept, setKept] = useState<readonly KeptTeacher[] | null>(null); // null until it was read
  useEffect(() => {
    let isGone = false;
    actions.keptTeachers(task).then(
      (found) => !isGone && setKept(found),
      () => !isGone && setKept([]), // what storage says is told elsewhere
    );
    return () => void (isGone = true);
  }, [task]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const command = `npm run pretrain -- --task ${task} --for largeTeacher`;
  const take = async (wanted: TeacherSize | KeptTeacher) => {
    setOutcome({ kind: "looking" });
    if (outcome?.kind === "looking") return; // one at a time
    try {
      setOutcome((await actions.takeTeacher(wanted)) ? null : { kind: "missing" });
    } catch (error) {
      setOutcome({ kind: "failed", reason: (error as Error).message });
    }
  };
  return (
    <div class="teacher-choice" data-testid="teacher-choice">
      <fieldset class="segments">
        <legend>{t("teacher-choice-title")}</legend>
        {SIZES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="teacher"
              data-testid={`teacher-${one}`}
              checked={size === one}
              aria-describedby="teacher-choice-note"
              onChange={() => void take(one)} // what is drawn next unchecks it until it is taken
            />
            <span>{t(`teacher-choice-${one}`)}</span>
          </label>
        ))}
        {kept?.map((one) => (
          <label key={one.id}>
            <input
              type="radio"
              name="teacher"
              data-testid="teacher-kept"
              checked={checkpoint === one.id}
              aria-describedby="teacher-choice-note"
              onChange={() => void take(one)}
            />
            <span>{t("teacher-choice-kept", { title: one.title, count: formatCompact(one.parameters) })}</span>
          </label>
        ))}
      </fieldset>
      <p class="hint" id="teacher-choice-note" role="status" data-testid="teacher-choice-note">
        {outcome === null && now(teacher, kept)}
        {outcome?.kind === "looking" && t("teacher-choice-looking")}
        {outcome?.kind === "failed" && t("teacher-choice-failed", { reason: say(outcome.reason) })}
        {outcome?.kind === "missing" && <Rich id="teacher-choice-missing" args={{ command }} parts={{ code }} />}
      </p>
    </div>
  );
}
