// rmsNormBackwardGain: gradient of rmsNorm with respect to its gain.
//
//   dgain[c] += sum over r of dy[r, c] * x[r, c] * rstd[r]
//
// Shapes   x, dy [rows, width]; rstd [rows]; dgain [width]
// Grid     one workgroup per 4 columns: 16 slices of the rows, added in a fixed order; one thread per column would
//          walk thousands of rows alone

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> rstd: array<f32>;
@group(0) @binding(2) var<storage, read> dy: array<f32>;
@group(0) @binding(3) var<storage, read_write> dgain: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

var<workgroup> slices: array<f32, 64>;

@compute @workgroup_size(4, 16)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let column = (group.y * groups.x + group.x) * 4u + local.x;
  let c = min(column, params.width - 1u);
  var sum = 0.0;
  for (var r = local.y; r < params.rows; r += 16u) {
    sum += dy[r * params.width + c] * x[r * params.width + c] * rstd[r];
  }
  slices[index] = sum;
  workgroupBarrier();
  if (local.y != 0u || column >= params.width) { return; }
  for (var s = 1u; s < 16u; s++) { sum += slices[s * 4u + local.x]; }
  dgain[column] += sum;
}
