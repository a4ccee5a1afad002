// attentionBackwardKeyValue: gradient of attention with respect to keys and values.
//
//   over rows r = j .. ends[j]-1 and heads h of the group: p = exp(s[r, j] - lse[r])
//   dv[j] = sum p dout[r]
//   dk[j] = sum p (dout[r] . v[j] - delta[r]) q[r] / sqrt(D)
//
// Shapes   as in attention; ends [rows] u32 = one past the last row of the sequence of row j; dqkv as qkv,
//          only its key and value columns are written
// Grid     one thread per row and key/value head, rows first. It walks the sequence from its end, where its
//          neighbours start too, so that one load serves them all
// Limits   headDim is a multiple of 4, at most 64

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> ends: array<u32>;
@group(0) @binding(2) var<storage, read> lse: array<f32>;
@group(0) @binding(3) var<storage, read> dout: array<f32>;
@group(0) @binding(4) var<storage, read> delta: array<f32>;
@group(0) @binding(5) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;

// Vectors of 4 in the largest head.
const MAX_PARTS = 16;

fn qkvAt(at: u32) -> vec4f {
  return vec4f(qkv[at], qkv[at + 1u], qkv[at + 2u], qkv[at + 3u]);
}

fn doutAt(at: u32) -> vec4f {
  return vec4f(dout[at], dout[at + 1u], dout[at + 2u], dout[at + 3u]);
}

fn put(at: u32, x: vec4f) {
  dqkv[at] = x.x;
  dqkv[at + 1u] = x.y;
  dqkv[at + 2u] = x.z;
  dqkv[at + 3u] = x.w;
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows * params.kvHeads) { return; }
  let j = index % params.rows;
  let g = index / params.rows;
  let stride = (params.heads + 2u * params.kvHeads) * params.headDim;
  let key = j * stride + (params.heads + g) * params.headDim;
  let value = key + params.kvHeads * params.headDim;
  let parts = params.headDim / 4u;
  let scale = 1.0 / sqrt(f32(params.headDim));
  let sharing = params.heads / params.kvHeads;
  var k: array<vec4f, MAX_PARTS>;
  var v: array<vec4f, MAX_PARTS>;
  var dk: array<vec4f, MAX_PARTS>;
  var dv: array<vec4f, MAX_PARTS>;
  for (var d = 0u; d < parts; d++) {
    k[d] = scale * qkvAt(key + d * 4u);
    v[d] = qkvAt(value + d * 4u);
  }
  let count = ends[j] - j;
  for (var h = g * sharing; h < (g + 1u) * sharing; h++) {
    for (var n = 0u; n < count; n++) {
      let r = ends[j] - 1u - n;
      let row = r * params.heads + h;
      let query = r * stride + h * params.headDim;
      let o = row * params.headDim;
      var products = vec4f();
      var changes = vec4f();
      for (var d = 0u; d < parts; d++) {
        products += k[d] * qkvAt(query + d * 4u);
        changes += v[d] * doutAt(o + d * 4u);
      }
      let p = exp(dot(products, vec4f(1.0)) - lse[row]);
      let ds = p * (dot(changes, vec4f(1.0)) - delta[row]) * scale;
      for (var d = 0u; d < parts; d++) {
        dv[d] += p * doutAt(o + d * 4u);
        dk[d] += ds * qkvAt(query + d * 4u);
      }
    }
  }
  for (var d = 0u; d < parts; d++) {
    put(key + d * 4u, dk[d]);
    put(value + d * 4u, dv[d]);
  }
}
