// attention, for devices whose loads are dear and whose threads can pass values on: see matmul.wgsl here.
//
//   as in the other attention.wgsl
//
// Grid     a quad of 4 threads takes 4 x ROWS neighbouring rows of one head, each thread every 4th of them. A thread loads
//          every 4th value of a key or value, and the quad passes them around. The quad walks from the first row's
//          first key to the last row; keys outside a row's own range get a score that no sum can see
// Numerics as in the other attention.wgsl
// Baked    PARTS = headDim / 4, ROWS a thread

enable subgroups;

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<storage, read_write> lse: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = group.x * 4u * $ROWSu;
  let end = min(first + 4u * $ROWSu, params.rows);
  let h = group.y;
  let stride = (params.heads + 2u * params.kvHeads) * params.headDim;
  let keys = (params.heads + h / (params.heads / params.kvHeads)) * params.headDim + lane;
  let values = keys + params.kvHeads * params.headDim;
  let scale = 1.0 / sqrt(f32(params.headDim));
  // repeat M 0..$ROWS
  let r$M = min(first + 4u * $Mu + lane, params.rows - 1u);
  let start$M = starts[r$M];
  let q$M = r$M * stride + h * params.headDim;
  var peak$M = -3e38;
  var total$M = 0.0;
  // repeat Q 0..$PARTS
  // repeat L 0..4
  let q$M_$Q_$L = scale * qkv[q$M + 4u * $Qu + $Lu];
  var o$M_$Q_$L = 0.0;
  // end
  // end
  // end
  for (var j = starts[first]; j < end; j++) {
    // repeat Q 0..$PARTS
    let k$Q = qkv[j * stride + keys + 4u * $Qu];
    let v$Q = qkv[j * stride + values + 4u * $Qu];
    // repeat L 0..4
    let k$Q_$L = quadBroadcast(k$Q, $L);
    let v$Q_$L = quadBroadcast(v$Q, $L);
    // end
    // end
    // repeat M 0..$ROWS
    let s$M = select(-1e30, 0.0
    // repeat Q 0..$PARTS
      + q$M_$Q_0 * k$Q_0 + q$M_$Q_1 * k$Q_1 + q$M_$Q_2 * k$Q_2 + q$M_$Q_3 * k$Q_3
    // end
      , j >= start$M && j <= r$M);
    let higher$M = max(peak$M, s$M);
    let fade$M = exp(peak$M - higher$M);
    let p$M = exp(s$M - higher$M);
    // repeat Q 0..$PARTS
    // repeat L 0..4
    o$M_$Q_$L = o$M_$Q_$L * fade$M + p$M * v$Q_$L;
    // end
    // end
    total$M = total$M * fade$M + p$M;
    peak$M = higher$M;
    // end
  }
  // repeat M 0..$ROWS
  if (first + 4u * $Mu + lane < params.rows) {
    lse[r$M * params.heads + h] = peak$M + log(total$M);
    let at = (r$M * params.heads + h) * params.headDim;
    // repeat Q 0..$PARTS
    // repeat L 0..4
    out[at + 4u * $Qu + $Lu] = o$M_$Q_$L / total$M;
    // end
    // end
  }
  // end
}
