// unpackHalf: a matrix of finite 16-bit floats as 32-bit ones.
//
//   out[r, c] = half c of row r of words
//
// Shapes   words [rows, ceil(cols / 2)] u32, two halves a word, the first lowest; out [rows, cols]
// Grid     one thread per word
//
// By the bits and not by unpack2x16float, which may take the smallest halves (below 2^-14) for 0: so every device has the
// same weights.

struct Params { rows: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> words: array<u32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

fn valueOf(half: u32) -> f32 {
  let exponent = (half >> 10u) & 31u;
  let fraction = half & 1023u;
  let sign = (half & 32768u) << 16u;
  if (exponent == 0u) { return bitcast<f32>(bitcast<u32>(f32(fraction) * 5.9604644775390625e-8) | sign); }
  return bitcast<f32>(sign | ((exponent + 112u) << 23u) | (fraction << 13u));
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  let pitch = (params.cols + 1u) / 2u;
  if (index >= params.rows * pitch) { return; }
  let row = index / pitch;
  let first = (index % pitch) * 2u;
  let at = row * params.cols + first;
  out[at] = valueOf(words[index] & 65535u);
  if (first + 1u < params.cols) { out[at + 1u] = valueOf(words[index] >> 16u); }
}
