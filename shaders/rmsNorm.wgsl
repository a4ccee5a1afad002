// rmsNorm: root-mean-square normalisation with a gain.
//
//   rstd[r] = 1 / sqrt(mean(x[r, :]^2) + epsilon)
//   y[r, c] = x[r, c] * rstd[r] * gain[c]
//
// Shapes   x, y [rows, width]; gain [width]; rstd [rows]

struct Params { rows: u32, width: u32, epsilon: f32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> rstd: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;
