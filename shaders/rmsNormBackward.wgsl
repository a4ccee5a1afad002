// rmsNormBackward: gradient of rmsNorm with respect to its input.
//
//   s[r] = mean over c of dy * gain * x * rstd
//   dx (+)= rstd * (dy * gain - x * rstd * s)
//
// Shapes   x, dy, dx [rows, width]; gain [width]; rstd [rows]; accumulate 0 writes dx, 1 adds to it

struct Params { rows: u32, width: u32, accumulate: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> gain: array<f32>;
@group(0) @binding(2) var<storage, read> rstd: array<f32>;
@group(0) @binding(3) var<storage, read> dy: array<f32>;
@group(0) @binding(4) var<storage, read_write> dx: array<f32>;
@group(0) @binding(5) var<uniform> params: Params;
