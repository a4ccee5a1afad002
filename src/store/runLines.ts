// Evaluations and steps as JSON Lines, and back: one problem or one step a line, every field by its own name.

import { nextTask } from "../lib/nextTask";
import type { EvalRow, Evaluation, Run, StepRecord } from "../types";
import { checked, parseJson } from "./checked";
import { ImportError } from "./errors";
import { evaluationLineSchema, stepLineSchema, type Written } from "./rowSchemas";

const MAX_DEPTH = 4;
const MAX_LINE = 1_000_000; // UTF-16 units
const LINES_A_TASK = 500; // about 10 ms: the page stays awake

/** @throws {RangeError} if a number is NaN or infinite: JSON would write null for it */
export function toJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent);
  if (json.includes("null"))
    JSON.stringify(value, (key, inner: unknown) => {
      if (typeof inner === "number" && !Number.isFinite(inner))
        throw new RangeError(`export: got ${inner} at '${key}', want a finite number`);
      return inner;
    });
  return json;
}

const EVALUATION_FIELDS = Object.keys(evaluationLineSchema.entries);
const STEP_FIELDS = Object.keys(stepLineSchema.entries);

/** Fields in the order of the schema, so that what was read is written as it was. */
async function linesOf(fields: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Promise<string> {
  let text = "";
  for (const [i, row] of rows.entries()) {
    const ordered: Record<string, unknown> = {};
    for (const field of fields) if (row[field] !== undefined) ordered[field] = row[field];
    text += `${toJson(ordered)}\n`;
    if (i % LINES_A_TASK === LINES_A_TASK - 1) await nextTask();
  }
  return text;
}

/** @throws {RangeError} if a number is not finite */
export const evaluationLines = (evaluations: readonly (Evaluation & Written)[]): Promise<string> =>
  linesOf(
    EVALUATION_FIELDS,
    evaluations.flatMap(({ split, mode, point, at, rows, written = {} }) =>
      rows.map((row) => ({ split, mode, point, ...at, ...row, written: written[row.problem] })),
    ),
  );

/** @throws {RangeError} if a number is not finite */
export const stepLines = (records: readonly StepRecord[]): Promise<string> =>
  linesOf(STEP_FIELDS, records as readonly (StepRecord & Record<string, unknown>)[]);

async function* rowsOf(file: string, text: string): AsyncGenerator<[line: number, value: unknown]> {
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > MAX_LINE) throw new ImportError(number, `the line is over ${MAX_LINE} characters`, file);
    yield [number, refused(file, number, () => parseJson(text.slice(start, stop), MAX_DEPTH))];
    start = stop + 1;
    if (number % LINES_A_TASK === 0) await nextTask();
  }
}

function refused<T>(file: string, number: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(number, error.message, file, { cause: error });
  }
}

/**
 * Lines of one evaluation stand together, in the order of its problems.
 *
 * @throws {ImportError} naming the line and the reason
 */
export async function readEvaluations(file: string, text: string, run: Run): Promise<Evaluation[]> {
  const evaluations: (Evaluation & Written & { rows: EvalRow[] })[] = [];
  for await (const [number, value] of rowsOf(file, text)) {
    const row = refused(file, number, () => checked(evaluationLineSchema, value));
    const { split, mode, point, step, tokens, lossTokens, flops, written, ...rest } = row;
    const at = { step, tokens, lossTokens, flops };
    let last = evaluations.at(-1);
    if (!last || last.split !== split || last.mode !== mode || last.point !== point) {
      last = { runId: run.id, arm: run.arm, seed: run.seed, split, mode, point, at, rows: [] };
      evaluations.push(last);
    }
    if (
      last.at.step !== step ||
      last.at.tokens !== tokens ||
      last.at.lossTokens !== lossTokens ||
      last.at.flops !== flops
    )
      throw new ImportError(number, "what was spent differs from the line before, in one evaluation", file);
    last.rows.push(rest);
    if (written === undefined) continue;
    const texts = Object.fromEntries([...Object.entries(last.written ?? {}), [rest.problem, written]]);
    evaluations[evaluations.length - 1] = { ...last, written: texts };
  }
  return evaluations;
}

/** @throws {ImportError} naming the line and the reason */
export async function readSteps(file: string, text: string, run: Run): Promise<StepRecord[]> {
  const records: StepRecord[] = [];
  for await (const [number, value] of rowsOf(file, text))
    records.push({ runId: run.id, ...refused(file, number, () => checked(stepLineSchema, value)) });
  return records;
}
