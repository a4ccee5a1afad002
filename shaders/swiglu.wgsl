// swiglu: the gated unit of Llama's feed-forward block.
//
//   out[r, c] = silu(x[r, c]) * x[r, width + c],  silu(z) = z / (1 + exp(-z))
//
// Shapes   x [rows, 2 width]: gate, then up; out [rows, width]
// Grid     one thread per value of out; a row of workgroups per row, so that nothing is divided
// Numerics the exponent is clamped at 80, short of overflow: a compiler may assume that nothing is infinite

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let c = group.x * 64u + local;
  if (c >= params.width) { return; }
  let at = group.y * 2u * params.width + c;
  let gate = x[at];
  out[group.y * params.width + c] = gate / (1.0 + exp(clamp(-gate, -80.0, 80.0))) * x[at + params.width];
}
