// divergence: how far each row's distribution q (student) is from p (teacher), and its gradient, added to dlogits.
//
//   beta 0      D = KL(p || q) = sum p log(p / q)
//   beta 1      D = KL(q || p) = sum q log(q / p)
//   otherwise   D = beta KL(p || m) + (1 - beta) KL(q || m),  m = beta p + (1 - beta) q: GKD, equation 1. It tends to 0 at
//               both ends, like beta KL and (1 - beta) KL, so the ends are not its limits but what the paper puts there
//   dlogits[r, v] += coefficients[r] * (a[v] - q[v] * sum a),  a[v] = q[v] dD/dq[v] but for a constant times q:
//               -p,  q log(q / p),  (1 - beta) q log(q / m)
//
// Shapes   logits, teacher, dlogits [rows, vocab]; coefficients, betas, divergence [rows]; nats. Rows with coefficient 0 are
//          skipped: divergence 0, dlogits as they were
// Grid     one thread per row, as in softmaxXent, which writes dlogits before
// Numerics all in differences x = log p - log q, which are exactly 0 where the rows are equal. With x <= 0,
//          log(m / q) = log(beta e^x + 1 - beta); with x > 0, log(m / p) = log(beta + (1 - beta) e^-x): exp never overflows

struct Params { rows: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> teacher: array<f32>;
@group(0) @binding(2) var<storage, read> coefficients: array<f32>;
@group(0) @binding(3) var<storage, read> betas: array<f32>;
@group(0) @binding(4) var<storage, read_write> divergence: array<f32>;
@group(0) @binding(5) var<storage, read_write> dlogits: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;

/** One token: its part of D, and a. */
struct Part { divergence: f32, a: f32 }

fn partOf(logp: f32, logq: f32, beta: f32) -> Part {
  let p = exp(logp);
  let q = exp(logq);
  let x = logp - logq;
  if (beta == 0.0) { return Part(p * x, -p); }
  if (beta == 1.0) { return Part(-q * x, -q * x); }
  let small = exp(-abs(x));
  let above = x > 0.0;
  let w = log(select(beta * small + (1.0 - beta), beta + (1.0 - beta) * small, above));
  let mq = select(w, w + x, above); // log(m / q)
  let mp = select(w - x, w, above); // log(m / p)
  let a = -(1.0 - beta) * q * mq;
  return Part(a - beta * p * mp, a);
}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  if (index >= params.rows) { return; }
  let coefficient = coefficients[index];
  if (coefficient == 0.0) {
    divergence[index] = 0.0;
    return;
  }
  let beta = betas[index];
  let start = index * params.vocab;
  var peaks = vec2f(teacher[start], logits[start]);
  for (var v = 1u; v < params.vocab; v++) { peaks = max(peaks, vec2f(teacher[start + v], logits[start + v])); }
  var totals = vec2f(0.0);
  for (var v = 0u; v < params.vocab; v++) { totals += exp(vec2f(teacher[start + v], logits[start + v]) - peaks); }
  let logTotals = log(totals);
  var sum = Part(0.0, 0.0);
  for (var v = 0u; v < params.vocab; v++) {
    let logs = vec2f(teacher[start + v], logits[start + v]) - peaks - logTotals;
    let part = partOf(logs.x, logs.y, beta);
    sum = Part(sum.divergence + part.divergence, sum.a + part.a);
  }
  for (var v = 0u; v < params.vocab; v++) {
    let logs = vec2f(teacher[start + v], logits[start + v]) - peaks - logTotals;
    dlogits[start + v] += coefficient * (partOf(logs.x, logs.y, beta).a - exp(logs.y) * sum.a);
  }
  divergence[index] = sum.divergence;
}
