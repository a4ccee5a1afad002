// rmsNorm: root-mean-square normalisation with a gain.
//
//   rstd[r] = 1 / sqrt(mean(x[r, :]^2) + epsilon)
//   y[r, c] = x[r, c] * rstd[r] * gain[c]
//
// Shapes   x, y [rows, width]; gain [width]; rstd [rows]
// Grid     one thread per row: rows are short and many, and barriers cost more than they save on a software device

struct Params { rows: u32, width: u32, epsilon: f32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows) { return; }
  let start = index * params.width;
  var squares = 0.0;
  for (var c = 0u; c < params.width; c++) { squares += x[start + c] * x[start + c]; }
  let scale = 1.0 / sqrt(squares / f32(params.width) + params.epsilon);
  rstd[index] = scale;
  for (var c = 0u; c < params.width; c++) { y[start + c] = x[start + c] * scale * gain[c]; }
}
