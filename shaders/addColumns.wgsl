// addColumns: adds a narrower matrix to some columns of a wider one, in place.
//
//   out[r, offset + c] += scale * source[r, c]
//
// Shapes   source [rows, width]; out [rows, stride], offset + width <= stride
// Grid     one thread per value of source; a row of workgroups per row

struct Params { rows: u32, width: u32, stride: u32, offset: u32, scale: f32 }

@group(0) @binding(0) var<storage, read> source: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let c = group.x * 64u + local;
  if (c >= params.width) { return; }
  out[group.y * params.stride + params.offset + c] += params.scale * source[group.y * params.width + c];
}
