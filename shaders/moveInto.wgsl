// moveInto: adds one buffer to another and leaves the first at zero: sums the gradients of the lanes in a fixed order.
//
//   sum[i] += source[i]
//   source[i] = 0
//
// Shapes   source, sum [count] f32
// Grid     one thread per value

struct Params { count: u32 }

@group(0) @binding(0) var<storage, read_write> source: array<f32>;
@group(0) @binding(1) var<storage, read_write> sum: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.count) { return; }
  sum[index] += source[index];
  source[index] = 0.0;
}
