// attentionBackwardQuery, for devices whose loads are dear and whose threads can pass values on: see attention.wgsl here.
//
//   as in the other attentionBackwardQuery.wgsl
//
// Grid     as attention here
// Baked    PARTS = headDim / 4, ROWS a thread

enable subgroups;

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> starts: array<u32>;
@group(0) @binding(2) var<storage, read> out: array<f32>;
@group(0) @binding(3) var<storage, read> lse: array<f32>;
@group(0) @binding(4) var<storage, read> dout: array<f32>;
@group(0) @binding(5) var<storage, read_write> delta: array<f32>;
@group(0) @binding(6) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(7) var<uniform> params: Params;

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
  let row$M = r$M * params.heads + h;
  let lse$M = lse[row$M];
  var delta$M = 0.0;
  // repeat Q 0..$PARTS
  // repeat L 0..4
  let q$M_$Q_$L = scale * qkv[q$M + 4u * $Qu + $Lu];
  let g$M_$Q_$L = dout[row$M * params.headDim + 4u * $Qu + $Lu];
  delta$M += g$M_$Q_$L * out[row$M * params.headDim + 4u * $Qu + $Lu];
  var d$M_$Q_$L = 0.0;
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
    let s$M = 0.0
    // repeat Q 0..$PARTS
      + q$M_$Q_0 * k$Q_0 + q$M_$Q_1 * k$Q_1 + q$M_$Q_2 * k$Q_2 + q$M_$Q_3 * k$Q_3
    // end
      ;
    let c$M = 0.0
    // repeat Q 0..$PARTS
      + g$M_$Q_0 * v$Q_0 + g$M_$Q_1 * v$Q_1 + g$M_$Q_2 * v$Q_2 + g$M_$Q_3 * v$Q_3
    // end
      ;
    let p$M = select(0.0, exp(s$M - lse$M), j >= start$M && j <= r$M);
    let ds$M = p$M * (c$M - delta$M) * scale;
    // repeat Q 0..$PARTS
    // repeat L 0..4
    d$M_$Q_$L += ds$M * k$Q_$L;
    // end
    // end
    // end
  }
  // repeat M 0..$ROWS
  if (first + 4u * $Mu + lane < params.rows) {
    delta[row$M] = delta$M;
    // repeat Q 0..$PARTS
    // repeat L 0..4
    dqkv[q$M + 4u * $Qu + $Lu] = d$M_$Q_$L;
    // end
    // end
  }
  // end
}
