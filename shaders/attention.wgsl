// attention: causal attention inside packed sequences, with the log of each row's softmax sum kept for the backward pass.
//
//   s[j] = (q[r] . k[j]) / sqrt(D) for starts[r] <= j <= r
//   lse = log sum exp(s)
//   out = sum exp(s[j] - lse) v[j]
//
// Shapes   qkv [rows, (heads + 2 kvHeads) D]: queries, keys, values; starts [rows] u32 = first row of the
//          sequence of row r; out [rows, heads D]; lse [rows, heads]. Head h reads key/value head h / (heads /
//          kvHeads). No rows x rows matrix is kept.
// Grid     one thread per row and head, rows first: neighbours walk the same keys in step, so that one load serves
//          them all
// Numerics online softmax (Milakov & Gimelshein 2018, https://arxiv.org/abs/1805.02867): the peak so far is
//          subtracted, and what was summed fades when it rises. It starts low but finite, as infinities may be
//          compiled away
// Limits   headDim is a multiple of 4, at most 64

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<storage, read_write> lse: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

// Vectors of 4 in the largest head.
const MAX_PARTS = 16;

fn qkvAt(at: u32) -> vec4f {
  return vec4f(qkv[at], qkv[at + 1u], qkv[at + 2u], qkv[at + 3u]);
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows * params.heads) { return; }
  let r = index % params.rows;
  let h = index / params.rows;
  let stride = (params.heads + 2u * params.kvHeads) * params.headDim;
  let keys = (params.heads + h / (params.heads / params.kvHeads)) * params.headDim;
  let values = keys + params.kvHeads * params.headDim;
  let parts = params.headDim / 4u;
  let scale = 1.0 / sqrt(f32(params.headDim));
  var q: array<vec4f, MAX_PARTS>;
  var sums: array<vec4f, MAX_PARTS>;
  for (var d = 0u; d < parts; d++) { q[d] = scale * qkvAt(r * stride + h * params.headDim + d * 4u); }
  var peak = -3e38;
  var total = 0.0;
  for (var j = starts[r]; j <= r; j++) {
    var products = vec4f();
    for (var d = 0u; d < parts; d++) { products += q[d] * qkvAt(j * stride + keys + d * 4u); }
    let s = dot(products, vec4f(1.0));
    let higher = max(peak, s);
    let fade = exp(peak - higher);
    let p = exp(s - higher);
    for (var d = 0u; d < parts; d++) { sums[d] = sums[d] * fade + p * qkvAt(j * stride + values + d * 4u); }
    total = total * fade + p;
    peak = higher;
  }
  lse[r * params.heads + h] = peak + log(total);
  for (var d = 0u; d < parts; d++) {
    let at = (r * params.heads + h) * params.headDim + d * 4u;
    let o = sums[d] / total;
    out[at] = o.x;
    out[at + 1u] = o.y;
    out[at + 2u] = o.z;
    out[at + 3u] = o.w;
  }
}
