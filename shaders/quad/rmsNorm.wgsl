// rmsNorm, for devices on which barriers are dear and threads can pass values on: a software adapter above all.
//
//   rstd[r] = 1 / sqrt(mean(x[r, :]^2) + epsilon)
//   y[r, c] = x[r, c] * rstd[r] * gain[c]
//
// Shapes   as in the other rmsNorm.wgsl
// Grid     a quad of 4 threads a row, which read neighbours and add up in a fixed order

enable subgroups;

struct Params { rows: u32, width: u32, epsilon: f32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let row = group.y * groups.x + group.x;
  if (row >= params.rows) { return; }
  let start = row * params.width;
  var squares = 0.0;
  for (var c = lane; c < params.width; c += 4u) { squares += x[start + c] * x[start + c]; }
  squares += quadSwapX(squares);
  squares += quadSwapY(squares);
  let scale = 1.0 / sqrt(squares / f32(params.width) + params.epsilon);
  if (lane == 0u) { rstd[row] = scale; }
  for (var c = lane; c < params.width; c += 4u) { y[start + c] = x[start + c] * scale * gain[c]; }
}
