// adamw: one AdamW step over all parameters, which leaves the gradient at zero.
//
//   g = gradient * norm[1]
//   m = b1 m + (1-b1) g
//   v = b2 v + (1-b2) g^2
//   p -= lr (m c1 / (sqrt(v c2) + eps) + decay p [i < decayed])
//
// Shapes   parameters, gradient, firstMoment, secondMoment [count]; norm [2] from gradNorm; hyper [7] = lr,
//          b1, b2, eps, decay, c1 = 1/(1-b1^t), c2 = 1/(1-b2^t)

struct Params { count: u32, decayed: u32 }

@group(0) @binding(0) var<storage, read_write> parameters: array<f32>;
@group(0) @binding(1) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(2) var<storage, read_write> firstMoment: array<f32>;
@group(0) @binding(3) var<storage, read_write> secondMoment: array<f32>;
@group(0) @binding(4) var<storage, read> norm: array<f32>;
@group(0) @binding(5) var<storage, read> hyper: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;
