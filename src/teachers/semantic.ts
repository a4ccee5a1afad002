// How many different things some answers say: by a text encoder that somebody brought, or by hidden states.

import { completeLinkage } from "../lib/clusters";
import { vendi } from "../lib/diversity";
import type { OnnxSession } from "./onnxSession";

/**
 * Cosine from which on two texts say the same: what sentence encoders of the MiniLM kind give paraphrases. Hidden states of
 * a student lie closer together: their numbers are compared with each other, not with an encoder's.
 */
export const SAME_COSINE = 0.8;

export interface SemanticDiversity {
  /** Effective number of different texts, 1 to n. */
  readonly vendi: number;
  /** Groups in which every two texts have a cosine of `threshold` or more. */
  readonly clusters: number;
  readonly threshold: number;
  readonly texts: number; // n
}

/** A vector a text. */
export type Embed = (texts: readonly string[]) => Promise<readonly ArrayLike<number>[]>;

/** @throws {RangeError} for no texts, more than 128, or a threshold that is no cosine */
export async function semanticDiversity(
  texts: readonly string[],
  embed: Embed,
  threshold = SAME_COSINE,
): Promise<SemanticDiversity> {
  const different = [...new Set(texts)]; // each is read once
  const vectors = await embed(different);
  const all = texts.map((text) => vectors[different.indexOf(text)]!);
  const clusters = new Set(completeLinkage(all, threshold)).size;
  return { vendi: vendi(all), clusters, threshold, texts: texts.length };
}

type Encode = (text: string) => Int32Array;

/** @param encode with the marks that the encoder wants before and after a text */
export const embedBy =
  ({ embed }: Pick<OnnxSession, "embed">, encode: Encode): Embed =>
  (texts) =>
    embed(texts.map(encode));

interface HiddenReader {
  /** Rows `[T - 1, C]`: after every token but the last. */
  score(
    sequences: readonly Int32Array[],
    parts: { readonly logits: false; readonly hidden: true },
  ): Promise<readonly { readonly hidden?: Float32Array; readonly logp: Float32Array }[]>;
}

/** Means of a student's hidden states, where nobody brought an encoder. @param encode must give at least two tokens */
export const embedByHidden =
  (student: HiddenReader, encode: Encode): Embed =>
  async (texts) => {
    const scores = await student.score(texts.map(encode), { logits: false, hidden: true });
    return scores.map(({ hidden, logp }) => {
      const width = hidden!.length / logp.length;
      const mean = new Float64Array(width);
      hidden!.forEach((value, i) => (mean[i % width]! += value / logp.length));
      return mean;
    });
  };
