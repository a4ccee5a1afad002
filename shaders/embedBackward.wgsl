// embedBackward: gradient of the embedding table, without atomics.
//
//   dtable[v, c] += sum over r with tokens[r] = v of dout[r, c]
//
// Shapes   tokens [rows] u32; dout [rows, width]; dtable [vocab, width] f32
// Grid     one thread per token and 4 columns, a quarter of the width apart. It looks at every row, which keeps the
//          order fixed; 4 columns share a look

struct Params { rows: u32, width: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> tokens: array<u32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> dtable: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  let quarter = (params.width + 3u) / 4u;
  if (index >= params.vocab * quarter) { return; }
  let token = index / quarter;
  let columns = index % quarter + quarter * vec4u(0u, 1u, 2u, 3u);
  let inside = min(columns, vec4u(params.width - 1u));
  var sum = vec4f();
  for (var r = 0u; r < params.rows; r++) {
    if (tokens[r] == token) {
      let d = r * params.width + inside;
      sum += vec4f(dout[d.x], dout[d.y], dout[d.z], dout[d.w]);
    }
  }
  let at = token * params.width;
  for (var k = 0u; k < 4u; k++) {
    if (columns[k] < params.width) { dtable[at + columns[k]] += sum[k]; }
  }
}
