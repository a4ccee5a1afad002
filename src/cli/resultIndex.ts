// The index of recorded results: what each came to, small enough to be fetched for all lessons at once.

import { readFileSync } from "node:fs";

import { lessonIds } from "../lessons/parts/order";
import type { RecordedSummary, ResultIndex } from "../types";
import type { recordOf } from "./record";

const FOLDER = "public/results";

export const INDEX_FILE = `${FOLDER}/index.json`;

/** More than is read, so that rounding again does not show. */
const round = (value: number): number => Number(value.toFixed(6));

/** @throws {RangeError} if the note is not one of `recordOf`'s */
export function summaryOf({ verdict, note }: Pick<ReturnType<typeof recordOf>, "verdict" | "note">): RecordedSummary {
  const [, workers = "1", seconds] = /(?:(\d+) at a time, )?(\d+) s\.$/.exec(note) ?? [];
  if (seconds === undefined) throw new RangeError(`note: got '${note}', want one that ends in the seconds it took`);
  return {
    outcome: verdict.outcome,
    contrasts: verdict.contrasts.map(({ name, advantage: { mean, low, high } }) => ({
      name,
      advantage: { mean: round(mean), low: round(low), high: round(high) },
    })),
    note,
    seconds: Number(seconds),
    workers: Number(workers),
  };
}

/** Of all lessons that have a recorded result, in their order. @param read a file of the results' folder, by its name */
export function resultIndex(read = (name: string) => readFileSync(`${FOLDER}/${name}`, "utf8")): string {
  const index: ResultIndex = Object.fromEntries(
    lessonIds.flatMap((id) => {
      try {
        return [[id, summaryOf(JSON.parse(read(`${id}.json`)) as ReturnType<typeof recordOf>)]];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return []; // a lesson that was not run yet
        throw error;
      }
    }),
  );
  return `${JSON.stringify(index)}\n`;
}
