// matmulBackwardInput, for devices whose loads are dear and whose threads can pass values on: see matmul.wgsl here.
//
//   da[r, i] (+)= sum over c of dout[r, c] * b[i, c]
//
// Shapes   as in the other matmulBackwardInput.wgsl
// Grid     a quad of 4 threads makes a 16 x 16 tile. Both factors run along c, so the threads share the sum and not the
//          tile: thread t adds every 4th c, and the quad's four sums meet at the end, in a fixed order

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
  for (var c = 0u; c < params.cols; c += 8u) {
    let inside0 = c + lane < params.cols;
    let inside1 = c + 4u + lane < params.cols;
    // repeat Q 0..4
    // repeat L 0..4
    let y0_$Q_$L = b[b$Q_$L + c];
    let y1_$Q_$L = b[b$Q_$L + c + 4u];
    // end
    // end
    // repeat R 0..16
    let x0_$R = select(0.0, dout[d$R + c], inside0);
    let x1_$R = select(0.0, dout[d$R + c + 4u], inside1);
    // repeat Q 0..4
    // repeat L 0..4
    s$R_$Q_$L = s$R_$Q_$L + x0_$R * y0_$Q_$L + x1_$R * y1_$Q_$L;
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
