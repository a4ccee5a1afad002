// embed: rows of an embedding table, one per token.
//
//   out[r, c] = table[tokens[r], c]
//
// Shapes   tokens [rows] u32; table [vocab, width] f32; out [rows, width] f32

struct Params { rows: u32, width: u32 }

@group(0) @binding(0) var<storage, read> tokens: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read_write> out: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
