// rmsNormBackwardGain: gradient of rmsNorm with respect to its gain.
//
//   dgain[c] += sum over r of dy[r, c] * x[r, c] * rstd[r]
//
// Shapes   x, dy [rows, width]; rstd [rows]; dgain [width]

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> rstd: array<f32>;
@group(0) @binding(2) var<storage, read> dy: array<f32>;
@group(0) @binding(3) var<storage, read_write> dgain: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;
