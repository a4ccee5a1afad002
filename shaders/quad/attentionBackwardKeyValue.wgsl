// attentionBackwardKeyValue, for devices whose loads are dear and whose threads can pass values on: see attention.wgsl here.
//
//   as in the other attentionBackwardKeyValue.wgsl
//
// Grid     as attention here, with keys for rows: the quad walks from its first key's own row to the end of its last key's
//          sequence
// Baked    PARTS = headDim / 4, ROWS a thread

enable subgroups;

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> ends: array<u32>;
@group(0) @binding(2) var<storage, read> lse: array<f32>;
@group(0) @binding(3) var<storage, read> dout: array<f32>;
@group(0) @binding(4) var<storage, read> delta: array<f32>;
@group(0) @binding(5) var<storage, read_write> dqkv: array<f32>;
@group(0) @binding(6) var<uniform> params: Params;

@compute @workgroup_size(4)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let first = group.x * 4u * $ROWSu;
  let last = min(first + 4u * $ROWSu, params.rows) - 1u;
  let g = group.y;
  let stride = (params.heads + 2u * params.kvHeads) * params.headDim;
  let scale = 1.0 / sqrt(f32(params.headDim));
  let sharing = params.heads / params.kvHeads;
  // repeat M 0..$ROWS
  let j$M = min(first + 4u * $Mu + lane, params.rows - 1u);
  let end$M = ends[j$M];
  let key$M = j$M * stride + (params.heads + g) * params.headDim;
  let value$M = key$M + params.kvHeads * params.headDim;
  // repeat Q 0..$PARTS
  // repeat L 0..4
  let k$M_$Q_$L = scale * qkv[key$M + 4u * $Qu + $Lu];
  let v$M_$Q_$L = qkv[value$M + 4u * $Qu + $Lu];
  var dk$M_$Q_$L = 0.0;
  var dv$M_$Q_$L = 0.0;
  // end
  // end
  // end
  for (var h = g * sharing; h < (g + 1u) * sharing; h++) {
    for (var r = first; r < ends[last]; r++) {
      let row = r * params.heads + h;
      let query = r * stride + h * params.headDim + lane;
      let o = row * params.headDim + lane;
      let rowLse = lse[row];
      let rowDelta = delta[row];
      // repeat Q 0..$PARTS
      let q$Q = qkv[query + 4u * $Qu];
      let g$Q = dout[o + 4u * $Qu];
      // repeat L 0..4
      let q$Q_$L = quadBroadcast(q$Q, $L);
      let g$Q_$L = quadBroadcast(g$Q, $L);
      // end
      // end
      // repeat M 0..$ROWS
      let s$M = 0.0
      // repeat Q 0..$PARTS
        + k$M_$Q_0 * q$Q_0 + k$M_$Q_1 * q$Q_1 + k$M_$Q_2 * q$Q_2 + k$M_$Q_3 * q$Q_3
      // end
        ;
      let c$M = 0.0
      // repeat Q 0..$PARTS
        + v$M_$Q_0 * g$Q_0 + v$M_$Q_1 * g$Q_1 + v$M_$Q_2 * g$Q_2 + v$M_$Q_3 * g$Q_3
      // end
        ;
      let p$M = select(0.0, exp(s$M - rowLse), r >= j$M && r < end$M);
      let ds$M = p$M * (c$M - rowDelta) * scale;
      // repeat Q 0..$PARTS
      // repeat L 0..4
      dv$M_$Q_$L += p$M * g$Q_$L;
      dk$M_$Q_$L += ds$M * q$Q_$L;
      // end
      // end
      // end
    }
  }
  // repeat M 0..$ROWS
  if (first + 4u * $Mu + lane < params.rows) {
    // repeat Q 0..$PARTS
    // repeat L 0..4
    dqkv[key$M + 4u * $Qu + $Lu] = dk$M_$Q_$L;
    dqkv[value$M + 4u * $Qu + $Lu] = dv$M_$Q_$L;
    // end
    // end
  }
  // end
}
