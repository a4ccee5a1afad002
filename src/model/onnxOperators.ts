// The operators that a brought ONNX file may have: those of decoders and of text encoders, none with graphs inside.

/** Of the standard; ONNX Runtime writes its simplified norms there as well. */
const STANDARD = `
  Abs Add And ArgMax Cast CastLike Ceil Clip Concat Constant ConstantOfShape Cos CumSum DequantizeLinear Div Dropout
  DynamicQuantizeLinear Einsum Equal Erf Exp Expand Flatten Floor Gather GatherElements GatherND Gelu Gemm Greater GreaterOrEqual
  Identity IsNaN LayerNormalization Less LessOrEqual Log MatMul MatMulInteger Max Min Mod Mul Neg NonZero Not Or Pow
  QuantizeLinear RMSNormalization Range Reciprocal ReduceL2 ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum
  ReduceSumSquare Relu Reshape RotaryEmbedding Round ScatterND Shape Sigmoid Sign Sin Size SimplifiedLayerNormalization Slice Softmax
  Split Sqrt Squeeze Sub Tanh Tile Transpose Trilu Unsqueeze Where`;

/** Of ONNX Runtime. */
const MICROSOFT = `
  Attention BiasGelu DynamicQuantizeMatMul EmbedLayerNormalization FastGelu FusedMatMul GatherBlockQuantized Gelu
  GroupQueryAttention LayerNormalization MatMulIntegerToFloat MatMulNBits MultiHeadAttention QuickGelu RotaryEmbedding
  SimplifiedLayerNormalization SkipLayerNormalization SkipSimplifiedLayerNormalization`;

const setOf = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** By domain. */
export const OPERATORS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["", setOf(STANDARD)],
  ["ai.onnx", setOf(STANDARD)],
  ["com.microsoft", setOf(MICROSOFT)],
]);
