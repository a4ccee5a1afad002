// The teacher that a person chose: the shipped one, or the large one where somebody has made it for this site.

import { fileNameOf } from "../train/sizes";
import { shippedTeacher } from "../train/teachers";
import type { Experiment } from "../types";
import type { TeacherSize } from "../ui/view";
import { fetchAsset } from "./assets";

/** Names it in what is edited; false if the site has none. Its weights are held against the hash when they are used. */
export async function takeTeacher(
  task: string,
  size: TeacherSize,
  edit: (change: (draft: Experiment) => Experiment) => void,
): Promise<boolean> {
  let teacher = shippedTeacher(task);
  if (size === "large") {
    const checkpoint = `checkpoints/${fileNameOf(task, "largeTeacher")}`;
    const head = (await (await fetchAsset(checkpoint)).arrayBuffer()).slice(0, 10_000);
    const sha256 = /"sha256":"(\w{64})"/.exec(new TextDecoder().decode(head))?.[1]; // a server may answer with a page
    teacher = sha256 === undefined ? undefined : { checkpoint, sha256 };
  }
  if (teacher) edit((draft) => ({ ...draft, teacher }));
  return teacher !== undefined;
}
