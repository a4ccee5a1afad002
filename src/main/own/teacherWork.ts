// One job at a time: opens its teacher, waits for the device, writes, keeps, and closes the teacher again.

import type { Writing, WritingJob } from "../../store/schema";
import type { Writings } from "../../store/writings";
import { gradeWriting } from "../../teachers/grade";
import { runJob, type JobProgress } from "../../teachers/jobs";
import type { LoadProgress } from "../../teachers/webllm";
import type { WorkView } from "../../ui/own/teachersView";
import { createHold } from "./gpu";
import { itemsFor, type DataAccess, type Wanted } from "./sources";
import { modeOf } from "./teacherJobs";
import { openTeacher, readName, type Opening } from "./teacherOpening";

export interface WorkOptions {
  readonly job: WritingJob;
  readonly writings: Writings;
  readonly data: DataAccess | null;
  readonly opening: Omit<Opening, "onProgress">;
  readonly onWork: (work: WorkView) => void;
  /** One more is kept. */
  readonly onKept: (writing: Writing) => void;
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

const setting = ({ settings }: WritingJob, id: string, usual: number) => settings?.[id] ?? usual;

/** What a job is about. */
export const wantedBy = (job: WritingJob): Wanted => ({
  ...{ mode: modeOf(job), count: job.count, seed: setting(job, "seed", 0), noise: setting(job, "noise", 0.3) },
});

/** @throws what ended it before its end: see `openTeacher` and `runJob` */
export async function work({ job, writings, data, opening, onWork, onKept }: WorkOptions): Promise<"done" | "stopped"> {
  const { signal } = opening;
  const name = readName(job.teacher);
  const mode = modeOf(job);
  let view: WorkView = { job: job.id, doing: name.kind === "webllm" ? "fetch" : "write", of: job.count, ...IDLE };
  const show = (part: Partial<WorkView>) => onWork((view = { ...view, ...part }));
  show({});

  const { items, solves } = await itemsFor(job.source, wantedBy(job), data);
  const before = await writings.of(job.id);
  const teacher = await openTeacher(name, {
    ...opening,
    onProgress: ({ doing, fraction, megabytes }: LoadProgress) => show({ doing, fraction, megabytes }),
  });
  try {
    const onWaiting = (isWaiting: boolean) => show({ doing: isWaiting ? "wait" : "write" });
    return await runJob({
      asking: {
        ...{ mode, maxTokens: setting(job, "maxTokens", 512), temperature: setting(job, "temperature", 0) },
        json: setting(job, "json", 0) === 1,
      },
      ...{ items, before, teacher, signal },
      ...(name.kind === "webllm" && { hold: createHold(onWaiting) }),
      grade: (item, text) => gradeWriting(mode, item, text, solves),
      async keep(written) {
        const writing: Writing = { job: job.id, ...written };
        await writings.save(writing);
        onKept(writing);
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
