// Moves every unfinished slot one position on: a prompt token, or one chosen by Gumbel-max.

import wgsl from "../../../shaders/chooseToken.wgsl?raw";
import { defineKernel, gridOf, randomFloats, randomInts } from "../kernel";
import { pcg4d, type Rng } from "../../lib/rng";

/** promptLength, limit, sequence, seed, bits of the temperature. */
type Slot = [number, number, number, number, number];

function slotsExample(rng: Rng, rows: number, capacity: number): Uint32Array {
  const slot = (_: unknown, b: number): Slot => [
    rng.int(1, capacity - 1),
    rng.int(2, capacity),
    rng.int(0, 1e9),
    rng.int(0, 1e9),
    b % 3 ? 0x3f800000 : 0, // temperature 1 or 0
  ];
  return Uint32Array.from(Array.from({ length: rows }, slot).flat());
}

export const chooseToken = defineKernel({
  wgsl,
  grid: ({ rows }) => gridOf(rows!, 64),
  oracle({ logits, slots, tokens, current, positions, done, scores }, { rows, vocab, capacity, eos }) {
    for (let b = 0; b < rows!; b++) {
      if (done![b]) continue;
      const [promptLength, limit, sequence, seed, bits] = Array.from(slots!.subarray(b * 5, b * 5 + 5)) as Slot;
      const temperature = new Float32Array(Uint32Array.of(bits).buffer)[0]!;
      const next = positions![b]! + 1;
      if (next >= promptLength) {
        const row = Array.from(logits!.subarray(b * vocab!, (b + 1) * vocab!));
        const peak = Math.max(...row);
        const lse = peak + Math.log(row.reduce((sum, z) => sum + Math.exp(z - peak), 0));
        const gumbel = (v: number) => -Math.log(-Math.log(((pcg4d(seed, sequence, next, v) >>> 9) + 0.5) / 2 ** 23));
        const keys = temperature === 0 ? row : row.map((z, v) => z / temperature + gumbel(v));
        const token = keys.indexOf(Math.max(...keys));
        tokens![b * capacity! + next] = token;
        scores![(b * capacity! + next) * 2] = row[token]! - lse;
        scores![(b * capacity! + next) * 2 + 1] = row.reduce((sum, z) => sum - Math.exp(z - lse) * (z - lse), 0);
        if (token === eos) done![b] = 1;
      }
      if (next + 1 >= limit) done![b] = 1;
      current![b] = tokens![b * capacity! + next]!;
      positions![b] = next;
    }
  },
  examples: (rng) =>
    [[5, 7, 6] as const, [70, 51, 9] as const].map(([rows, vocab, capacity]) => ({
      buffers: {
        logits: randomFloats(rng, rows * vocab, 3),
        slots: slotsExample(rng, rows, capacity),
        tokens: randomInts(rng, rows * capacity, vocab),
        current: new Uint32Array(rows),
        positions: randomInts(rng, rows, capacity - 1),
        done: randomInts(rng, rows, 4).map((x) => Number(x === 0)),
        scores: new Float32Array(rows * capacity * 2),
      },
      params: { rows, vocab, capacity, eos: 1 },
    })),
});
