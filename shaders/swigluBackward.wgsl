// swigluBackward: gradient of swiglu.
//
//   with g = x[r, c], u = x[r, width + c], s = 1 / (1 + exp(-g)):  dg = dout u s (1 + g (1 - s))
//   du = dout g s
//
// Shapes   x, dx [rows, 2 width]; dout [rows, width]

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> dx: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
