// embed: rows of an embedding table, one per token.
//
//   out[r, c] = table[tokens[r], c]
//
// Shapes   tokens [rows] u32; table [vocab, width] f32; out [rows, width] f32
// Grid     one thread per value of out

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> tokens: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let c = group.x * 64u + local;
  if (c >= params.width) { return; }
  out[group.y * params.width + c] = table[tokens[group.y] * params.width + c];
}
