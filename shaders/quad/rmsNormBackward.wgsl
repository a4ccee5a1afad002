// rmsNormBackward, for devices on which barriers are dear and threads can pass values on: a software adapter above all.
//
//   s[r] = mean over c of dy * gain * x * rstd
//   dx (+)= rstd * (dy * gain - x * rstd * s)
//
// Shapes   as in the other rmsNormBackward.wgsl
// Grid     a quad of 4 threads a row, which read neighbours and add up in a fixed order

enable subgroups;

struct Params { rows: u32, width: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read> rstd: array<f32>;
@group(0) @binding(3) var<storage, read> dy: array<f32>;
@group(0) @binding(4) var<storage, read_write> dx: array<f32>;
@group(0) @binding(5) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let row = group.y * groups.x + group.x;
  if (row >= params.rows) { return; }
  let start = row * params.width;
  let scale = rstd[row];
  var sum = 0.0;
  for (var c = lane; c < params.width; c += 4u) { sum += dy[start + c] * gain[c] * x[start + c]; }
  sum += quadSwapX(sum);
  sum += quadSwapY(sum);
  let s = sum * scale / f32(params.width);
  for (var c = lane; c < params.width; c += 4u) {
    let d = scale * (dy[start + c] * gain[c] - x[start + c] * scale * s);
    if (params.accumulate == 1u) { dx[start + c] += d; } else { dx[start + c] = d; }
  }
}
