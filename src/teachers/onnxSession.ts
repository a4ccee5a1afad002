// An ONNX model that runs: a decoder that scores and writes, or a text encoder. ONNX Runtime is handed in.
//
// Axes: B sequences, S new tokens, P tokens in the cache, T = P + S, C channels, V vocabulary.

import type { InferenceSession, Tensor } from "onnxruntime-web";

import { createRng } from "../lib/rng";
import { nextTask } from "../lib/nextTask";
import { layoutOf, type DecoderLayout, type OnnxLayout } from "../model/onnxLayout";
import { readOnnx } from "../model/onnxRead";
import { createFeeds, floats, vectorOf } from "./onnxFeeds";
import { chooseToken, padded } from "./onnxTokens";

export type OnnxDevice = "wasm" | "webgpu";

/** What is used of ONNX Runtime, whichever build of it. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    create(file: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: typeof Tensor;
}

/** What a file turned out to be. */
export interface OnnxFacts {
  readonly layout: OnnxLayout;
  readonly device: OnnxDevice;
  readonly bytes: number;
  /** Numbers in its weights. */
  readonly parameters: number;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface WriteOptions {
  readonly maxTokens: number;
  readonly temperature: number; // 0 is greedy
  readonly seed: number;
  /** Tokens that end what is written. */
  readonly eos: readonly number[];
}

export interface OnnxCompletion {
  readonly tokens: Int32Array; // the one that ended it included
  readonly finished: boolean; // ended by itself
}

export interface OnnxSession {
  readonly facts: OnnxFacts;
  /** Row t of `logits` `[T - 1, V]` is about token t + 1, as a student's score is. */
  score(sequences: readonly Int32Array[]): Promise<{ readonly logits: Float32Array }[]>;
  /** `[T, C]` each. @throws {RangeError} if the model does not say them */
  hidden(sequences: readonly Int32Array[]): Promise<Float32Array[]>;
  /** @param onToken is not awaited */
  write(prompt: Int32Array, options: WriteOptions, onToken?: (token: number) => void): Promise<OnnxCompletion>;
  /** One vector `[C]` a text, of a text encoder. */
  embed(sequences: readonly Int32Array[]): Promise<Float32Array[]>;
  /** Ends what is under way: it rejects with an AbortError. */
  cancel(): void;
  close(): Promise<void>;
}

/** Numbers of one run's largest output. */
const MAX_OUTPUT = 2 ** 23;
const MAX_TOKENS = 1 << 20;

/**
 * @param name of the file, for messages
 * @throws {RangeError} if it is refused before it is run @throws {Error} with what ONNX Runtime says
 */
export async function openOnnxSession(
  { InferenceSession: sessions, Tensor: tensors }: OnnxRuntime,
  file: Uint8Array,
  { device, name }: { readonly device: OnnxDevice; readonly name: string },
): Promise<OnnxSession> {
  const { bytes, parameters, metadata, ...graph } = readOnnx(file, name);
  const layout = layoutOf({ bytes, parameters, metadata, ...graph });
  const kept = device === "webgpu" && layout.kind === "decoder" ? layout.present : [];
  const session = await sessions.create(file, {
    executionProviders: [device],
    graphOptimizationLevel: "all",
    logSeverityLevel: 3, // it warns that shapes are computed on the processor, which is as it should be
    preferredOutputLocation: Object.fromEntries(kept.map((output) => [output, "gpu-buffer"])),
  });

  const feeds = createFeeds(tensors);

  // One run at a time is all that ONNX Runtime does.
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };
  let cancelled = 0;
  /** Lets messages in. @throws {DOMException} AbortError if one of them was to cancel */
  const goOn = async (begun: number) => {
    await nextTask();
    if (begun !== cancelled) throw new DOMException("it was cancelled", "AbortError");
  };

  const decoder = (): DecoderLayout => {
    if (layout.kind !== "decoder") throw new RangeError(`onnx: '${name}' is a text encoder, want a decoder`);
    return layout;
  };
  const check = (sequences: readonly Int32Array[], vocab?: number) => {
    const total = sequences.reduce((sum, { length }) => sum + length, 0);
    if (total > MAX_TOKENS) throw new RangeError(`onnx: got ${total} tokens at once, want at most ${MAX_TOKENS}`);
    for (const tokens of sequences) {
      if (tokens.length === 0) throw new RangeError("onnx: got a sequence without tokens, want at least one");
      const stray = tokens.find((token) => token < 0 || token >= (vocab ?? Infinity));
      if (stray !== undefined) throw new RangeError(`onnx: got token ${stray}, want 0 to ${vocab! - 1}`);
    }
  };

  /** Reads `output` of sequences padded together: rows of the first `length - less` tokens of each, by sequence. */
  const readRows = (sequences: readonly Int32Array[], output: string, width: number, less: number) =>
    alone(async () => {
      const of = decoder();
      check(sequences, of.vocab);
      const begun = cancelled;
      const rows: Float32Array[] = [];
      for (const batch of padded(sequences, Math.floor(MAX_OUTPUT / Math.max(1, width)))) {
        await goOn(begun);
        const cache = feeds.emptyCache(of, batch.dims[0]);
        const out = (await session.run(feeds.decoder(of, batch, cache), [output]))[output]!;
        const values = await floats(out);
        const size = out.dims.at(-1)!;
        batch.from.forEach((sequence, b) => {
          const start = b * batch.dims[1] * size;
          rows[sequence] = values.slice(start, start + (batch.lengths[b]! - less) * size);
        });
      }
      return rows;
    });

  return {
    facts: { layout, device, bytes, parameters, metadata },
    async score(sequences) {
      const rows = await readRows(sequences, "logits", decoder().vocab, 1);
      return rows.map((logits) => ({ logits }));
    },
    async hidden(sequences) {
      const output = decoder().hidden;
      if (output === null) throw new RangeError(`onnx: '${name}' has no output 'hidden', want one`);
      return readRows(sequences, output, 1024, 0);
    },
    write: (prompt, { maxTokens, temperature, seed, eos }, onToken) =>
      alone(async () => {
        const of = decoder();
        check([prompt], of.vocab);
        const begun = cancelled;
        const rng = createRng("onnx", seed);
        const tokens: number[] = [];
        let cache: Tensor[] = feeds.emptyCache(of, 1);
        let next = prompt;
        try {
          while (tokens.length < maxTokens) {
            await goOn(begun);
            const S = next.length;
            const out = await session.run(
              feeds.decoder(of, { ids: next, dims: [1, S], lengths: [S], from: [0] }, cache),
            );
            cache.forEach((tensor) => tensor.dispose());
            cache = of.present.map((output) => out[output]!);
            const values = await floats(out["logits"]!);
            const token = chooseToken(values.subarray(values.length - of.vocab), temperature, rng);
            tokens.push(token);
            onToken?.(token);
            if (eos.includes(token)) return { tokens: Int32Array.from(tokens), finished: true };
            next = Int32Array.of(token);
          }
          return { tokens: Int32Array.from(tokens), finished: false };
        } finally {
          cache.forEach((tensor) => tensor.dispose());
        }
      }),
    embed: (sequences) =>
      alone(async () => {
        if (layout.kind !== "encoder") throw new RangeError(`onnx: '${name}' is a decoder, want a text encoder`);
        check(sequences);
        const begun = cancelled;
        const vectors: Float32Array[] = [];
        for (const batch of padded(sequences, MAX_OUTPUT / 1024)) {
          await goOn(begun);
          const out = (await session.run(feeds.encoder(layout, batch), [layout.output]))[layout.output]!;
          const values = await floats(out);
          batch.from.forEach(
            (sequence, b) => (vectors[sequence] = vectorOf(layout, values, out.dims, b, batch.lengths[b]!)),
          );
        }
        return vectors;
      }),
    cancel: () => void cancelled++,
    close: () => alone(() => session.release()),
  };
}
