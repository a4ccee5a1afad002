// Command-line arguments: declared once, unknown ones refused by name.

import { parseArgs } from "node:util";

/** A mistake of the person at the keyboard: printed without a stack, exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

type Flags = Record<string, { type: "string" | "boolean"; multiple?: true }>;

/** @throws {UsageError} at an unknown flag, a stray word, or a flag without its value */
export function readFlags<F extends Flags>(flags: F, usage: string) {
  try {
    return parseArgs({ args: process.argv.slice(2), options: flags, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

/** @throws {UsageError} unless `text` is a whole number from `min` to `max` */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new UsageError(`--${name}: got '${text}', want a whole number from ${min} to ${max}`);
  return value;
}

/** Runs a command: usage mistakes exit with 2, other errors with 1 and their stack. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exit(await main());
  } catch (error) {
    const usage = error instanceof UsageError;
    process.stderr.write(`${usage ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(usage ? 2 : 1);
  }
}
