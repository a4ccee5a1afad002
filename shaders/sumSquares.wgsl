// sumSquares: first half of a gradient norm: one partial sum per 4096 values.
//
//   partials[g] = sum of x[i]^2 for 4096 g <= i < 4096 (g + 1)
//
// Shapes   x [count]; partials [ceil(count / 4096)]
// Grid     one workgroup per partial sum: 64 threads take every 64th value, the first adds them in order

struct Params { count: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> partials: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

var<workgroup> sums: array<f32, 64>;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let chunk = group.y * groups.x + group.x;
  let to = min(params.count, (chunk + 1u) * 4096u);
  var sum = 0.0;
  for (var i = chunk * 4096u + local; i < to; i += 64u) { sum += x[i] * x[i]; }
  sums[local] = sum;
  workgroupBarrier();
  if (local != 0u || chunk * 4096u >= params.count) { return; }
  for (var s = 1u; s < 64u; s++) { sum += sums[s]; }
  partials[chunk] = sum;
}
