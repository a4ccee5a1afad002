// softmaxXent: log-probability of each row's target token, the entropy of the row, and the gradient of its weighted NLL.
//
//   logp[r] = logits[r, target] - logsumexp(logits[r, :])
//   entropy[r] = -sum p log p
//   dlogits[r, v] = weights[r] * (p[v] - (v == target))
//
// Shapes   logits, dlogits [rows, vocab]; targets [rows] u32; weights, logp, entropy [rows]; nats
// Grid     one thread per row: a vocabulary is about as long as a workgroup, and rows are many
// Numerics the largest logit is subtracted before exp, so the sum is at least 1

struct Params { rows: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> targets: array<u32>;
@group(0) @binding(2) var<storage, read> weights: array<f32>;
@group(0) @binding(3) var<storage, read_write> logp: array<f32>;
@group(0) @binding(4) var<storage, read_write> entropy: array<f32>;
@group(0) @binding(5) var<storage, read_write> dlogits: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows) { return; }
  let start = index * params.vocab;
  var peak = logits[start];
  for (var v = 1u; v < params.vocab; v++) { peak = max(peak, logits[start + v]); }
  var total = 0.0;
  for (var v = 0u; v < params.vocab; v++) { total += exp(logits[start + v] - peak); }
  let logTotal = log(total);
  let chosen = targets[index];
  let weight = weights[index];
  var sum = 0.0;
  for (var v = 0u; v < params.vocab; v++) {
    let l = logits[start + v] - peak - logTotal;
    let p = exp(l);
    sum -= p * l;
    dlogits[start + v] = weight * (p - select(0.0, 1.0, v == chosen));
  }
  logp[index] = logits[start + chosen] - peak - logTotal;
  entropy[index] = sum;
}
