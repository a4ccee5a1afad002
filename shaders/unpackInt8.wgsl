// unpackInt8: a matrix of whole numbers from -127 to 127 with a scale for every 32 of a row, as floats.
//
//   out[r, c] = byte c of row r of words * scales[r, c / 32]
//
// Shapes   words [rows, ceil(cols / 4)] u32, four bytes a word, the first lowest; scales [rows, ceil(cols / 32)];
//          out [rows, cols]
// Grid     one thread per word

struct Params { rows: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> words: array<u32>;
@group(0) @binding(1) var<storage, read> scales: array<f32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  let pitch = (params.cols + 3u) / 4u;
  if (index >= params.rows * pitch) { return; }
  let row = index / pitch;
  let first = (index % pitch) * 4u;
  let scale = scales[row * ((params.cols + 31u) / 32u) + first / 32u];
  let word = words[index];
  // repeat I 0..4
  if (first + $Iu < params.cols) {
    out[row * params.cols + first + $Iu] = f32(bitcast<i32>(word << (24u - 8u * $Iu)) >> 24u) * scale;
  }
  // end
}
