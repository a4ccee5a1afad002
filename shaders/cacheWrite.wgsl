// cacheWrite: stores this position's keys and values in each slot's cache.
//
//   cache[b, positions[b], c] = qkv[b, offset + c]
//
// Shapes   qkv [rows, stride]; positions [rows] u32; cache [rows, capacity, width]: keys then values
// Grid     one thread per value of a position

struct Params { rows: u32, stride: u32, offset: u32, width: u32, capacity: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> positions: array<u32>;
@group(0) @binding(2) var<storage, read_write> cache: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows * params.width) { return; }
  let b = index / params.width;
  let c = index % params.width;
  cache[(b * params.capacity + positions[b]) * params.width + c] = qkv[b * params.stride + params.offset + c];
}
