// attentionBackwardQuery: gradient of attention with respect to the queries, and the row sums that the key/value part needs.
//
//   delta = dout . out
//   p[j] = exp(s[j] - lse)
//   dq = sum over j of p[j] (dout . v[j] - delta) k[j] / sqrt(D)
//
// Shapes   as in attention; dout [rows, heads D]; delta [rows, heads]; dqkv as qkv, only its query columns are
//          written

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read> out: array<f32>;
@group(0) @binding(3) var<storage, read> lse: array<f32>;
@group(0) @binding(4) var<storage, read> dout: array<f32>;
@group(0) @binding(5) var<storage, read_write> delta: array<f32>;
@group(0) @binding(6) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(7) var<uniform> params: Params;
