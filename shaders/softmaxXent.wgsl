// softmaxXent: log-probability of each row's target token, the entropy of the row, and the gradient of its weighted NLL.
//
//   logp[r] = logits[r, target] - logsumexp(logits[r, :])
//   entropy[r] = -sum p log p
//   dlogits[r, v] = weights[r] * (p[v] - (v == target))
//
// Shapes   logits, dlogits [rows, vocab]; targets [rows] u32; weights, logp, entropy [rows]; nats

struct Params { rows: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> targets: array<u32>;
@group(0) @binding(2) var<storage, read> weights: array<f32>;
@group(0) @binding(3) var<storage, read_write> logp: array<f32>;
@group(0) @binding(4) var<storage, read_write> entropy: array<f32>;
@group(0) @binding(5) var<storage, read_write> dlogits: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;
