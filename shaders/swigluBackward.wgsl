// swigluBackward: gradient of swiglu.
//
//   with g = x[r, c], u = x[r, width + c], s = 1 / (1 + exp(-g)):  dg = dout u s (1 + g (1 - s))
//   du = dout g s
//
// Shapes   x, dx [rows, 2 width]; dout [rows, width]
// Grid     as swiglu
// Numerics the exponent is clamped at 80, short of overflow: a compiler may assume that nothing is infinite

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> dx: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let c = group.x * 64u + local;
  if (c >= params.width) { return; }
  let at = group.y * 2u * params.width + c;
  let gate = x[at];
  let s = 1.0 / (1.0 + exp(clamp(-gate, -80.0, 80.0)));
  let d = dout[group.y * params.width + c];
  dx[at] = d * x[at + params.width] * s * (1.0 + gate * (1.0 - s));
  dx[at + params.width] = d * gate * s;
}
