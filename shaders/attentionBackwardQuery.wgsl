// attentionBackwardQuery: gradient of attention with respect to the queries, and the row sums that the key/value part needs.
//
//   delta = dout . out
//   p[j] = exp(s[j] - lse)
//   dq = sum over j of p[j] (dout . v[j] - delta) k[j] / sqrt(D)
//
// Shapes   as in attention; dout [rows, heads D]; delta [rows, heads]; dqkv as qkv, only its query columns are
//          written
// Grid     one thread per row and head, rows first: neighbours walk the same keys in step, so that one load serves
//          them all
// Limits   headDim is a multiple of 4, at most 64

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read> out: array<f32>;
@group(0) @binding(3) var<storage, read> lse: array<f32>;
@group(0) @binding(4) var<storage, read> dout: array<f32>;
@group(0) @binding(5) var<storage, read_write> delta: array<f32>;
@group(0) @binding(6) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(7) var<uniform> params: Params;

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
  let row = r * params.heads + h;
  let query = r * stride + h * params.headDim;
  var q: array<vec4f, MAX_PARTS>;
  var gradient: array<vec4f, MAX_PARTS>;
  var dq: array<vec4f, MAX_PARTS>;
  var sum = 0.0;
  for (var d = 0u; d < parts; d++) {
    let at = row * params.headDim + d * 4u;
    q[d] = scale * qkvAt(query + d * 4u);
    gradient[d] = vec4f(dout[at], dout[at + 1u], dout[at + 2u], dout[at + 3u]);
    sum += dot(gradient[d], vec4f(out[at], out[at + 1u], out[at + 2u], out[at + 3u]));
  }
  delta[row] = sum;
  for (var j = starts[r]; j <= r; j++) {
    let key = j * stride + keys;
    let value = j * stride + values;
    var products = vec4f();
    var changes = vec4f();
    for (var d = 0u; d < parts; d++) {
      products += q[d] * qkvAt(key + d * 4u);
      changes += gradient[d] * qkvAt(value + d * 4u);
    }
    let p = exp(dot(products, vec4f(1.0)) - lse[row]);
    let ds = p * (dot(changes, vec4f(1.0)) - sum) * scale;
    for (var d = 0u; d < parts; d++) { dq[d] += ds * qkvAt(key + d * 4u); }
  }
  for (var d = 0u; d < parts; d++) {
    let at = query + d * 4u;
    dqkv[at] = dq[d].x;
    dqkv[at + 1u] = dq[d].y;
    dqkv[at + 2u] = dq[d].z;
    dqkv[at + 3u] = dq[d].w;
  }
}
