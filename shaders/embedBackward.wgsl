// embedBackward: gradient of the embedding table, without atomics.
//
//   dtable[v, c] += sum over r with tokens[r] = v of dout[r, c]
//
// Shapes   tokens [rows] u32; chain [rows, 2] u32 = 1 if no row before r has its token, and the next row that has it
//          (`rows` if there is none); dout [rows, width]; dtable [vocab, width] f32
// Grid     one thread per row and column. The threads of a token's first row follow its chain, which keeps the order
//          fixed; all others have nothing to do

struct Params { rows: u32, width: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> tokens: array<u32>;
@group(0) @binding(1) var<storage, read> chain: array<u32>;
@group(0) @binding(2) var<storage, read> dout: array<f32>;
@group(0) @binding(3) var<storage, read_write> dtable: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let index = (group.y * groups.x + group.x) * 64u + local;
  let first = index / params.width;
  let c = index % params.width;
  if (first >= params.rows || chain[2u * first] == 0u) { return; }
  var sum = 0.0;
  for (var r = first; r < params.rows; r = chain[2u * r + 1u]) { sum += dout[r * params.width + c]; }
  dtable[tokens[first] * params.width + c] += sum;
}
