// matmul: matrix product, with an optional residual added.
//
//   out[r, c] = sum over i of a[r, i] * b[i, c]  (+ residual[r, c] if addResidual)
//
// Shapes   a [rows, inner]; b [inner, cols]; residual, out [rows, cols]; without addResidual, residual may be
//          any buffer
// Grid     8 x 4 threads make a 32 x 64 tile: each keeps 8 rows x 8 columns in registers, its columns 8 apart so
//          that neighbours read neighbours. No workgroup memory: on a software device a tile with barriers runs at
//          a third of the speed. Rows and columns past the edge repeat the last one and are not stored

struct Params { rows: u32, inner: u32, cols: u32, addResidual: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read> residual: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(8, 4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) local: vec3u) {
  let row = group.y * 32u + local.y * 8u;
  let column = group.x * 64u + local.x;
  let last = params.rows - 1u;
  let l0 = min(row, last) * params.inner;
  let l1 = min(row + 1u, last) * params.inner;
  let l2 = min(row + 2u, last) * params.inner;
  let l3 = min(row + 3u, last) * params.inner;
  let l4 = min(row + 4u, last) * params.inner;
  let l5 = min(row + 5u, last) * params.inner;
  let l6 = min(row + 6u, last) * params.inner;
  let l7 = min(row + 7u, last) * params.inner;
  let c0 = min(column + vec4u(0u, 8u, 16u, 24u), vec4u(params.cols - 1u));
  let c1 = min(column + vec4u(32u, 40u, 48u, 56u), vec4u(params.cols - 1u));
  var s0 = vec4f();
  var t0 = vec4f();
  var s1 = vec4f();
  var t1 = vec4f();
  var s2 = vec4f();
  var t2 = vec4f();
  var s3 = vec4f();
  var t3 = vec4f();
  var s4 = vec4f();
  var t4 = vec4f();
  var s5 = vec4f();
  var t5 = vec4f();
  var s6 = vec4f();
  var t6 = vec4f();
  var s7 = vec4f();
  var t7 = vec4f();
  for (var i = 0u; i < params.inner; i++) {
    let r0 = c0 + i * params.cols;
    let r1 = c1 + i * params.cols;
    let b0 = vec4f(b[r0.x], b[r0.y], b[r0.z], b[r0.w]);
    let b1 = vec4f(b[r1.x], b[r1.y], b[r1.z], b[r1.w]);
    let x0 = a[l0 + i];
    s0 += x0 * b0;
    t0 += x0 * b1;
    let x1 = a[l1 + i];
    s1 += x1 * b0;
    t1 += x1 * b1;
    let x2 = a[l2 + i];
    s2 += x2 * b0;
    t2 += x2 * b1;
    let x3 = a[l3 + i];
    s3 += x3 * b0;
    t3 += x3 * b1;
    let x4 = a[l4 + i];
    s4 += x4 * b0;
    t4 += x4 * b1;
    let x5 = a[l5 + i];
    s5 += x5 * b0;
    t5 += x5 * b1;
    let x6 = a[l6 + i];
    s6 += x6 * b0;
    t6 += x6 * b1;
    let x7 = a[l7 + i];
    s7 += x7 * b0;
    t7 += x7 * b1;
  }
  store(row, column, s0, t0);
  store(row + 1u, column, s1, t1);
  store(row + 2u, column, s2, t2);
  store(row + 3u, column, s3, t3);
  store(row + 4u, column, s4, t4);
  store(row + 5u, column, s5, t5);
  store(row + 6u, column, s6, t6);
  store(row + 7u, column, s7, t7);
}

fn store(row: u32, column: u32, s: vec4f, t: vec4f) {
  if (row >= params.rows) { return; }
  put(row, column, s.x);
  put(row, column + 8u, s.y);
  put(row, column + 16u, s.z);
  put(row, column + 24u, s.w);
  put(row, column + 32u, t.x);
  put(row, column + 40u, t.y);
  put(row, column + 48u, t.z);
  put(row, column + 56u, t.w);
}

fn put(row: u32, column: u32, sum: f32) {
  if (column >= params.cols) { return; }
  let at = row * params.cols + column;
  if (params.addResidual == 1u) { out[at] = sum + residual[at]; } else { out[at] = sum; }
}
