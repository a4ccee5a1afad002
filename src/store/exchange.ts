// Examples as a file to keep or to share: JSON Lines, one example a line after a header.

import * as v from "valibot";

import type { Example } from "../types";
import { ImportError } from "./errors";

const FORMAT = "errata-examples";
const VERSION = 1;
const MAX_LINE_BYTES = 64 * 1024;
const MAX_LINES = 200_000; // the header included
const MAX_BYTES = 64 * 1024 * 1024;

const finite = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const exampleSchema = v.strictObject({
  id: v.string(),
  setId: v.string(),
  task: v.string(),
  problem: v.string(),
  response: v.string(),
  author: v.picklist(["synthetic", "student", "imported"]),
  reward: finite,
  firstWrongStep: v.nullable(count),
  critique: v.nullable(v.string()),
  level: v.picklist(["none", "verdict", "location", "kind", "step", "full"]),
  corrupted: v.boolean(),
}) satisfies v.GenericSchema<Example>;

const headerSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  task: v.string(),
  count,
});

export interface ReadOptions {
  /** The set that the examples will belong to. */
  readonly setId: string;
  /** What is wrong with an example as the task sees it, for a person; undefined if nothing is. */
  readonly check?: (example: Example, line: number) => string | undefined;
}

const FIELDS = Object.keys(exampleSchema.entries);
const encoder = new TextEncoder();
/** A file can hold anything: what is repeated to the user stays short. */
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
/** UTF-16 units bound the UTF-8 bytes from both sides, so most texts are judged without encoding them. */
const isLonger = (text: string, bytes: number) =>
  text.length > bytes || (text.length * 3 > bytes && encoder.encode(text).length > bytes);

/**
 * The examples as a file; `readExamples` gives them back bit for bit.
 *
 * @throws {RangeError} if there are none, if they are of several tasks, or if the file would be too large to be read
 */
export function writeExamples(examples: readonly Example[]): string {
  const task = examples[0]?.task;
  if (task === undefined) throw new RangeError("writeExamples: got no examples, want at least one");
  const other = examples.find((example) => example.task !== task);
  if (other) throw new RangeError(`writeExamples: got tasks '${task}' and '${other.task}', want one`);
  if (examples.length >= MAX_LINES)
    throw new RangeError(`writeExamples: got ${examples.length} examples, want fewer than ${MAX_LINES}`);
  const lines = examples.map((example) => JSON.stringify(example, FIELDS));
  const long = lines.findIndex((line) => isLonger(line, MAX_LINE_BYTES));
  if (long >= 0) throw new RangeError(`writeExamples: example '${examples[long]!.id}' is over ${MAX_LINE_BYTES} bytes`);
  lines.unshift(JSON.stringify({ format: FORMAT, version: VERSION, task, count: examples.length }));
  const text = lines.map((line) => `${line}\n`).join("");
  if (isLonger(text, MAX_BYTES)) throw new RangeError(`writeExamples: the file would be over ${MAX_BYTES} bytes`);
  return text;
}

/** Lines with their numbers from 1, one at a time: the limits are met before the whole text is cut up. */
function* linesOf(text: string): Generator<[line: number, content: string]> {
  for (let start = 0, line = 1; start < text.length; line++) {
    if (line > MAX_LINES) throw new ImportError(line, `the file has over ${MAX_LINES} lines`);
    const end = text.indexOf("\n", start);
    const content = text.slice(start, end < 0 ? text.length : end);
    if (isLonger(content, MAX_LINE_BYTES)) throw new ImportError(line, `the line is over ${MAX_LINE_BYTES} bytes`);
    yield [line, content];
    start += content.length + 1;
  }
}

function parseLine(line: number, content: string): object {
  if (content.trim() === "") throw new ImportError(line, "the line is empty");
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new ImportError(line, `not JSON: ${short((error as Error).message)}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ImportError(line, "want a JSON object");
  return value;
}

function parseFields<S extends typeof exampleSchema | typeof headerSchema>(line: number, value: object, schema: S) {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = short(String(issue.path?.[0].key));
  if (issue.type !== "strict_object")
    throw new ImportError(line, `field '${field}': want ${issue.expected ?? issue.type}, got ${short(issue.received)}`);
  throw new ImportError(line, issue.expected === "never" ? `unknown field '${field}'` : `field '${field}' is missing`);
}

function parseHeader(line: number, value: object): v.InferOutput<typeof headerSchema> {
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new ImportError(line, `want format '${FORMAT}', got ${short(JSON.stringify(format))}`);
  if (version !== undefined && version !== VERSION)
    throw new ImportError(line, `want version ${VERSION}, got ${short(JSON.stringify(version))}`);
  return parseFields(line, value, headerSchema);
}

/**
 * The examples of a file, with or without a header: all of them, or none and the first reason.
 *
 * @throws {ImportError} naming the line and the reason
 */
export function readExamples(text: string, { setId, check }: ReadOptions): Example[] {
  if (text.trim() === "") throw new ImportError(1, "the file is empty");
  if (isLonger(text, MAX_BYTES)) throw new ImportError(1, `the file is over ${MAX_BYTES} bytes`);
  const examples: Example[] = [];
  const lineOf = new Map<string, number>();
  let header: v.InferOutput<typeof headerSchema> | undefined;
  for (const [line, content] of linesOf(text)) {
    const value = parseLine(line, content);
    if (line === 1 && Object.hasOwn(value, "format")) {
      header = parseHeader(line, value);
      continue;
    }
    const example: Example = { ...parseFields(line, value, exampleSchema), setId };
    const earlier = lineOf.get(example.id);
    if (earlier !== undefined) throw new ImportError(line, `id '${short(example.id)}' is also on line ${earlier}`);
    if (header && example.task !== header.task)
      throw new ImportError(line, `want task '${short(header.task)}' as in the header, got '${short(example.task)}'`);
    const fault = check?.(example, line);
    if (fault !== undefined) throw new ImportError(line, fault);
    lineOf.set(example.id, line);
    examples.push(example);
  }
  if (header && header.count !== examples.length)
    throw new ImportError(1, `the header says ${header.count} examples, the file has ${examples.length}`);
  if (examples.length === 0) throw new ImportError(1, "the file has no examples");
  return examples;
}
