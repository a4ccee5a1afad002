// matmulBackwardWeight: gradient of matmul with respect to its right factor, added to what is there.
//
//   db[i, c] += sum over r of a[r, i] * dout[r, c]
//
// Shapes   a [rows, inner]; dout [rows, cols]; db [inner, cols]
// Grid     8 lanes x 4 slices of the rows make an 8 x 32 tile of db: the tiles alone are too few to fill a device,
//          as db is small and the rows are many. Each thread keeps 8 x 4 sums; the slices meet once, in a fixed
//          order

struct Params { rows: u32, inner: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> db: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

// Vectors in one slice's tile: 8 rows x 8 threads.
const TILE = 64u;
var<workgroup> slices: array<vec4f, 256>;

@compute @workgroup_size(8, 4)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let top = group.y * 8u;
  let left = group.x * 32u;
  let last = params.inner - 1u;
  let i0 = min(top, last);
  let i1 = min(top + 1u, last);
  let i2 = min(top + 2u, last);
  let i3 = min(top + 3u, last);
  let i4 = min(top + 4u, last);
  let i5 = min(top + 5u, last);
  let i6 = min(top + 6u, last);
  let i7 = min(top + 7u, last);
  let c = min(left + local.x + vec4u(0u, 8u, 16u, 24u), vec4u(params.cols - 1u));
  var s0 = vec4f();
  var s1 = vec4f();
  var s2 = vec4f();
  var s3 = vec4f();
  var s4 = vec4f();
  var s5 = vec4f();
  var s6 = vec4f();
  var s7 = vec4f();
  for (var r = local.y; r < params.rows; r += 4u) {
    let at = r * params.inner;
    let d = c + r * params.cols;
    let x = vec4f(dout[d.x], dout[d.y], dout[d.z], dout[d.w]);
    s0 += a[at + i0] * x;
    s1 += a[at + i1] * x;
    s2 += a[at + i2] * x;
    s3 += a[at + i3] * x;
    s4 += a[at + i4] * x;
    s5 += a[at + i5] * x;
    s6 += a[at + i6] * x;
    s7 += a[at + i7] * x;
  }
  var tile = array<vec4f, 8>(s0, s1, s2, s3, s4, s5, s6, s7);
  for (var i = 0u; i < 8u; i++) { slices[local.y * TILE + i * 8u + local.x] = tile[i]; }
  workgroupBarrier();
  for (var e = index; e < TILE; e += 32u) {
    let sum = slices[e] + slices[TILE + e] + slices[2u * TILE + e] + slices[3u * TILE + e];
    let row = top + e / 8u;
    let column = left + e % 8u;
    add(row, column, sum.x);
    add(row, column + 8u, sum.y);
    add(row, column + 16u, sum.z);
    add(row, column + 24u, sum.w);
  }
}

fn add(row: u32, column: u32, sum: f32) {
  if (row < params.inner && column < params.cols) { db[row * params.cols + column] += sum; }
}
