// matmulBackwardInput, for devices whose loads are dear and whose threads can pass values on: see matmul.wgsl here.
//
//   da[r, i] (+)= sum over c of dout[r, c] * b[i, c]
//
// Shapes   as in the other matmulBackwardInput.wgsl
// Grid     a quad of 4 threads makes a 16 x 16 tile. Both factors run along c, so the threads share the sum and not the
//          tile: thread t adds every 4th c, and the quad's four sums meet at the end, in a fixed order. 16 steps at a time, so that
//          a sum is stored once for 4 products

enable subgroups;

struct Params { rows: u32, inner: u32, cols: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> dout: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> da: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let row = group.y * 16u;
  let column = group.x * 16u;
  // repeat R 0..16
  let d$R = min(row + $Ru, params.rows - 1u) * params.cols + lane;
  // end
  // repeat Q 0..4
  // repeat L 0..4
  let b$Q_$L = min(column + 4u * $Qu + $Lu, params.inner - 1u) * params.cols + lane;
  // repeat R 0..16
  var s$R_$Q_$L = 0.0;
  // end
  // end
  // end
  for (var c = 0u; c < params.cols; c += 16u) {
    // repeat K 0..4
    let at$K = c + 4u * $Ku;
    let inside$K = at$K + lane < params.cols;
    // repeat Q 0..4
    // repeat L 0..4
    let y$K_$Q_$L = b[b$Q_$L + at$K];
    // end
    // end
    // end
    // repeat R 0..16
    // repeat K 0..4
    let x$R_$K = select(0.0, dout[d$R + at$K], inside$K);
    // end
    // repeat Q 0..4
    // repeat L 0..4
    s$R_$Q_$L = s$R_$Q_$L + x$R_0 * y0_$Q_$L + x$R_1 * y1_$Q_$L + x$R_2 * y2_$Q_$L + x$R_3 * y3_$Q_$L;
    // end
    // end
    // end
  }
  // repeat R 0..16
  // repeat Q 0..4
  put(row + $Ru, column + 4u * $Qu + lane, sumOf(lane, vec4f(s$R_$Q_0, s$R_$Q_1, s$R_$Q_2, s$R_$Q_3)));
  // end
  // end
}

// Thread `lane` gets the sum of the quad's values number `lane`.
fn sumOf(lane: u32, values: vec4f) -> f32 {
  let pairs = values + quadSwapX(values);
  let sums = pairs + quadSwapY(pairs);
  return select(select(sums.x, sums.y, lane == 1u), select(sums.z, sums.w, lane == 3u), lane >= 2u);
}

fn put(row: u32, column: u32, sum: f32) {
  if (row >= params.rows || column >= params.inner) { return; }
  let at = row * params.inner + column;
  if (params.accumulate == 1u) { da[at] += sum; } else { da[at] = sum; }
}
