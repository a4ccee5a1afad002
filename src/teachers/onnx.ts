// An ONNX decoder as a teacher that writes.

import { hashSeed } from "../lib/rng";
import type { OnnxSession } from "./onnxSession";
import type { Message, Teacher } from "./teacher";

/** What is used of a tokenizer: that of the model, of this project or published. */
export interface TextTokenizer {
  readonly vocab: number;
  readonly eos: number;
  encodePrompt(text: string): Int32Array;
  decode(tokens: ArrayLike<number>): string;
}

type Model = Pick<OnnxSession, "facts" | "write" | "cancel"> & { close(): unknown };

/** Turns of a conversation as the one text that the tokenizer makes a prompt of. */
const textOf = (messages: readonly Message[]): string => messages.map(({ content }) => content).join("\n\n");

/**
 * The decoder's logits may have more columns than the tokenizer has tokens, as exports that are padded do, never fewer.
 *
 * @param title for a person
 * @throws {RangeError} if the model is no decoder, or has another vocabulary
 */
export function createOnnxTeacher(model: Model, tokenizer: TextTokenizer, title: string): Teacher {
  const { layout } = model.facts;
  if (layout.kind !== "decoder") throw new RangeError(`onnx: '${title}' is a text encoder, want a decoder`);
  if (layout.vocab < tokenizer.vocab)
    throw new RangeError(
      `onnx: '${title}' has a vocabulary of ${layout.vocab} tokens, its tokenizer of ${tokenizer.vocab}`,
    );
  return {
    title,
    takesSchema: false,
    async write({ messages, maxTokens, temperature, signal, onText }) {
      signal?.throwIfAborted();
      const cancel = () => model.cancel();
      signal?.addEventListener("abort", cancel);
      const begun = performance.now();
      const written: number[] = [];
      try {
        const { tokens, finished } = await model.write(
          tokenizer.encodePrompt(textOf(messages)),
          { maxTokens, temperature, seed: hashOf(messages), eos: [tokenizer.eos] },
          (token) => {
            written.push(token);
            if (token !== tokenizer.eos) onText?.(tokenizer.decode(written));
          },
        );
        const text = tokenizer.decode(finished ? tokens.subarray(0, -1) : tokens);
        return { text, tokens: tokens.length, seconds: (performance.now() - begun) / 1000, finished };
      } catch (error) {
        signal?.throwIfAborted(); // what crossed a thread is no DOMException any more
        throw error;
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    },
    close: async () => void (await model.close()),
  };
}

/** The same conversation is drawn the same way. */
const hashOf = (messages: readonly Message[]): number => hashSeed(textOf(messages));
