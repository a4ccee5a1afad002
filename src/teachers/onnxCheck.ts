// Whether an ONNX file says and writes what the student that it was made of does.

import type { OnnxSession } from "./onnxSession";

/** What the engine says and writes about one held-out problem. */
export interface Reference {
  readonly question: string;
  readonly text: string;
  readonly prompt: Int32Array; // [P]
  /** Greedy, what ended it included. */
  readonly completion: Int32Array; // [C]
  /** Row t is about token t + 1 of prompt and completion. */
  readonly logits: Float32Array; // [P + C - 1, V]
}

/** Largest difference of two f32 logits x and y that may be, relative to 1 + |x|. */
export const TOLERANCE = 1e-4;

export interface OnnxCheck {
  /** Logits compared. */
  readonly logits: number;
  /** Largest difference of two logits, relative to 1 + |x|; Infinity where one is not a number. */
  readonly largest: number;
  /** Texts that are equal token for token, and all that were written. */
  readonly equal: number;
  readonly texts: number;
  /** The first text that differs, and at which token, from 0; null where none does. */
  readonly difference: { readonly question: string; readonly text: string; readonly at: number } | null;
}

/** @param onProgress fraction 0-1; not awaited */
export async function checkOnnx(
  session: Pick<OnnxSession, "score" | "write">,
  references: readonly Reference[],
  { eos, maxTokens }: { readonly eos: number; readonly maxTokens: number },
  onProgress: (fraction: number) => void = () => {},
): Promise<OnnxCheck> {
  let [logits, largest, equal] = [0, 0, 0];
  let difference: OnnxCheck["difference"] = null;
  for (const [i, { question, text, prompt, completion, logits: wanted }] of references.entries()) {
    const [score] = await session.score([Int32Array.of(...prompt, ...completion)]);
    largest = Math.max(largest, apart(score!.logits, wanted));
    logits += wanted.length;
    const { tokens } = await session.write(prompt, { maxTokens, temperature: 0, seed: 0, eos: [eos] });
    const at = firstDifference(tokens, completion);
    if (at === null) equal++;
    else difference ??= { question, text, at };
    onProgress((i + 1) / references.length);
  }
  return { logits, largest, equal, texts: references.length, difference };
}

function apart(got: Float32Array, wanted: Float32Array): number {
  if (got.length !== wanted.length) return Infinity;
  let most = 0;
  for (const [i, x] of wanted.entries()) {
    const difference = Math.abs(got[i]! - x) / (1 + Math.abs(x));
    if (!(difference <= most)) most = Number.isNaN(difference) ? Infinity : difference;
  }
  return most;
}

/** Where two texts part, the end of the shorter one included; null if they are equal. */
function firstDifference(a: Int32Array, b: Int32Array): number | null {
  const at = a.findIndex((token, i) => token !== b[i]);
  return at >= 0 ? at : a.length === b.length ? null : a.length;
}
