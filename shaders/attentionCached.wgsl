// attentionCached: attention of one new position per slot over its cache.
//
//   as attention, with j = 0 .. positions[b] and keys and values from cache[b, j]
//
// Shapes   qkv [rows, (heads + 2 kvHeads) D], only queries are read; positions [rows] u32; cache [rows,
//          capacity, 2 kvHeads D]; out [rows, heads D]
// Grid     one thread per slot and head
// Numerics online softmax, as in attention
// Limits   headDim is a multiple of 4, at most 64

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32, capacity: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> positions: array<u32>;
@group(0) @binding(2) var<storage, read> cache: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

// Vectors of 4 in the largest head.
const MAX_PARTS = 16;

fn cacheAt(at: u32) -> vec4f {
  return vec4f(cache[at], cache[at + 1u], cache[at + 2u], cache[at + 3u]);
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows * params.heads) { return; }
  let b = index / params.heads;
  let h = index % params.heads;
  let stride = (params.heads + 2u * params.kvHeads) * params.headDim;
  let width = 2u * params.kvHeads * params.headDim;
  let values = params.kvHeads * params.headDim;
  let parts = params.headDim / 4u;
  let scale = 1.0 / sqrt(f32(params.headDim));
  let first = b * params.capacity * width + h / (params.heads / params.kvHeads) * params.headDim;
  var q: array<vec4f, MAX_PARTS>;
  var sums: array<vec4f, MAX_PARTS>;
  for (var d = 0u; d < parts; d++) {
    let at = b * stride + h * params.headDim + d * 4u;
    q[d] = scale * vec4f(qkv[at], qkv[at + 1u], qkv[at + 2u], qkv[at + 3u]);
  }
  var peak = -3e38;
  var total = 0.0;
  let last = min(positions[b], params.capacity - 1u);
  for (var j = 0u; j <= last; j++) {
    let key = first + j * width;
    var products = vec4f();
    for (var d = 0u; d < parts; d++) { products += q[d] * cacheAt(key + d * 4u); }
    let s = dot(products, vec4f(1.0));
    let higher = max(peak, s);
    let fade = exp(peak - higher);
    let p = exp(s - higher);
    for (var d = 0u; d < parts; d++) { sums[d] = sums[d] * fade + p * cacheAt(key + values + d * 4u); }
    total = total * fade + p;
    peak = higher;
  }
  for (var d = 0u; d < parts; d++) {
    let at = index * params.headDim + d * 4u;
    let o = sums[d] / total;
    out[at] = o.x;
    out[at + 1u] = o.y;
    out[at + 2u] = o.z;
    out[at + 3u] = o.w;
  }
}
