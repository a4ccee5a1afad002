// swiglu: the gated unit of Llama's feed-forward block.
//
//   out[r, c] = silu(x[r, c]) * x[r, width + c],  silu(z) = z / (1 + exp(-z))
//
// Shapes   x [rows, 2 width]: gate, then up; out [rows, width]

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;
