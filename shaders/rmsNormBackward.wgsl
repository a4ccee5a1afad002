// rmsNormBackward: gradient of rmsNorm with respect to its input.
//
//   s[r] = mean over c of dy * gain * x * rstd
//   dx (+)= rstd * (dy * gain - x * rstd * s)
//
// Shapes   x, dy, dx [rows, width]; gain [width]; rstd [rows]; accumulate 0 writes dx, 1 adds to it
// Grid     one thread per row: rows are short and many, and barriers cost more than they save on a software device

struct Params { rows: u32, width: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read> rstd: array<f32>;
@group(0) @binding(3) var<storage, read> dy: array<f32>;
@group(0) @binding(4) var<storage, read_write> dx: array<f32>;
@group(0) @binding(5) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows) { return; }
  let start = index * params.width;
  let scale = rstd[index];
  var s = 0.0;
  for (var c = 0u; c < params.width; c++) { s += dy[start + c] * gain[c] * x[start + c]; }
  s *= scale / f32(params.width);
  for (var c = 0u; c < params.width; c++) {
    let d = scale * (dy[start + c] * gain[c] - x[start + c] * scale * s);
    if (params.accumulate == 1u) { dx[start + c] += d; } else { dx[start + c] = d; }
  }
}
