// attention: causal attention inside packed sequences, with the log of each row's softmax sum kept for the backward pass.
//
//   s[j] = (q[r] . k[j]) / sqrt(D) for starts[r] <= j <= r
//   lse = log sum exp(s)
//   out = sum exp(s[j] - lse) v[j]
//
// Shapes   qkv [rows, (heads + 2 kvHeads) D]: queries, keys, values; starts [rows] u32 = first row of the
//          sequence of row r; out [rows, heads D]; lse [rows, heads]. Head h reads key/value head h / (heads /
//          kvHeads). No rows x rows matrix is kept.

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<storage, read_write> lse: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;
