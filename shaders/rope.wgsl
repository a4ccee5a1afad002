// rope: rotary position embedding, in place, on the first heads * headDim columns of each row.
//
//   (x[i], x[i + D/2]) rotated by sign * angle[position, i], i < D/2, for each head
//
// Shapes   positions [rows] u32; table [maxPosition, D/2, 2] f32 = (cos, sin); x [rows, stride] f32; sign is 1
//          forward, -1 backward
// Grid     one thread per pair; a row of workgroups per row, so that little is divided
// Baked    HALF = headDim / 2

struct Params { rows: u32, heads: u32, headDim: u32, stride: u32, sign: f32 }

@group(0) @binding(0) var<storage, read> positions: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read_write> x: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let pair = group.x * 64u + local;
  if (pair >= params.heads * $HALFu) { return; }
  let i = pair % $HALFu;
  let at = group.y * params.stride + pair + pair - i; // head * headDim + i
  let angle = (positions[group.y] * $HALFu + i) * 2u;
  let cosine = table[angle];
  let sine = table[angle + 1u] * params.sign;
  let a = x[at];
  let b = x[at + $HALFu];
  x[at] = a * cosine - b * sine;
  x[at + $HALFu] = a * sine + b * cosine;
}
