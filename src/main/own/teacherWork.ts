// One job at a time: opens its teacher, waits for the device, writes, keeps, and closes the teacher again.

import type { WritingJob } from "../../store/schema";
import type { Writings } from "../../store/writings";
import { gradeWriting } from "../../teachers/grade";
import { runJob, type JobProgress } from "../../teachers/jobs";
import type { LoadProgress } from "../../teachers/webllm";
import type { WorkView } from "../../ui/own/teachersView";
import { createHold } from "./gpu";
import { itemsFor, type DataAccess } from "./sources";
import { modeOf } from "./teacherJobs";
import { openTeacher, readName, type Opening } from "./teacherOpening";

export interface WorkOptions {
  readonly job: WritingJob;
  readonly writings: Writings;
  readonly data: DataAccess | null;
  readonly opening: Omit<Opening, "onProgress">;
  readonly onWork: (work: WorkView) => void;
  /** Something more is kept. */
  readonly onKept: () => void;
}

const IDLE = {
  fraction: null,
  megabytes: null,
  done: 0,
  tokensPerSecond: null,
  secondsLeft: null,
  question: "",
  text: "",
};

/** @throws what ended it before its end: see `openTeacher` and `runJob` */
export async function work({ job, writings, data, opening, onWork, onKept }: WorkOptions): Promise<"done" | "stopped"> {
  const { signal } = opening;
  const name = readName(job.teacher);
  const setting = (id: string, usual: number) => job.settings?.[id] ?? usual;
  const mode = modeOf(job);
  const wanted = { mode, count: job.count, seed: setting("seed", 0), noise: setting("noise", 0.3) };
  let view: WorkView = { job: job.id, doing: name.kind === "webllm" ? "fetch" : "write", of: job.count, ...IDLE };
  const show = (part: Partial<WorkView>) => onWork((view = { ...view, ...part }));
  show({});

  const { items, solves } = await itemsFor(job.source, wanted, data);
  const before = await writings.of(job.id);
  const teacher = await openTeacher(name, {
    ...opening,
    onProgress: ({ doing, fraction, megabytes }: LoadProgress) => show({ doing, fraction, megabytes }),
  });
  try {
    const onWaiting = (isWaiting: boolean) => show({ doing: isWaiting ? "wait" : "write" });
    return await runJob({
      asking: {
        ...{ mode, maxTokens: setting("maxTokens", 512), temperature: setting("temperature", 0) },
        json: setting("json", 0) === 1,
      },
      ...{ items, before, teacher, signal },
      ...(name.kind === "webllm" && { hold: createHold(onWaiting) }),
      grade: (item, text) => gradeWriting(mode, item, text, solves),
      async keep(written) {
        await writings.save({ job: job.id, ...written });
        onKept();
      },
      onProgress({ done, of, tokensPerSecond, secondsLeft, item, text }: JobProgress) {
        const doing = view.doing === "wait" ? "wait" : "write";
        show({
          doing,
          fraction: done / of,
          done,
          of,
          tokensPerSecond,
          secondsLeft,
          question: item?.question ?? "",
          text,
        });
      },
    });
  } finally {
    await teacher.close();
  }
}
