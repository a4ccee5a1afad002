// Whether the run here agrees with what the link found that the experiment came by.

import { compareDigest, digestOf } from "../lib/digest";
import type { Digest, LessonVerdict } from "../types";
import { DigestPanel } from "./DigestPanel";
import type { LabView } from "./view";

interface Props {
  readonly view: LabView;
  readonly theirs: Digest;
  readonly verdict: LessonVerdict;
}

export function Agreement({ view, theirs, verdict }: Props) {
  const ours = digestOf(verdict, view.experiment.seeds.length, view.device?.backend ?? "wasm");
  return <DigestPanel comparison={compareDigest(theirs, ours)} />;
}
