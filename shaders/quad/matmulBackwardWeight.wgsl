// matmulBackwardWeight, for devices whose loads are dear and whose threads can pass values on: see matmul.wgsl here.
//
//   db[i, c] += sum over r of a[r, i] * dout[r, c]
//
// Shapes   as in the other matmulBackwardWeight.wgsl
// Grid     a quad of 4 threads makes a 16 x 32 tile of db: each thread 16 rows x 8 columns, its columns 4 apart. A thread
//          loads 4 values of a row of a, 4 apart, and the quad passes all 16 around

enable subgroups;

struct Params { rows: u32, inner: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> db: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let top = group.y * 16u;
  let column = group.x * 32u + lane;
  let lastRow = params.rows - 1u;
  // repeat Q 0..4
  let i$Q = min(top + 4u * $Qu + lane, params.inner - 1u);
  // end
  // repeat C 0..8
  let c$C = min(column + 4u * $Cu, params.cols - 1u);
  // repeat Q 0..4
  // repeat L 0..4
  var s$Q_$L_$C = 0.0;
  // end
  // end
  // end
  for (var r = 0u; r < params.rows; r += 4u) {
    // repeat K 0..4
    let inside$K = r + $Ku <= lastRow;
    let a$K = min(r + $Ku, lastRow) * params.inner;
    let d$K = min(r + $Ku, lastRow) * params.cols;
    // repeat C 0..8
    let d$K_$C = dout[d$K + c$C];
    // end
    // repeat Q 0..4
    let x$K_$Q = select(0.0, a[a$K + i$Q], inside$K);
    // end
    // end
    // repeat Q 0..4
    // repeat L 0..4
    // repeat K 0..4
    let y$K_$Q_$L = quadBroadcast(x$K_$Q, $L);
    // end
    // repeat C 0..8
    s$Q_$L_$C = s$Q_$L_$C + y0_$Q_$L * d0_$C + y1_$Q_$L * d1_$C + y2_$Q_$L * d2_$C + y3_$Q_$L * d3_$C;
    // end
    // end
    // end
  }
  // repeat Q 0..4
  // repeat L 0..4
  // repeat C 0..8
  add(top + 4u * $Qu + $Lu, column + 4u * $Cu, s$Q_$L_$C);
  // end
  // end
  // end
}

fn add(row: u32, column: u32, sum: f32) {
  if (row < params.inner && column < params.cols) { db[row * params.cols + column] += sum; }
}
