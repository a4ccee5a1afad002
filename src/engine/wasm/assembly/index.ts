// The WebAssembly kernels. Each takes pointers in the order of its WGSL bindings, then the fields of its Params.

export { addColumns, takeColumns } from "./columns";
export { attention, attentionBackwardKeyValue, attentionBackwardQuery } from "./attention";
export { attentionCached } from "./attentionCached";
export { divergence } from "./divergence";
export { chooseToken, softmaxXent, squaredError } from "./loss";
export { matmul, matmulBackwardInput, matmulBackwardWeight } from "./matmul";
export { adamw, gradNorm, moveInto, sumSquares } from "./optimizer";
export {
  cacheWrite,
  embed,
  embedBackward,
  rmsNorm,
  rmsNormBackward,
  rmsNormBackwardGain,
  rope,
  swiglu,
  swigluBackward,
} from "./rows";
export { unpackHalf, unpackInt8 } from "./pack";
export { setScratch } from "./simd";
