// chooseToken: moves every unfinished slot one position on: the next prompt token, or one chosen by Gumbel-max.
//
//   next = positions[b] + 1
//   token = tokens[b, next] if next < promptLength, else argmax over v of logits / T + gumbel(seed, sequence, next, v) (T = 0: argmax, lowest index wins)
//
// Shapes   logits [rows, vocab]; slots [rows, 5] u32 = promptLength, limit, sequence, seed, bits of T; tokens
//          [rows, capacity] u32; current, positions, done [rows] u32; scores [rows, capacity, 2] = logp and entropy at
//          T = 1, nats. A slot is done at eos or when next + 1 = limit; a done slot is left alone. gumbel =
//          -log(-log((h >> 9 + 0.5) / 2^23)), h = first word of pcg4d (Jarzynski & Olano 2020,
//          https://jcgt.org/published/0009/03/02/).

struct Params { rows: u32, vocab: u32, capacity: u32, eos: u32 }

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> slots: array<u32>;
@group(0) @binding(2) var<storage, read_write> tokens: array<u32>;
@group(0) @binding(3) var<storage, read_write> current: array<u32>;
@group(0) @binding(4) var<storage, read_write> positions: array<u32>;
@group(0) @binding(5) var<storage, read_write> done: array<u32>;
@group(0) @binding(6) var<storage, read_write> scores: array<f32>;
@group(0) @binding(7) var<uniform> params: Params;
