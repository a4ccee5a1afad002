// matmulBackwardWeight: gradient of matmul with respect to its right factor, added to what is there.
//
//   db[i, c] += sum over r of a[r, i] * dout[r, c]
//
// Shapes   a [rows, inner]; dout [rows, cols]; db [inner, cols]
// Grid     8 x 8 threads make a 32 x 32 tile, each 4 x 4 sums in registers, its rows and columns 8 apart. 4 such slices
//          share the rows of a tile: db is small and the rows are many, so that tiles alone are too few to fill a
//          device. The slices meet at the end, in a fixed order

struct Params { rows: u32, inner: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> db: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

// 8 rows of both factors for each slice, and the sums that a slice hands over.
const SLICE = 256u;
var<workgroup> left: array<f32, 1024>;
var<workgroup> right: array<f32, 1024>;
var<workgroup> sums: array<f32, 1024>;

@compute @workgroup_size(8, 8, 4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let top = group.y * 32u;
  let start = group.x * 32u;
  let slice = local.z * SLICE;
  let cell = local.y * 8u + local.x;
  // repeat R 0..4
  // repeat C 0..4
  var s$R_$C = 0.0;
  // end
  // end
  for (var first = 0u; first < params.rows; first += 32u) {
    // repeat K 0..4
    {
      let step = cell / 32u + 2u * $Ku;
      let row = first + local.z * 8u + step;
      let at = min(row, params.rows - 1u);
      let x = a[at * params.inner + min(top + cell % 32u, params.inner - 1u)];
      left[slice + step * 32u + cell % 32u] = select(0.0, x, row < params.rows);
      right[slice + step * 32u + cell % 32u] = dout[at * params.cols + min(start + cell % 32u, params.cols - 1u)];
    }
    // end
    workgroupBarrier();
    for (var k = 0u; k < 8u; k++) {
      // repeat R 0..4
      let x$R = left[slice + k * 32u + local.y + 8u * $Ru];
      let y$R = right[slice + k * 32u + local.x + 8u * $Ru];
      // end
      // repeat R 0..4
      // repeat C 0..4
      s$R_$C += x$R * y$C;
      // end
      // end
    }
    workgroupBarrier();
  }
  for (var z = 1u; z < 4u; z++) {
    if (local.z == z) {
      // repeat R 0..4
      // repeat C 0..4
      sums[(4u * $Ru + $Cu) * 64u + cell] = s$R_$C;
      // end
      // end
    }
    workgroupBarrier();
    if (local.z == 0u) {
      // repeat R 0..4
      // repeat C 0..4
      s$R_$C += sums[(4u * $Ru + $Cu) * 64u + cell];
      // end
      // end
    }
    workgroupBarrier();
  }
  if (local.z != 0u) { return; }
  // repeat R 0..4
  // repeat C 0..4
  add(top + local.y + 8u * $Ru, start + local.x + 8u * $Cu, s$R_$C);
  // end
  // end
}

fn add(row: u32, column: u32, sum: f32) {
  if (row < params.inner && column < params.cols) { db[row * params.cols + column] += sum; }
}
