// attentionCached: attention of one new position per slot over its cache.
//
//   as attention, with j = 0 .. positions[b] and keys and values from cache[b, j]
//
// Shapes   qkv [rows, (heads + 2 kvHeads) D], only queries are read; positions [rows] u32; cache [rows,
//          capacity, 2 kvHeads D]; out [rows, heads D]

struct Params { rows: u32, heads: u32, kvHeads: u32, headDim: u32, capacity: u32 }

@group(0) @binding(0) var<storage, read> qkv: array<f32>;
@group(0) @binding(1) var<storage, read> positions: array<u32>;
@group(0) @binding(2) var<storage, read> cache: array<f32>;
@group(0) @binding(3) var<storage, read_write> out: array<f32>;
@group(0) @binding(4) var<uniform> params: Params;
