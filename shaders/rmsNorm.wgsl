// rmsNorm: root-mean-square normalisation with a gain.
//
//   rstd[r] = 1 / sqrt(mean(x[r, :]^2) + epsilon)
//   y[r, c] = x[r, c] * rstd[r] * gain[c]
//
// Shapes   x, y [rows, width]; gain [width]; rstd [rows]
// Grid     64 threads a row, which read neighbours and add up in a fixed order

struct Params { rows: u32, width: u32, epsilon: f32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

var<workgroup> partial: array<f32, 64>;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let row = group.y * groups.x + group.x;
  if (row >= params.rows) { return; }
  let start = row * params.width;
  var squares = 0.0;
  for (var c = local; c < params.width; c += 64u) { squares += x[start + c] * x[start + c]; }
  partial[local] = squares;
  workgroupBarrier();
  for (var half = 32u; half > 0u; half /= 2u) {
    if (local < half) { partial[local] += partial[local + half]; }
    workgroupBarrier();
  }
  let scale = 1.0 / sqrt(partial[0] / f32(params.width) + params.epsilon);
  if (local == 0u) { rstd[row] = scale; }
  for (var c = local; c < params.width; c += 64u) { y[start + c] = x[start + c] * scale * gain[c]; }
}
