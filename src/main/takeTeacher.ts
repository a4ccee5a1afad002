// The teacher that a person chose: the shipped one, the large one where somebody has made it for this site, or a kept one.

import { fileNameOf } from "../train/sizes";
import { isKeptTeacher, shippedTeacher } from "../train/teachers";
import type { Experiment } from "../types";
import type { ArmsActions, KeptTeacher, TeacherSize } from "../ui/view";
import { fetchAsset } from "./assets";
import type { PoolOptions } from "./pool";
import type { PageStorage } from "./storage";

/** Names it in what is edited; false if the site has none. Its weights are held against the hash when they are used. */
export async function takeTeacher(
  task: string,
  size: TeacherSize | KeptTeacher,
  edit: (change: (draft: Experiment) => Experiment) => void,
): Promise<boolean> {
  let teacher = shippedTeacher(task);
  if (typeof size === "object") teacher = { checkpoint: size.id, sha256: size.sha256 };
  if (size === "large") {
    const checkpoint = `checkpoints/${fileNameOf(task, "largeTeacher")}`;
    const head = (await (await fetchAsset(checkpoint)).arrayBuffer()).slice(0, 10_000);
    const sha256 = /"sha256":"(\w{64})"/.exec(new TextDecoder().decode(head))?.[1]; // a server may answer with a page
    teacher = sha256 === undefined ? undefined : { checkpoint, sha256 };
  }
  if (teacher) edit((draft) => ({ ...draft, teacher }));
  return teacher !== undefined;
}

/** @param task id of the experiment's that is edited now */
export const teacherActions = (
  storage: PageStorage,
  task: () => string,
  edit: Parameters<typeof takeTeacher>[2],
): Pick<ArmsActions, "takeTeacher" | "keptTeachers"> => ({
  takeTeacher: (wanted) => takeTeacher(task(), wanted, edit),
  keptTeachers: async (id) => (await import("./keptTeachers")).keptTeachers(storage, id),
});

/** What a pool needs to know of it; one that is kept in `database` is opened when the pool is. */
export const teacherFor = (
  experiment: Experiment,
  database: string | null,
): Pick<PoolOptions, "teacher" | "openTeacher"> => ({
  ...(experiment.teacher && { teacher: experiment.teacher }),
  ...(isKeptTeacher(experiment) && {
    openTeacher: async () => (await import("./keptTeachers")).openKeptTeacher(database, experiment),
  }),
});
