// matmulBackwardInput: gradient of matmul with respect to its left factor.
//
//   da[r, i] (+)= sum over c of dout[r, c] * b[i, c]
//
// Shapes   dout [rows, cols]; b [inner, cols]; da [rows, inner]; accumulate 0 writes da, 1 adds to it
// Grid     16 x 16 threads make a 64 x 64 tile, each 4 x 4 sums in registers, its rows and columns 16 apart so that
//          neighbours read neighbours. 16 steps of both factors lie in workgroup memory, read once for 64 uses. Rows and
//          columns past the edge repeat the last one and are not stored; steps past the end add 0

struct Params { rows: u32, inner: u32, cols: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> dout: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> da: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

// The tiles of both factors, step first. One more value than needed a step: neighbours that store a column of it then
// hit different banks.
const PITCH = 65u;
var<workgroup> left: array<f32, 1040>;
var<workgroup> right: array<f32, 1040>;

@compute @workgroup_size(16, 16)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let row = group.y * 64u + local.y;
  let column = group.x * 64u + local.x;
  // repeat R 0..4
  // repeat C 0..4
  var s$R_$C = 0.0;
  // end
  // end
  for (var first = 0u; first < params.cols; first += 16u) {
    // repeat K 0..4
    {
      let line = min(group.y * 64u + index / 4u, params.rows - 1u);
      let step = first + index % 4u * 4u + $Ku;
      let value = dout[line * params.cols + min(step, params.cols - 1u)];
      left[(step - first) * PITCH + index / 4u] = select(0.0, value, step < params.cols);
    }
    // end
    // repeat K 0..4
    {
      let line = min(group.x * 64u + index / 4u, params.inner - 1u);
      let step = first + index % 4u * 4u + $Ku;
      let value = b[line * params.cols + min(step, params.cols - 1u)];
      right[(step - first) * PITCH + index / 4u] = select(0.0, value, step < params.cols);
    }
    // end
    workgroupBarrier();
    for (var k = 0u; k < 16u; k++) {
      // repeat R 0..4
      let x$R = left[k * PITCH + local.y + 16u * $Ru];
      let y$R = right[k * PITCH + local.x + 16u * $Ru];
      // end
      // repeat R 0..4
      // repeat C 0..4
      s$R_$C += x$R * y$C;
      // end
      // end
    }
    workgroupBarrier();
  }
  // repeat R 0..4
  // repeat C 0..4
  put(row + 16u * $Ru, column + 16u * $Cu, s$R_$C);
  // end
  // end
}

fn put(row: u32, column: u32, sum: f32) {
  if (row >= params.rows || column >= params.inner) { return; }
  let at = row * params.inner + column;
  if (params.accumulate == 1u) { da[at] += sum; } else { da[at] = sum; }
}
