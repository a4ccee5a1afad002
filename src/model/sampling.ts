// Batched sampling with a KV cache: slots advance one position a program run, and a finished slot takes the next prompt.
//
// A completion depends on its prompt, seed, sequence number and temperature only, never on its slot or its neighbours.

import type { Buffer, Executor, Program } from "../engine/executor";
import { attentionCached } from "../engine/ops";
import { createBuilder, createTensor, type Arena } from "../engine/program";
import type { ModelConfig } from "./config";
import { forward, type Weights } from "./forward";
import { EOS } from "./tokenizer";

export interface SampleRequest {
  readonly prompt: Int32Array; // [P], at least one token
  readonly maxTokens: number; // of the completion, end-of-text included
  readonly temperature: number; // 0 is greedy
  readonly seed: number; // u32
  readonly sequence: number; // u32; one seed gives every sequence number its own stream
}

export interface Completion {
  readonly tokens: Int32Array; // [C], end-of-text included where there is one
  readonly logp: Float32Array; // [C], nats, at temperature 1
  readonly entropy: Float32Array; // [C], nats, at temperature 1
  readonly finished: boolean; // ended by itself
}

interface SlotBuffers {
  readonly slots: Buffer; // [S, 5]
  readonly tokens: Buffer; // [S, capacity]
  readonly current: Buffer; // [S]
  readonly positions: Buffer; // [S]
  readonly done: Buffer; // [S]
  readonly scores: Buffer; // [S, capacity, 2]
}

/** Positions per run: what is wasted on finished slots grows with it, what is spent on reading back shrinks. */
const STRIDE = 8;

export interface Sampler {
  sample(requests: readonly SampleRequest[], stopped?: () => boolean): Promise<Completion[]>;
}

export function createSampler(config: ModelConfig, weights: Weights, executor: Executor, arena: Arena): Sampler {
  const { slots: rows, lanes } = executor;
  const capacity = config.context;
  const { program, buffers } = buildDecoder(config, weights, rows, arena);
  const busy: (number | undefined)[][] = Array.from({ length: lanes }, () => Array.from<undefined>({ length: rows }));

  const put = (lane: number, slot: number, { prompt, maxTokens, temperature, seed, sequence }: SampleRequest) => {
    const limit = Math.min(capacity, prompt.length + maxTokens);
    const bits = new Uint32Array(Float32Array.of(temperature).buffer)[0]!;
    const word = (buffer: Buffer, value: number) => executor.write(buffer, Uint32Array.of(value), lane, slot);
    executor.write(buffers.slots, Uint32Array.of(prompt.length, limit, sequence, seed, bits), lane, slot * 5);
    executor.write(buffers.tokens, Uint32Array.from(prompt), lane, slot * capacity);
    word(buffers.current, prompt[0]!);
    word(buffers.positions, 0);
    word(buffers.done, 0);
  };

  async function collect(lane: number, requests: readonly SampleRequest[], out: Completion[]) {
    const done = await executor.read(buffers.done, lane);
    const ready = busy[lane]!.flatMap((request, slot) => (request !== undefined && done[slot] ? [slot] : []));
    if (ready.length === 0) return;
    const [tokens, scores, positions] = await Promise.all([
      executor.read(buffers.tokens, lane),
      executor.read(buffers.scores, lane),
      executor.read(buffers.positions, lane),
    ]);
    for (const slot of ready) {
      const index = busy[lane]![slot]!;
      const [from, to] = [requests[index]!.prompt.length, positions[slot]! + 1];
      const row = Int32Array.from(tokens.subarray(slot * capacity + from, slot * capacity + to));
      const score = scores.subarray((slot * capacity + from) * 2, (slot * capacity + to) * 2);
      out[index] = {
        tokens: row,
        logp: Float32Array.from(row, (_, i) => score[2 * i]!),
        entropy: Float32Array.from(row, (_, i) => score[2 * i + 1]!),
        finished: row.at(-1) === EOS,
      };
      busy[lane]![slot] = undefined;
    }
  }

  return {
    async sample(requests, stopped = () => false) {
      for (const { prompt, maxTokens } of requests)
        if (prompt.length < 1 || prompt.length >= capacity || maxTokens < 1)
          throw new RangeError(
            `sample: got a prompt of ${prompt.length} and ${maxTokens} new tokens, want 1 to ${capacity - 1} and at least 1`,
          );
      const out: Completion[] = [];
      const used = Math.min(lanes, Math.max(1, Math.ceil(requests.length / rows)));
      for (let lane = 0; lane < used; lane++) {
        busy[lane]!.fill(undefined);
        executor.write(buffers.done, new Uint32Array(rows).fill(1), lane);
      }
      let next = 0;
      while (!stopped()) {
        for (let lane = 0; lane < used; lane++)
          for (let slot = 0; slot < rows && next < requests.length; slot++)
            if (busy[lane]![slot] === undefined) {
              put(lane, slot, requests[next]!);
              busy[lane]![slot] = next++;
            }
        if (busy.every((lane) => lane.every((request) => request === undefined))) break;
        await executor.run(program, used, STRIDE);
        for (let lane = 0; lane < used; lane++) await collect(lane, requests, out);
      }
      return out;
    },
  };
}

function buildDecoder(
  config: ModelConfig,
  weights: Weights,
  rows: number,
  arena: Arena,
): { program: Program; buffers: SlotBuffers } {
  const capacity = config.context;
  const words = (name: string, ...shape: number[]) => createTensor(name, shape, "u32");
  const slots = words("slots", rows, 5);
  const tokens = words("sampled", rows, capacity);
  const current = words("current", rows);
  const positions = words("slotPositions", rows);
  const done = words("done", rows);
  const scores = createTensor("scores", [rows, capacity, 2]);
  const caches = Array.from({ length: config.layers }, (_, l) =>
    createTensor(`cache${l}`, [rows, capacity, 2 * config.kvHeads * config.headDim]),
  );

  const b = createBuilder(arena);
  const logits = forward(b, config, weights, current, positions, (qkv, l) =>
    attentionCached(b, qkv, positions, caches[l]!, config),
  );
  const state = { logits, slots, tokens, current, positions, done, scores };
  b.call("chooseToken", state, { rows, vocab: config.vocab, capacity, eos: EOS });
  const buffers = { slots, tokens, current, positions, done, scores };
  return {
    program: b.finish("decode"),
    buffers: Object.fromEntries(
      Object.entries(buffers).map(([id, { buffer }]) => [id, buffer]),
    ) as unknown as SlotBuffers,
  };
}
