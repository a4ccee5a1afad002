// Jobs as a person sees them: the list, one that is looked at with its grades, and the data that it makes.

import type { Writing, WritingJob } from "../../store/schema";
import type { KnownJob } from "../../store/writings";
import { FILTERS, matches, summarise } from "../../teachers/grade";
import type { Mode } from "../../teachers/prompts";
import { readCritique } from "../../teachers/readCritique";
import { toRows } from "../../teachers/toRows";
import type { DataRow } from "../../types";
import type { JobView, OpenJobView, SourceView, WritingFilter, WritingView } from "../../ui/own/teachersView";
import { completeRows, type DataAccess } from "./sources";

/** So many rows are drawn; a filter finds the others. */
const SHOWN = 100;

export const modeOf = ({ mode }: WritingJob): Mode => mode as Mode;

export function jobView(job: KnownJob, sources: readonly SourceView[]): JobView {
  const { id, title, source, count, written, failed } = job;
  const from = sources.find((one) => one.id === source)?.title ?? source;
  return { id, mode: modeOf(job), teacher: title, source: from, count, written, failed };
}

function writingView(mode: Mode, writing: Writing): WritingView {
  const { index, question, response = null, text, error = null, oracle, grade } = writing;
  const critique = mode === "critique" && error === null ? readCritique(text) : null;
  const step = (from: number | null) => (from === null ? null : from + 1);
  return {
    ...{ index, question, response, error, text: critique?.text ?? text },
    verdict: critique?.verdict ?? null,
    step: step(critique?.firstWrongStep ?? null),
    oracle: oracle ? { right: oracle.right, step: step(oracle.firstWrongStep) } : null,
    isRight: grade?.verdictRight ?? null,
    isStepRight: grade?.stepRight ?? null,
    isGraded: grade !== undefined,
  };
}

export const filtered = (writings: readonly Writing[], filter: WritingFilter): readonly Writing[] =>
  writings.filter((writing) => matches(writing, filter));

/** Rows of data, made of all that was written and can be used. */
export function rowsOf(job: WritingJob, writings: readonly Writing[], data: DataAccess | null): Promise<DataRow[]> {
  const problems = new Map(writings.map(({ question, problem = question }) => [question, problem]));
  return completeRows(job.source, toRows(modeOf(job), writings), problems, data);
}

/** The writings with one more, or with one in the place of that of its index. */
export const withWriting = (writings: readonly Writing[], writing: Writing): readonly Writing[] =>
  [...writings.filter(({ index }) => index !== writing.index), writing].sort((a, b) => a.index - b.index);

export function openJobView(
  job: JobView,
  record: WritingJob,
  writings: readonly Writing[],
  filter: WritingFilter,
): OpenJobView {
  const rows = filtered(writings, filter);
  const counts = Object.fromEntries(FILTERS.map((one) => [one, filtered(writings, one).length]));
  return {
    job,
    ...summarise(writings),
    filter,
    counts: counts as Record<WritingFilter, number>,
    rows: rows.slice(0, SHOWN).map((writing) => writingView(modeOf(record), writing)),
    usable: toRows(modeOf(record), rows).length,
  };
}
