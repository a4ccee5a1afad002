// sumSquares: first half of a gradient norm: one partial sum per 4096 values.
//
//   partials[g] = sum of x[i]^2 for 4096 g <= i < 4096 (g + 1)
//
// Shapes   x [count]; partials [ceil(count / 4096)]

struct Params { count: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> partials: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;
