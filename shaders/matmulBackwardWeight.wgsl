// matmulBackwardWeight: gradient of matmul with respect to its right factor, added to what is there.
//
//   db[i, c] += sum over r of a[r, i] * dout[r, c]
//
// Shapes   a [rows, inner]; dout [rows, cols]; db [inner, cols]

struct Params { rows: u32, inner: u32, cols: u32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> db: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
