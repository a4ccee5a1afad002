// rope: rotary position embedding, in place, on the first heads * headDim columns of each row.
//
//   (x[i], x[i + D/2]) rotated by sign * angle[position, i], i < D/2, for each head
//
// Shapes   positions [rows] u32; table [maxPosition, D/2, 2] f32 = (cos, sin); x [rows, stride] f32; sign is 1
//          forward, -1 backward

struct Params { rows: u32, heads: u32, headDim: u32, stride: u32, sign: f32 }

@group(0) @binding(0) var<storage, read> positions: array<u32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read_write> x: array<f32>;
@group(0) @binding(3) var<uniform> params: Params;
