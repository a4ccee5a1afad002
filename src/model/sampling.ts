// Batched sampling with a KV cache: slots advance one position a program run, and a finished slot takes the next prompt.
//
// A completion depends on its prompt, seed, sequence number and temperature only, never on its slot or its neighbours.

import type { Executor, Program, Tensor } from "../engine/executor";
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

/** What the device keeps of every slot. */
interface Slots {
  readonly slots: Tensor; // [S, 5]
  readonly tokens: Tensor; // [S, capacity]
  readonly current: Tensor; // [S]
  readonly positions: Tensor; // [S]
  readonly done: Tensor; // [S]
  readonly scores: Tensor; // [S, capacity, 2]
}

/** Positions per run: what is wasted on finished slots grows with it, what is spent on reading back shrinks. */
const STRIDE = 8;

export interface Sampler {
  sample(requests: readonly SampleRequest[], stopped?: () => boolean): Promise<Completion[]>;
}

/** Fewest slots a lane: below, a step's fixed costs outweigh its work. */
const MIN_SLOTS = 8;

export function createSampler(config: ModelConfig, weights: Weights, executor: Executor, arena: Arena): Sampler {
  const capacity = config.context;
  const state = createState(config, executor.slots);
  const { slots, tokens, current, positions, done, scores } = state.slots;
  const decoders = new Map<number, Program>();
  const decoderOf = (rows: number): Program => {
    const program = decoders.get(rows) ?? buildDecoder(config, weights, state, rows, arena);
    decoders.set(rows, program);
    return program;
  };
  let busy: (number | undefined)[][] = []; // [lanes][rows], the request that a slot works on

  /** Puts requests into neighbouring slots, from `first` on: one write a buffer, however many there are. */
  const put = (lane: number, first: number, requests: readonly SampleRequest[]) => {
    const write = ({ buffer, shape: [, width = 1] }: Tensor, row: (request: SampleRequest) => ArrayLike<number>) => {
      const data = new Uint32Array(requests.length * width);
      requests.forEach((request, i) => data.set(row(request), i * width));
      executor.write(buffer, data, lane, first * width);
    };
    write(slots, ({ prompt, maxTokens, temperature, seed, sequence }) => {
      const bits = new Uint32Array(Float32Array.of(temperature).buffer)[0]!;
      return [prompt.length, Math.min(capacity, prompt.length + maxTokens), sequence, seed, bits];
    });
    write(tokens, ({ prompt }) => prompt);
    write(current, ({ prompt }) => prompt.subarray(0, 1));
    write(positions, () => [0]);
    write(done, () => [0]);
  };

  async function collect(lane: number, requests: readonly SampleRequest[], out: Completion[]) {
    const ended = await executor.read(done.buffer, lane);
    const ready = busy[lane]!.flatMap((request, slot) => (request !== undefined && ended[slot] ? [slot] : []));
    if (ready.length === 0) return;
    const [written, rated, at] = await Promise.all(
      [tokens, scores, positions].map(({ buffer }) => executor.read(buffer, lane)),
    );
    for (const slot of ready) {
      const index = busy[lane]![slot]!;
      const [from, to] = [requests[index]!.prompt.length, at![slot]! + 1];
      const row = Int32Array.from(written!.subarray(slot * capacity + from, slot * capacity + to));
      const score = rated!.subarray((slot * capacity + from) * 2, (slot * capacity + to) * 2);
      out[index] = {
        tokens: row,
        logp: Float32Array.from(row, (_, i) => score[2 * i]!),
        entropy: Float32Array.from(row, (_, i) => score[2 * i + 1]!),
        finished: row.at(-1) === (config.eos ?? EOS),
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
      const { lanes: used, rows } = slotLayout(executor, requests.length);
      const program = decoderOf(rows);
      busy = Array.from({ length: used }, () => Array.from<undefined>({ length: rows }));
      for (let lane = 0; lane < used; lane++) executor.write(done.buffer, new Uint32Array(rows).fill(1), lane);
      let next = 0;
      while (!stopped()) {
        for (let lane = 0; lane < used; lane++)
          for (const [from, to] of freeRuns(busy[lane]!)) {
            const taken = requests.slice(next, next + to - from);
            if (taken.length > 0) put(lane, from, taken);
            taken.forEach((_, i) => (busy[lane]![from + i] = next++));
          }
        if (busy.every((lane) => lane.every((request) => request === undefined))) break;
        await executor.run(program, used, STRIDE);
        for (let lane = 0; lane < used; lane++) await collect(lane, requests, out);
      }
      return out;
    },
  };
}

/** Lanes and slots a lane for this many requests: all threads busy, and no more slots than are filled. */
export function slotLayout(
  { threads, lanes: most, slots }: Pick<Executor, "threads" | "lanes" | "slots">,
  count: number,
): { lanes: number; rows: number } {
  const wanted = Math.max(threads, Math.ceil(count / slots));
  const lanes = Math.max(1, Math.min(most, wanted, Math.ceil(count / MIN_SLOTS)));
  let rows = MIN_SLOTS;
  while (rows < slots && rows * lanes < count) rows *= 2;
  return { lanes, rows: Math.min(rows, slots) };
}

/** Ranges of slots without a request. */
function freeRuns(busy: readonly (number | undefined)[]): [number, number][] {
  const runs: [number, number][] = [];
  busy.forEach((request, slot) => {
    if (request !== undefined) return;
    if (runs.at(-1)?.[1] === slot) runs.at(-1)![1]++;
    else runs.push([slot, slot + 1]);
  });
  return runs;
}

export interface SlotState {
  readonly slots: Slots;
  readonly caches: readonly Tensor[]; // per layer [S, capacity, 2 Hkv D]
}

export function createState({ context: capacity, layers, kvHeads, headDim }: ModelConfig, slots: number): SlotState {
  const words = (name: string, ...shape: number[]) => createTensor(name, shape, "u32");
  return {
    slots: {
      slots: words("slots", slots, 5),
      tokens: words("sampled", slots, capacity),
      current: words("current", slots),
      positions: words("slotPositions", slots),
      done: words("done", slots),
      scores: createTensor("scores", [slots, capacity, 2]),
    },
    caches: Array.from({ length: layers }, (_, l) =>
      createTensor(`cache${l}`, [slots, capacity, 2 * kvHeads * headDim]),
    ),
  };
}

/** One position of the first `rows` slots. */
export function buildDecoder(
  config: ModelConfig,
  weights: Weights,
  state: SlotState,
  rows: number,
  arena: Arena,
): Program {
  const first = (tensor: Tensor): Tensor => ({ ...tensor, shape: [rows, ...tensor.shape.slice(1)] });
  const slots = Object.fromEntries(Object.entries(state.slots).map(([id, tensor]) => [id, first(tensor)]));
  const { current, positions } = slots as unknown as Slots;
  const b = createBuilder(arena);
  const logits = forward(b, config, weights, current, positions, (qkv, l) =>
    attentionCached(b, qkv, positions, first(state.caches[l]!), config),
  );
  b.call(
    "chooseToken",
    { logits, ...slots },
    {
      ...{ rows, vocab: config.vocab, capacity: config.context },
      eos: config.eos ?? EOS,
    },
  );
  return b.finish(`decode ${rows}`);
}
