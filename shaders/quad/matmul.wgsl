// matmul, for devices whose loads are dear and whose threads can pass values on: a software adapter above all.
//
//   out[r, c] = sum over i of a[r, i] * b[i, c]  (+ residual[r, c] if addResidual)
//
// Shapes   as in the other matmul.wgsl
// Grid     a quad of 4 threads makes a 16 x 32 tile: each thread 16 rows x 8 columns, its columns 4 apart. Four steps of
//          the sum share their loads: a thread loads one value of a row of a, and the quad passes the four around.
//          12 loads a step feed 128 multiply-adds a thread. Rows and columns past the edge repeat the last one and
//          are not stored; steps past the end add 0

enable subgroups;

struct Params { rows: u32, inner: u32, cols: u32, addResidual: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read> residual: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = group.y * 16u;
  let column = group.x * 32u + lane;
  let lastRow = params.rows - 1u;
  let lastColumn = params.cols - 1u;
  let lastStep = params.inner - 1u;
  // repeat R 0..16
  let a$R = min(row + $Ru, lastRow) * params.inner + lane;
  // end
  // repeat C 0..8
  let c$C = min(column + 4u * $Cu, lastColumn);
  // repeat R 0..16
  var s$R_$C = 0.0;
  // end
  // end
  for (var i = 0u; i < params.inner; i += 4u) {
    let inside = i + lane <= lastStep;
    // repeat K 0..4
    let b$K = min(i + $Ku, lastStep) * params.cols;
    // repeat C 0..8
    let b$K_$C = b[b$K + c$C];
    // end
    // end
    // repeat R 0..16
    let x$R = select(0.0, a[a$R + i], inside);
    // repeat K 0..4
    let x$R_$K = quadBroadcast(x$R, $K);
    // end
    // repeat C 0..8
    s$R_$C = s$R_$C + x$R_0 * b0_$C + x$R_1 * b1_$C + x$R_2 * b2_$C + x$R_3 * b3_$C;
    // end
    // end
  }
  // repeat R 0..16
  // repeat C 0..8
  put(row + $Ru, column + 4u * $Cu, s$R_$C);
  // end
  // end
}

fn put(row: u32, column: u32, sum: f32) {
  if (row >= params.rows || column >= params.cols) { return; }
  let at = row * params.cols + column;
  if (params.addResidual == 1u) { out[at] = sum + residual[at]; } else { out[at] = sum; }
}
