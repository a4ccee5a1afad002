// attentionBackwardKeyValue: gradient of attention with respect to keys and values.
//
//   over rows r = j .. ends[j]-1 and heads h of the group: p = exp(s[r, j] - lse[r])
//   dv[j] = sum p dout[r]
//   dk[j] = sum p (dout[r] . v[j] - delta[r]) q[r] / sqrt(D)
//
// Shapes   as in attention; ends [rows] u32 = one past the last row of the sequence of row j; dqkv as qkv,
//          only its key and value columns are written

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> ends: array<u32>;
@group(0) @binding(2) var<storage, read> lse: array<f32>;
@group(0) @binding(3) var<storage, read> dout: array<f32>;
@group(0) @binding(4) var<storage, read> delta: array<f32>;
@group(0) @binding(5) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;
