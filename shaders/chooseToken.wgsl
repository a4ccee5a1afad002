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
// Grid     one thread per slot
// Numerics near 1, log(u) comes from its series in 1 - u: WGSL promises no relative accuracy there, and that is
//          where the largest gumbels, the winners, come from

struct Params { rows: u32, vocab: u32, capacity: u32, eos: u32 }

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> slots: array<u32>;
@group(0) @binding(2) var<storage, read_write> tokens: array<u32>;
@group(0) @binding(3) var<storage, read_write> current: array<u32>;
@group(0) @binding(4) var<storage, read_write> positions: array<u32>;
@group(0) @binding(5) var<storage, read_write> done: array<u32>;
@group(0) @binding(6) var<storage, read_write> scores: array<f32>;
@group(0) @binding(7) var<uniform> params: Params;

fn pcg4d(counter: vec4u) -> u32 {
  var v = counter * 1664525u + 1013904223u;
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  v ^= v >> vec4u(16u);
  v.x += v.y * v.w;
  return v.x;
}

fn gumbel(counter: vec4u) -> f32 {
  let steps = f32(pcg4d(counter) >> 9u) + 0.5;
  let rest = (8388608.0 - steps) / 8388608.0;
  let series = rest * (1.0 + rest * (0.5 + rest * (1.0 / 3.0 + rest * (0.25 + rest * (0.2 + rest / 6.0)))));
  let exponential = select(-log(steps / 8388608.0), series, rest < 0.0625);
  return -log(exponential);
}

fn choose(start: u32, counter: vec4u, temperatureBits: u32) -> u32 {
  let greedy = temperatureBits == 0u;
  let temperature = select(bitcast<f32>(temperatureBits), 1.0, greedy);
  var token = 0u;
  var best = 0.0;
  for (var v = 0u; v < params.vocab; v++) {
    var key = logits[start + v];
    if (!greedy) { key = key / temperature + gumbel(counter + vec4u(0u, 0u, 0u, v)); }
    if (v == 0u || key > best) {
      best = key;
      token = v;
    }
  }
  return token;
}

fn score(start: u32, token: u32, cell: u32) {
  var peak = logits[start];
  for (var v = 1u; v < params.vocab; v++) { peak = max(peak, logits[start + v]); }
  var total = 0.0;
  for (var v = 0u; v < params.vocab; v++) { total += exp(logits[start + v] - peak); }
  let lse = log(total);
  var entropy = 0.0;
  for (var v = 0u; v < params.vocab; v++) {
    let l = logits[start + v] - peak - lse;
    entropy -= exp(l) * l;
  }
  scores[cell * 2u] = logits[start + token] - peak - lse;
  scores[cell * 2u + 1u] = entropy;
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows || done[index] != 0u) { return; }
  let at = index * 5u;
  let promptLength = slots[at];
  let limit = slots[at + 1u];
  let next = positions[index] + 1u;
  let cell = index * params.capacity + next;
  if (next >= params.capacity) { return; }
  if (next >= promptLength) {
    let token = choose(index * params.vocab, vec4u(slots[at + 3u], slots[at + 2u], next, 0u), slots[at + 4u]);
    score(index * params.vocab, token, cell);
    tokens[cell] = token;
    if (token == params.eos) { done[index] = 1u; }
  }
  if (next + 1u >= limit) { done[index] = 1u; }
  current[index] = tokens[cell];
  positions[index] = next;
}
