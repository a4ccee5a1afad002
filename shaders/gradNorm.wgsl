// gradNorm: second half of a gradient norm: adds the partial sums, and says by how much the gradient must be scaled.
//
//   norm[0] = sqrt(sum of partials)
//   norm[1] = min(1, maxNorm / norm[0])
//
// Shapes   partials [groups]; norm [2]
// Grid     one thread: a million parameters leave 245 partial sums

struct Params { groups: u32, maxNorm: f32 }

@group(0) @binding(0) var<storage, read> partials: array<f32>;
@group(0) @binding(1) var<storage, read_write> norm: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;

@compute @workgroup_size(1)
fn main() {
  var sum = 0.0;
  for (var g = 0u; g < params.groups; g++) { sum += partials[g]; }
  let length = sqrt(sum);
  norm[0] = length;
  norm[1] = select(1.0, params.maxNorm / max(length, 1e-30), length > params.maxNorm);
}
