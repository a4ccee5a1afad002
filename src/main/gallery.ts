// The gallery of lessons: what each claims, what was recorded of it, and what came out in this browser.

import * as lessons from "../lessons";
import { wayOf, withClaims, type Contrast } from "../lessons/judge";
import { THEMES, type Lesson } from "../lessons/lesson";
import { lessonIds } from "../lessons/parts/order";
import type { ExperimentRecord } from "../store/schema";
import { estimateSeconds } from "../train/estimate";
import { taskOf } from "../train/experiment";
import type { Estimate, ResultIndex } from "../types";
import type { ContrastView, GalleryView, HereView, Holds, LessonCardView } from "../ui/galleryView";
import type { Calibration } from "./calibration";
import { fetchJson } from "./files";
import type { PageStorage } from "./storage";

const registry: Readonly<Record<string, Lesson>> = lessons;

const INDEX = "results/index.json";

/** A lesson's results as a picture shows them: its claims, and enough besides to make three. */
const SHOWN = 3;

type Results = readonly { readonly name: string; readonly advantage: Estimate }[];

function holdsOf({ claim }: Contrast, way: ReturnType<typeof wayOf>): Holds {
  if (!claim) return null;
  if (way === claim) return "yes";
  const isContrary = claim === "equal" ? way !== "unclear" : way === (claim === "higher" ? "lower" : "higher");
  return isContrary ? "no" : "open";
}

export function contrastViews({ contrasts, margin: common }: Lesson, results: Results): ContrastView[] {
  const all = withClaims(contrasts).flatMap((contrast): ContrastView[] => {
    const { name, claim, margin = common } = contrast;
    const found = results.find((one) => one.name === name);
    if (!found) return [];
    const holds = holdsOf(contrast, wayOf(found.advantage, margin, claim));
    return [{ name, advantage: found.advantage, margin, claim: claim ?? null, holds }];
  });
  const claimed = all.filter(({ claim }) => claim);
  return [...claimed, ...all.filter(({ claim }) => !claim).slice(0, Math.max(0, SHOWN - claimed.length))];
}

/** @param id of the lesson's own experiment */
export function hereOf(name: string, id: string, records: readonly ExperimentRecord[]): HereView {
  const lesson = registry[name]!;
  const own = records.filter((record) => record.lesson === name);
  const done = own.filter(({ verdict }) => verdict);
  const record = done.find((one) => one.id === id) ?? done[0]; // the newest of the changed ones
  if (record)
    return {
      state: "done",
      isChanged: record.id !== id,
      experiment: record.id,
      outcome: record.verdict!.outcome,
      contrasts: contrastViews(lesson, record.verdict!.contrasts),
    };
  if (own.length > 0) return { state: "begun" };
  return { state: records.some((one) => one.id === id && one.verdict) ? "shared" : "none" };
}

const cardOf = (id: string, i: number, index: ResultIndex | null, here: HereView): LessonCardView => {
  const lesson = registry[id]!;
  const { title, theme, claim, paper, experiment } = lesson;
  const found = index?.[id];
  return {
    ...{ id, number: i + 1, title, theme: theme ?? "", claim, paper, task: taskOf(experiment.task).title },
    recorded: found ? { ...found, contrasts: contrastViews(lesson, found.contrasts) } : null,
    here,
  };
};

const viewOf = (
  index: ResultIndex | null,
  heres: readonly HereView[],
  rest: Pick<GalleryView, "isReading" | "failure">,
): GalleryView => ({
  lessons: lessonIds.map((id, i) => cardOf(id, i, index, heres[i] ?? { state: "none" })),
  themes: THEMES,
  ...rest,
});

export interface Gallery {
  /** Reads what is recorded, once, and what is stored here, each time. */
  open(): Promise<void>;
  /** What the lesson will take on this device; null where nothing is known of it, or it is not worked out yet. */
  secondsOf(lesson: string): number | null;
}

/** @param show called with what is known so far, the lessons at once */
export function createGallery(
  storage: PageStorage,
  calibration: Calibration,
  show: (gallery: GalleryView) => void,
): Gallery {
  const costs = new Map<string, number>();
  /** One at a time, so that the page stays quick meanwhile. */
  async function cost(): Promise<void> {
    for (const id of lessonIds) {
      const { experiment } = registry[id]!;
      const rates = calibration.rates(experiment.task);
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (rates.source === "guess") costs.delete(id);
      else costs.set(id, estimateSeconds(experiment, rates).middle);
    }
  }

  let index: ResultIndex | null = null;
  let heres: readonly HereView[] = [];
  return {
    async open() {
      show(viewOf(index, heres, { isReading: true, failure: null }));
      let failure: string | null = null;
      const reading = async () => {
        index ??= await fetchJson<ResultIndex>(INDEX);
        if (!index) throw new Error(`there is no '${INDEX}'`);
      };
      const looking = async () => {
        const records = await (await storage.open()).store.loadExperiments();
        heres = await Promise.all(
          lessonIds.map(async (id) => hereOf(id, await storage.idOf(registry[id]!.experiment), records)),
        );
      };
      await Promise.all([
        reading().catch((error: unknown) => (failure = (error as Error).message)),
        looking().catch(() => undefined), // without storage nothing was run here; the lab says so
      ]);
      show(viewOf(index, heres, { isReading: false, failure }));
      await cost();
      show(viewOf(index, heres, { isReading: false, failure }));
    },
    secondsOf: (lesson) => costs.get(lesson) ?? null,
  };
}
