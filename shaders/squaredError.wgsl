// squaredError: half the squared distance of each row's value from its target, and the gradient.
//
//   loss[r] = coefficients[r] * (values[r] - targets[r])^2 / 2
//   dvalues[r] = coefficients[r] * (values[r] - targets[r])
//
// Shapes   all [rows]
// Grid     one thread per row

struct Params { rows: u32 }

@group(0) @binding(0) var<storage, read> values: array<f32>;
@group(0) @binding(1) var<storage, read> targets: array<f32>;
@group(0) @binding(2) var<storage, read> coefficients: array<f32>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;
@group(0) @binding(4) var<storage, read_write> dvalues: array<f32>;
@group(0) @binding(5) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows) { return; }
  let distance = values[index] - targets[index];
  loss[index] = coefficients[index] * distance * distance / 2.0;
  dvalues[index] = coefficients[index] * distance;
}
