// matmulBackwardInput: gradient of matmul with respect to its left factor.
//
//   da[r, i] (+)= sum over c of dout[r, c] * b[i, c]
//
// Shapes   dout [rows, cols]; b [inner, cols]; da [rows, inner]; accumulate 0 writes da, 1 adds to it

struct Params { rows: u32, inner: u32, cols: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> dout: array<f32>;
@group(0) @binding(1) var<storage, read> b: array<f32>;
@group(0) @binding(2) var<storage, read_write> da: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
