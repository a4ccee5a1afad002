// embedBackward: gradient of the embedding table, without atomics.
//
//   dtable[v, c] += sum over r with tokens[r] = v of dout[r, c]
//
// Shapes   tokens [rows] u32; dout [rows, width]; dtable [vocab, width] f32

struct Params { rows: u32, width: u32, vocab: u32 }

@group(0) @binding(0) var<storage, read> tokens: array<u32>;
@group(0) @binding(1) var<storage, read> dout: array<f32>;
@group(0) @binding(2) var<storage, read_write> dtable: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
