// matmul: matrix product, with an optional residual added.
//
//   out[r, c] = sum over i of a[r, i] * b[i, c]  (+ residual[r, c] if addResidual)
//
// Shapes   a [rows, inner]; b [inner, cols]; residual, out [rows, cols]; without addResidual, residual may be
//          any buffer

struct Params { rows: u32, inner: u32, cols: u32, addResidual: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read> residual: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;
