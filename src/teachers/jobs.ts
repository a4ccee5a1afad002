// A job: item after item is written and kept; it can be stopped, goes on where it was, and a failure of one item is data.

import { isAbort, isFatal, TeacherError, troubleOf } from "./errors";
import { CRITIQUE_SCHEMA, messagesFor, type Item, type Mode } from "./prompts";
import type { Teacher } from "./teacher";
import type { Grade, Written } from "../types";

/** How everything of a job is asked. */
export interface Asking {
  readonly mode: Mode;
  readonly maxTokens: number;
  readonly temperature: number;
  /** Critiques in JSON, where the teacher can be held to a schema. */
  readonly json: boolean;
}

export interface JobProgress {
  readonly done: number;
  readonly of: number;
  /** While writing, of this sitting; null before anything was written. */
  readonly tokensPerSecond: number | null;
  readonly secondsLeft: number | null;
  /** What is being written now. */
  readonly item: Item | null;
  readonly text: string;
}

export interface JobOptions {
  readonly asking: Asking;
  readonly items: readonly Item[];
  /** What was written before. Items that failed then are tried again. */
  readonly before: readonly Written[];
  readonly teacher: Teacher;
  readonly grade: (item: Item, text: string) => Grade | undefined;
  /** Resolves when it is on the disk. */
  readonly keep: (written: Written) => Promise<void>;
  readonly onProgress: (progress: JobProgress) => void;
  /** Runs one item's work when the device is free; the signal ends that work when the device is taken away. */
  readonly hold?: <T>(work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;
  readonly signal: AbortSignal;
}

/** Failures in a row that end a job: what fails three times will fail again. */
export const MAX_FAILURES = 3;

const freely: NonNullable<JobOptions["hold"]> = (work, signal) => work(signal);

/**
 * @returns `stopped` if the signal was raised: everything written until then is kept
 * @throws what ended it: trouble that the next item would meet as well, the third failure in a row, or what keeping threw
 */
export async function runJob(options: JobOptions): Promise<"done" | "stopped"> {
  const { asking, items, before, teacher, grade, keep, onProgress, hold = freely, signal } = options;
  const { mode, maxTokens, temperature } = asking;
  const inJson = asking.json && mode === "critique" && teacher.takesSchema;
  const whole = new Set(before.filter(({ error }) => error === undefined).map(({ index }) => index));
  const left = items.filter(({ index }) => !whole.has(index));
  let [done, tokens, seconds, failures] = [items.length - left.length, 0, 0, 0];
  const spans: number[] = [];

  const report = (item: Item | null, text: string) => {
    const mean = spans.reduce((a, b) => a + b, 0) / spans.length;
    const secondsLeft = spans.length > 0 ? mean * (items.length - done) : null;
    const tokensPerSecond = seconds > 0 ? tokens / seconds : null;
    onProgress({ done, of: items.length, tokensPerSecond, secondsLeft, item, text });
  };

  const write = (item: Item, within: AbortSignal) =>
    teacher.write({
      messages: messagesFor(mode, item, inJson),
      ...{ maxTokens, temperature, signal: within, onText: (text: string) => report(item, text) },
      ...(inJson && { schema: CRITIQUE_SCHEMA }),
    });

  for (const item of left) {
    if (signal.aborted) break;
    report(item, "");
    const { index, question, response, problem, oracle } = item;
    const about = { index, question, ...(response !== undefined && { response }), ...(problem && { problem }) };
    const known = { ...about, ...(oracle && { oracle }) };
    const begun = performance.now();
    try {
      const answer = await hold((within) => write(item, within), signal);
      const found = grade(item, answer.text);
      await keep({
        ...known,
        text: answer.text,
        tokens: answer.tokens,
        seconds: answer.seconds,
        ...(found && { grade: found }),
      });
      [tokens, seconds, failures] = [tokens + answer.tokens, seconds + answer.seconds, 0];
    } catch (error) {
      if (isAbort(error) && signal.aborted) break;
      if (isFatal(error)) throw error;
      const message = error instanceof Error ? error.message : String(error);
      await keep({ ...known, text: "", tokens: 0, seconds: 0, error: message });
      failures++;
      if (failures === MAX_FAILURES)
        throw new TeacherError(troubleOf(error), `${MAX_FAILURES} items in a row failed; the last: ${message}`, {
          cause: error,
        });
    }
    spans.push((performance.now() - begun) / 1000);
    done++;
    report(null, "");
  }
  return signal.aborted ? "stopped" : "done";
}
