// adamw: one AdamW step over all parameters, which leaves the gradient at zero.
//
//   g = gradient * norm[1]
//   m = b1 m + (1-b1) g
//   v = b2 v + (1-b2) g^2
//   p -= lr (m c1 / (sqrt(v c2) + eps) + decay p [i < decayed])
//
// Shapes   parameters, gradient, firstMoment, secondMoment [count]; norm [2] from gradNorm; hyper [7] = lr,
//          b1, b2, eps, decay, c1 = 1/(1-b1^t), c2 = 1/(1-b2^t)
// Grid     one thread per parameter

struct Params { count: u32, decayed: u32 }

@group(0) @binding(0) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(1) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(2) var<storage, read_write> firstMoment: array<f32>;
@group(0) @binding(3) var<storage, read_write> secondMoment: array<f32>;
@group(0) @binding(4) var<storage, read> norm: array<f32>;
@group(0) @binding(5) var<storage, read> hyper: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.count) { return; }
  let g = gradient[index] * norm[1];
  let m = hyper[1] * firstMoment[index] + (1.0 - hyper[1]) * g;
  let v = hyper[2] * secondMoment[index] + (1.0 - hyper[2]) * g * g;
  let p = parameters[index];
  let decay = select(0.0, hyper[4], index < params.decayed);
  parameters[index] = p - hyper[0] * ((m * hyper[5]) / (sqrt(v * hyper[6]) + hyper[3]) + decay * p);
  firstMoment[index] = m;
  secondMoment[index] = v;
  gradient[index] = 0.0;
}
