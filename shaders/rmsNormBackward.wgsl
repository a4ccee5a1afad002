// rmsNormBackward: gradient of rmsNorm with respect to its input.
//
//   s[r] = mean over c of dy * gain * x * rstd
//   dx (+)= rstd * (dy * gain - x * rstd * s)
//
// Shapes   x, dy, dx [rows, width]; gain [width]; rstd [rows]; accumulate 0 writes dx, 1 adds to it
// Grid     64 threads a row, which read neighbours and add up in a fixed order

struct Params { rows: u32, width: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read> rstd: array<f32>;
@group(0) @binding(3) var<storage, read> dy: array<f32>;
@group(0) @binding(4) var<storage, read_write> dx: array<f32>;
@group(0) @binding(5) var<uniform> params: Params;

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
  let scale = rstd[row];
  var sum = 0.0;
  for (var c = local; c < params.width; c += 64u) { sum += dy[start + c] * gain[c] * x[start + c]; }
  partial[local] = sum;
  workgroupBarrier();
  for (var half = 32u; half > 0u; half /= 2u) {
    if (local < half) { partial[local] += partial[local + half]; }
    workgroupBarrier();
  }
  let s = partial[0] * scale / f32(params.width);
  for (var c = local; c < params.width; c += 64u) {
    let d = scale * (dy[start + c] * gain[c] - x[start + c] * scale * s);
    if (params.accumulate == 1u) { dx[start + c] += d; } else { dx[start + c] = d; }
  }
}
