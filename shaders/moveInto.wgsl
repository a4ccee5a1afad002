// moveInto: adds one buffer to another and leaves the first at zero: sums the gradients of the lanes in a fixed order.
//
//   target[i] += source[i]
//   source[i] = 0
//
// Shapes   source, target [count] f32

struct Params { count: u32 }

@group(0) @binding(0) var<storage, read_write> source: array<f32>;
@group(0) @binding(1) var<storage, read_write> target: array<f32>;
@group(0) @binding(2) var<uniform> params: Params;
